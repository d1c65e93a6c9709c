"""`glashelder check`: what is wrong with the register, and what to type instead."""

from __future__ import annotations

import sys

from generator.commands.exit_codes import exit_code
from generator.pipeline import check, open_cache
from generator.report.text import as_json, as_text
from generator.settings import Settings
from generator.site import Site


def run_check(settings: Settings, *, output_format: str, strict: bool) -> int:
    """Check the data, the prose and the house style, and print what was found."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    findings = checked.findings
    if checked.is_sound:
        findings = (*findings, *Site(settings, checked, cache).findings)
    cache.save()
    sys.stdout.write(as_json(findings) if output_format == "json" else as_text(findings))
    return exit_code(findings, strict=strict)
