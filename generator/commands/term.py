"""`glashelder term`: when a statutory term ends, with every step of the count."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from typing import Any
from zoneinfo import ZoneInfo

from generator.commands.exit_codes import SOUND
from generator.exceptions import GeneratorError
from generator.law.deadlines import Deadline, Suspension, breach_deadline, deadline
from generator.model.register import Register
from generator.pipeline import check, open_cache
from generator.settings import Settings
from generator.views.termijn import deadline_in_words
from generator.views.words import date_in_words

_HERE = ZoneInfo("Europe/Amsterdam")


def run_term(settings: Settings, options: argparse.Namespace) -> int:
    """Print the end of the term that the options name.

    Raises:
        GeneratorError: the options contradict each other, or the register has no such term on that day.
    """
    cache = open_cache(settings)
    register = check(settings, cache).register
    cache.save()
    if options.datalek is not None:
        shown = _breach(register, options.regime, options.datalek)
    else:
        shown = _request(register, options)
    text = json.dumps(shown, ensure_ascii=False, indent=2) if options.format == "json" else shown["uitleg"]
    sys.stdout.write(f"{text}\n")
    return SOUND


def _request(register: Register, options: argparse.Namespace) -> dict[str, Any]:
    if options.ontvangen is None:
        msg = "Geef --ontvangen of --datalek."
        raise GeneratorError(msg)
    name = options.termijn or f"{options.regime}-{'verdagen' if options.verdaagd else 'beslissen'}"
    end = deadline(register, name, options.ontvangen, suspension=_suspension(options))
    if end is None:
        known = ", ".join(sorted(register.termijnen))
        msg = f"Op {date_in_words(options.ontvangen)} is er geen termijn '{name}'. De tabel termijnen kent: {known}."
        raise GeneratorError(msg)
    return _as_data(end)


def _suspension(options: argparse.Namespace) -> Suspension | None:
    if options.gevraagd is None and options.aangevuld is None:
        return None
    if options.gevraagd is None or options.aangevuld is None:
        msg = "Geef --gevraagd en --aangevuld samen: de dag van uw vraag en de dag van het antwoord."
        raise GeneratorError(msg)
    if not options.ontvangen <= options.gevraagd <= options.aangevuld:
        msg = "De datums kloppen niet. Eerst komt de ontvangst, dan uw vraag om aanvulling, dan het antwoord."
        raise GeneratorError(msg)
    return Suspension(options.gevraagd, options.aangevuld)


def _as_data(end: Deadline) -> dict[str, Any]:
    return {
        "regel": end.regel,
        "bron": end.bron,
        "duur": end.duur,
        "ontvangen": end.ontvangen.isoformat(),
        "ruw_einde": end.ruw_einde.isoformat(),
        "einde": end.einde.isoformat(),
        "veilig_einde": end.veilig_einde.isoformat(),
        "overgeslagen": [{"dag": s.dag.isoformat(), "reden": s.reden, "bron": s.bron} for s in end.overgeslagen],
        "uitleg": f"Uiterlijk {date_in_words(end.einde)}. {deadline_in_words(end)}",
    }


def _breach(register: Register, regime: str, known_since: datetime.datetime) -> dict[str, Any]:
    since = known_since.replace(tzinfo=known_since.tzinfo or _HERE)
    end = breach_deadline(register, regime, since)
    if end is None:
        msg = f"Voor de wet '{regime}' staat geen termijn om een datalek te melden in de tabel termijnen."
        raise GeneratorError(msg)
    until = f"{date_in_words(end.date())}, {end:%H.%M} uur"
    return {
        "regel": "Een datalek melden",
        "bekend_sinds": since.isoformat(timespec="minutes"),
        "einde": end.isoformat(timespec="minutes"),
        "uitleg": f"Meld het uiterlijk op {until}. De uren lopen door in het weekend en op feestdagen.",
    }
