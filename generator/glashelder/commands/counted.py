"""A counted deadline as data: what `glashelder term` prints."""

from __future__ import annotations

import argparse
from typing import Any

from glashelder.exceptions import GeneratorError
from glashelder.law.deadlines import (
    Deadline,
    Suspension,
    breach_deadline,
    breach_period,
    deadline,
    extension_of,
    ordinary_term,
)
from glashelder.letters.deadline_words import deadline_in_words
from glashelder.model.register import Register
from glashelder.settings import HERE
from glashelder.wording.words import date_in_words, period_in_words


def counted_period(register: Register, options: argparse.Namespace) -> dict[str, Any]:
    """Return the end of a period, with every step of the count; dates are ISO 8601.

    Raises:
        GeneratorError: the register has no such period on that date.
    """
    name = options.termijn or ordinary_term(register, options.regime)
    if not name:
        msg = f"De wet '{options.regime}' heeft geen gewone termijn (kolom 'termijn_id' in de tabel regimes)."
        raise GeneratorError(msg)
    if options.verdaagd:
        name = extension_of(register, name)
        if not name:
            msg = f"De wet '{options.regime}' kent geen verlenging (kolom 'verlenging' in de tabel termijnen)."
            raise GeneratorError(msg)
    end = _end(register, name, options)
    if end is None:
        known = ", ".join(sorted(key for key, row in register.termijnen.items() if "T" not in row.duur))
        msg = (
            f"Voor {date_in_words(options.ontvangen)} kan Glashelder de termijn '{name}' niet uitrekenen. "
            f"De tabel termijnen kent: {known}. Een datalek melden rekent u uit met --datalek."
        )
        raise GeneratorError(msg)
    return _as_data(end)


def _end(register: Register, name: str, options: argparse.Namespace) -> Deadline | None:
    end = deadline(register, name, options.ontvangen)
    if end is None or options.gevraagd is None:
        return end
    if options.gevraagd > end.einde:
        msg = (
            f"De termijn was op {date_in_words(end.einde)} al voorbij. "
            "Een vraag om aanvulling van daarna zet haar niet stil."
        )
        raise GeneratorError(msg)
    waiting = Suspension(options.gevraagd, options.aangevuld)
    return deadline(register, name, options.ontvangen, suspension=waiting)


def _as_data(end: Deadline) -> dict[str, Any]:
    safe = "" if end.einde == end.ruw_einde else f" Bij elke uitleg van de wet op tijd: {date_in_words(end.ruw_einde)}."
    mind = f" Let op: {end.voorbehoud}" if end.voorbehoud else ""
    return {
        "regel": end.regel,
        "bron": end.bron,
        "duur": end.duur,
        "ontvangen": end.ontvangen.isoformat(),
        "ruw_einde": end.ruw_einde.isoformat(),
        "einde": end.einde.isoformat(),
        "veilig_einde": end.veilig_einde.isoformat(),
        "stilstand": _stilstand(end.stilstand),
        "overgeslagen": [{"dag": s.dag.isoformat(), "reden": s.reden, "bron": s.bron} for s in end.overgeslagen],
        "voorbehoud": end.voorbehoud or None,
        "uitleg": f"Uiterlijk {date_in_words(end.einde)}.{safe} {deadline_in_words(end, who='')}{mind}",
    }


def _stilstand(suspension: Suspension | None) -> dict[str, Any] | None:
    if suspension is None:
        return None
    return {
        "eerste_dag": suspension.eerste_dag.isoformat(),
        "laatste_dag": suspension.laatste_dag.isoformat(),
        "dagen": suspension.days,
    }


def counted_breach(register: Register, options: argparse.Namespace) -> dict[str, Any]:
    """Return until when a data breach must be reported, counted in hours; moments are ISO 8601.

    Raises:
        GeneratorError: the register has no period for that law on that date.
    """
    since = options.datalek.replace(tzinfo=options.datalek.tzinfo or HERE)
    term = breach_period(register, options.regime, since.date())
    end = breach_deadline(register, options.regime, since.astimezone(HERE))
    if term is None or end is None:
        msg = (
            f"Voor de wet '{options.regime}' staat er dan geen termijn om een datalek te melden in de tabel termijnen."
        )
        raise GeneratorError(msg)
    until = f"{date_in_words(end.date())}, {end:%H.%M} uur"
    return {
        "regel": term.titel,
        "bron": term.bron,
        "duur": term.duur,
        "bekend_sinds": since.isoformat(timespec="minutes"),
        "einde": end.isoformat(timespec="minutes"),
        "uitleg": f"Meld het uiterlijk op {until}. De wet geeft {period_in_words(term.duur)} ({term.bron}). "
        "De uren lopen door in het weekend en op feestdagen.",
    }
