"""`glashelder term`: when a statutory period ends, with every step of the count."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import PurePath

from glashelder.commands.command import Command, date_option
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import GeneratorError
from glashelder.settings import Settings

_COUNTED_WITH = frozenset({"feestdagen.csv", "gelijkstellingen.csv", "regimes.csv", "termijnen.csv"})


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ontvangen", type=date_option, metavar="DATUM", help="dag waarop de termijn begint te lopen")
    parser.add_argument(
        "--regime", choices=("avg", "brp", "wpg"), default="avg", help="welke wet geldt (standaard: avg)"
    )
    parser.add_argument("--verdaagd", action="store_true", help="de termijn is op tijd verlengd")
    parser.add_argument("--termijn", metavar="KENMERK", help="een andere termijn uit de tabel termijnen, zoals bezwaar")
    parser.add_argument("--gevraagd", type=date_option, metavar="DATUM", help="dag waarop u om aanvulling vroeg")
    parser.add_argument("--aangevuld", type=date_option, metavar="DATUM", help="dag waarop de aanvulling kwam")
    parser.add_argument(
        "--datalek", type=_moment, metavar="MOMENT", help="wanneer het lek bekend werd: 2026-11-20T14:30"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="vorm van de uitvoer")


def _moment(text: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        msg = f"'{text}' is geen tijdstip; schrijf bijvoorbeeld 2026-11-20T14:30"
        raise argparse.ArgumentTypeError(msg) from None


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the end of the period that the options name, or what is wrong in the tables that it is counted with.

    Raises:
        GeneratorError: the options contradict each other, or the register has no such period on that date.
    """
    from glashelder.commands.counted import counted_breach, counted_period
    from glashelder.pipeline import check, open_cache
    from glashelder.report.text import as_text

    _check_options(options)
    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    faults = [f for f in checked.findings if f.is_blocking and PurePath(f.place.path).name in _COUNTED_WITH]
    if faults:
        sys.stderr.write(as_text(faults))
        return FAULTS
    register = checked.register
    try:
        shown = counted_period(register, options) if options.datalek is None else counted_breach(register, options)
    except OverflowError:
        shown = None
    if shown is None:
        msg = "Deze datum ligt te ver weg om mee te rekenen."
        raise GeneratorError(msg)
    text = json.dumps(shown, ensure_ascii=False, indent=2) if options.format == "json" else shown["uitleg"]
    sys.stdout.write(f"{text}\n")
    return SOUND


def _check_options(options: argparse.Namespace) -> None:
    waiting = (options.gevraagd, options.aangevuld)
    fault = ""
    if (options.ontvangen is None) == (options.datalek is None):
        fault = "Geef --ontvangen of --datalek, één van de twee."
    elif options.datalek is not None and (options.termijn or options.verdaagd or any(waiting)):
        fault = "Bij --datalek hoort alleen --regime. De tijd om een datalek te melden wordt niet langer."
    elif options.termijn and options.verdaagd:
        fault = "Geef --termijn of --verdaagd, niet allebei. Ook een verlengde termijn heeft een eigen kenmerk."
    elif any(waiting) and not all(waiting):
        fault = "Geef --gevraagd en --aangevuld samen: de dag van uw vraag en de dag van het antwoord."
    elif all(waiting) and not options.ontvangen <= options.gevraagd <= options.aangevuld:
        fault = "De datums kloppen niet. Eerst komt de ontvangst, dan uw vraag om aanvulling, dan het antwoord."
    if fault:
        raise GeneratorError(fault)


COMMAND = Command("term", "rekent uit wanneer een wettelijke termijn afloopt", _run, _add_options)
