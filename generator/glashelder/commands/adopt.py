"""`glashelder vastleggen`: writes down what is published; the first time, that the register is published at all."""

from __future__ import annotations

import argparse
import datetime
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glashelder.commands.command import Command, date_option
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import replace_whole
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.history.adoption import NextVersion
    from glashelder.model.register import Register

_NAMED = 3
"""This many of a group are named."""
_BEGUN = """\
Daarmee is vastgelegd dat dit register is gepubliceerd. Deze webadressen blijven bestaan: verdwijnt er een, dan vraagt
glashelder check om een rij in vervallen.csv.
"""
_WHO = "Er staat niet bij wie het goedkeurde. Dat kan met: --door 'college van burgemeester en wethouders'\n"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--door", default="", metavar="FUNCTIE", help="wie het goedkeurde: een functie of orgaan, nooit een naam"
    )
    parser.add_argument("--toelichting", default="", metavar="TEKST", help="wat er nieuw is, in een zin voor inwoners")
    parser.add_argument("--vanaf", type=date_option, metavar="DATUM", help="eerste dag (standaard: vandaag)")
    parser.add_argument("--dry-run", action="store_true", help="toont wat er zou komen en schrijft niets")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Add a row to `versies` for what is new or changed since the last one; print what, or why not."""
    from glashelder.history.adoption import not_adopted
    from glashelder.history.promises import promise_findings, read_versions, versions_file
    from glashelder.history.versions_file import faults_in_new_rows, with_versions
    from glashelder.model.withheld import VERSIONS
    from glashelder.pipeline import check, open_cache
    from glashelder.report.text import as_text

    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    faults = [f for f in (*checked.findings, *promise_findings(settings, checked)) if f.is_blocking]
    if faults:
        sys.stdout.write(as_text(faults))
        sys.stderr.write("Er is niets vastgelegd. Los eerst de fouten op.\n")
        return FAULTS
    register, spec = checked.register, checked.catalogue.tables[VERSIONS]
    found = not_adopted(checked)
    if not found or not (register.versies or register.gepubliceerd):
        sys.stdout.write("Er is niets nieuw of veranderd. Er is niets vastgelegd.\n")
        return SOUND
    since = options.vanaf or settings.today
    if too_early := _last_before(found, register, since):
        sys.stderr.write(f"{too_early} Kies met --vanaf een latere dag. Er is niets vastgelegd.\n")
        return FAULTS
    before = read_versions(settings, checked)
    text = with_versions(
        before, found, since, approved_by=_line(options.door), explanation=_line(options.toelichting), spec=spec
    )
    faults = faults_in_new_rows(text, before, checked)
    if faults:
        sys.stdout.write(as_text(faults[:1]))
        sys.stderr.write("Er is niets vastgelegd. Verbeter wat u bij --door of --toelichting typte.\n")
        return FAULTS
    file = settings.data_dir / versions_file(settings, checked)
    if not options.dry_run:
        replace_whole(file, text.encode())
    here = Path.cwd()
    seen = file.relative_to(here) if file.is_relative_to(here) else file
    sys.stdout.write("".join(_told(found, register, options, seen)))
    return SOUND


def _line(text: str) -> str:
    return " ".join(text.split())


def _last_before(found: Sequence[NextVersion], register: Register, since: datetime.date) -> str:
    """Return in a sentence which version begins after this date; empty if none of what it follows does."""
    from glashelder.wording.words import date_in_words

    for version in found:
        for last in register.versies_van.get((version.table, version.key), ())[:1]:
            if last.vanaf > since:
                return f"Versie {last.nummer} van '{version.name}' geldt vanaf {date_in_words(last.vanaf)}."
    return ""


def _told(found: Sequence[NextVersion], register: Register, options: argparse.Namespace, file: Path) -> Iterator[str]:
    """Yield what was written, or would be, and what to do next."""
    yield f"{'Dit komt in' if options.dry_run else 'Vastgelegd in'} {file}:\n"
    activities = [version for version in found if version.digest]
    yield from _group([v for v in activities if v.number == 1], "nieuwe verwerking", "nieuwe verwerkingen")
    yield from _group([v for v in activities if v.number > 1], "gewijzigde verwerking", "gewijzigde verwerkingen")
    yield from _group([v for v in found if not v.digest], "ander webadres", "andere webadressen")
    if activities and not options.door:
        yield _WHO
    if options.dry_run:
        yield "Er is niets geschreven.\n"
        return
    if not register.versies:
        yield _BEGUN
    name = shlex.quote(str(file))
    yield f"Bewaar dit in Git:\n  git add {name}\n  git commit -m 'Versies vastgelegd' {name}\n"


def _group(versions: Sequence[NextVersion], one: str, many: str) -> Iterator[str]:
    from glashelder.wording.words import amount

    if versions:
        names = [f"'{v.name}'" + (f" (versie {v.number})" if v.number > 1 else "") for v in versions[:_NAMED]]
        more = f" en nog {len(versions) - _NAMED}" if len(versions) > _NAMED else ""
        yield f"- {amount(len(versions), one, many)}: {', '.join(names)}{more}\n"


COMMAND = Command("vastleggen", "legt vast wat er op de website staat, en wie het goedkeurde", _run, _add_options)
