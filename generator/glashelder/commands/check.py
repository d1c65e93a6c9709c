"""`glashelder check`: what is wrong with the register, and what to type instead."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glashelder.commands.command import Command, add_strict
from glashelder.commands.exit_codes import exit_code
from glashelder.findings import Finding
from glashelder.report import FORMATS
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.judge import Judged


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text", help="vorm van de uitvoer")
    add_strict(parser)


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Check the data, the prose and the house style, and print what was found."""
    from glashelder.config.site_config import find_site_url, is_strict
    from glashelder.partnership.judging import judge_each
    from glashelder.report.formats import report

    findings = judge_each(settings, _template_findings)
    site_url = find_site_url(settings)
    shown = _seen_from_here(findings, settings.project_dir)
    sys.stdout.write(report(shown, options.format, site_url=site_url, today=settings.today))
    return exit_code(findings, strict=options.strict or is_strict(settings.config_file))


def _template_findings(judged: Judged) -> tuple[Finding, ...]:
    return judged.site.template_findings() if judged.site and not judged.is_blocked else ()


def _seen_from_here(findings: tuple[Finding, ...], project_dir: Path) -> tuple[Finding, ...]:
    """Return the findings with paths from the folder in which the command was given, if the project lies in it.

    A pipeline gives it in the root of the repository, and paths in reports are relative to that.
    """
    here, project = Path.cwd().resolve(), project_dir.resolve()
    if here == project or not project.is_relative_to(here):
        return findings
    way = project.relative_to(here).as_posix()
    return tuple(replace(f, place=replace(f.place, path=f"{way}/{f.place.path}")) for f in findings)


COMMAND = Command("check", "controleert het register en toont wat er niet klopt", _run, _add_options, for_all=True)
