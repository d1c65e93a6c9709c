"""`glashelder check`: what is wrong with the register, and what to type instead."""

from __future__ import annotations

import sys

from generator.findings import Finding
from generator.history.promises import history_findings
from generator.pipeline import check, open_cache
from generator.report.text import as_json, as_text
from generator.settings import Settings
from generator.site import Site

SOUND, FAULTS = 0, 1


def run_check(settings: Settings, *, output_format: str, strict: bool) -> int:
    """Check the data, the prose and the house style, and print what was found."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    findings = (*checked.findings, *history_findings(settings, checked, cache))
    if checked.is_sound:
        findings = (*findings, *Site(settings, checked, cache).findings)
    cache.save()
    sys.stdout.write(as_json(findings) if output_format == "json" else as_text(findings))
    return exit_code(findings, strict=strict)


def exit_code(findings: tuple[Finding, ...], *, strict: bool) -> int:
    """Return 1 when a finding blocks publication, or when any does in strict mode."""
    return FAULTS if any(f.is_blocking or strict for f in findings) else SOUND
