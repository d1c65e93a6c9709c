"""`glashelder check`: what is wrong with the register, and what to type instead."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from glashelder.commands.exit_codes import exit_code
from glashelder.config.site_config import config_findings, find_site_url, is_strict
from glashelder.findings import Finding
from glashelder.history.promises import history_findings
from glashelder.pipeline import check, open_cache
from glashelder.report.formats import report
from glashelder.settings import Settings
from glashelder.shipped.replaced import replaced_findings
from glashelder.site import Site


def run_check(settings: Settings, *, output_format: str, strict: bool) -> int:
    """Check the data, the prose and the house style, and print what was found."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    about_project = (*config_findings(settings.config_file), *replaced_findings(settings))
    findings = (*about_project, *checked.findings, *history_findings(settings, checked, cache))
    if checked.is_sound:
        site = Site(settings, checked, cache)
        findings = (*findings, *site.findings)
        if not any(f.is_blocking for f in findings):
            findings = (*findings, *site.template_findings())
    cache.save()
    site_url = find_site_url(settings.config_file)
    shown = _seen_from_here(findings, settings.project_dir)
    sys.stdout.write(report(shown, output_format, site_url=site_url, today=settings.today))
    return exit_code(findings, strict=strict or is_strict(settings.config_file))


def _seen_from_here(findings: tuple[Finding, ...], project_dir: Path) -> tuple[Finding, ...]:
    """Return the findings with paths from the folder in which the command was given, if the project lies in it.

    A pipeline gives it in the root of the repository, and paths in reports are relative to that.
    """
    here, project = Path.cwd().resolve(), project_dir.resolve()
    if here == project or not project.is_relative_to(here):
        return findings
    way = project.relative_to(here).as_posix()
    return tuple(replace(f, place=replace(f.place, path=f"{way}/{f.place.path}")) for f in findings)
