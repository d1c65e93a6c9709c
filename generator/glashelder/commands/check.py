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

BASELINE = ("tellen", "opschonen", "vastleggen")
"""What can be done with the table of known gaps: count, take away what is filled in, record what is missing."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text", help="vorm van de uitvoer")
    parser.add_argument("--alles", action="store_true", help="toont elke melding apart, ook wat anders wordt geteld")
    parser.add_argument(
        "--baseline",
        choices=BASELINE,
        nargs="?",
        const=BASELINE[0],
        metavar="WAT",
        help="telt de bekende gaten en schrijft niets. Met 'opschonen' achter --baseline: haalt uit bekende_gaten.csv "
        "weg wat is ingevuld. Met 'vastleggen': zet er ook in wat nu ontbreekt in gepubliceerde verwerkingen",
    )
    add_strict(parser)


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Check the data, the prose and the house style, and print what was found."""
    from glashelder.commands.known_gaps import told_gaps, write_gaps
    from glashelder.config.site_config import find_site_url, is_strict
    from glashelder.partnership.judging import judge_each
    from glashelder.pipeline import open_cache
    from glashelder.report.formats import report

    gaps = []

    def also(judged: Judged) -> tuple[Finding, ...]:
        if options.baseline and judged.checked:
            gaps.append(told_gaps(judged.checked))
        return judged.site.template_findings() if judged.site and not judged.is_blocked else ()

    for one in settings.each if options.baseline in BASELINE[1:] else ():
        cache = open_cache(one)
        write_gaps(one, cache, adds=options.baseline == BASELINE[2])
        cache.save()
    findings = judge_each(settings, also)
    site_url = find_site_url(settings)
    shown = _seen_from_here(findings, settings.project_dir)
    sys.stdout.write(report(shown, options.format, site_url=site_url, today=settings.today, is_whole=options.alles))
    sys.stderr.write("".join(gaps))
    return exit_code(findings, strict=options.strict or is_strict(settings.config_file))


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
