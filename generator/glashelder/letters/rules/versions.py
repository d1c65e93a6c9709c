"""BR11: a letter rests on law whose text was read, and that is in force on the date of the letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from glashelder.findings import Finding, Kind
from glashelder.law.in_force import in_force
from glashelder.letters.rules.letter_rule import LetterRule, Wording
from glashelder.letters.text.laws import law_name
from glashelder.model.records import Wet
from glashelder.model.register import Register
from glashelder.wording.words import date_in_words

NOT_IN_FORCE = LetterRule(
    id="brief-wet-niet-van-kracht",
    soort=Kind.ONJUIST,
    code="BR11",
    title="De brief noemt een wet die dan niet geldt",
    uitleg="Op de dag van de brief geldt deze wet niet meer, of nog niet.",
    message="{wet} geldt niet op de dag van de brief ({dag}).",
    cure="Pas het sjabloon aan, of kijk de datum van de brief na.",
    law="Awb artikel 3:47",
    law_checked_on="2026-11-22",
    in_browser=True,
)
STALE = LetterRule(
    id="brief-wet-verouderd",
    soort=Kind.ONJUIST,
    code="BR11",
    title="De brief berust op een oude tekst van de wet",
    uitleg="Er geldt een nieuwe tekst die nog niemand heeft gelezen, of er staat niet van welke dag de tekst is.",
    message="Van {wet} geldt sinds {sinds} een nieuwe tekst. Gelezen is die van {gelezen}.",
    cure="Lees de nieuwe tekst, pas zo nodig het sjabloon aan, en vul dan 'gecontroleerd_op' in wetten.csv in.",
    oplossing="Lees de tekst die nu geldt en vul 'gecontroleerd_op' in wetten.csv in.",
    law="Awb artikel 3:47",
    law_checked_on="2026-11-22",
    cases={
        "zonder-dag": Wording(
            message="Bij {wet} staat niet van welke dag de tekst is.",
            cure="Lees de artikelen waarop de brief berust en vul 'gecontroleerd_op' in wetten.csv in.",
        )
    },
)


def find_versions(register: Register, laws: Iterable[str], sent: datetime.date) -> Iterator[Finding]:
    """Yield each law that a letter of this date may not name, or not without somebody reading it again."""
    for key in laws:
        wet = register.wetten[key]
        if not in_force(wet, sent):
            yield NOT_IN_FORCE.finding("wet", wet=law_name(wet), dag=date_in_words(sent))
        elif (case := _stale(wet)) is not None:
            yield STALE.finding("wet", case, **_said(wet))


def stale_text(wet: Wet) -> str:
    """Return what is said when the text of a law was not read since it changed, or never; empty when it was."""
    case = _stale(wet)
    return "" if case is None else STALE.text(case, **_said(wet))


def _stale(wet: Wet) -> str | None:
    """Return the case of `STALE` that a law is; None when somebody read its text."""
    since, read = wet.geldig_van, wet.gecontroleerd_op
    if since and read and read < since:
        return ""
    return None if since or read else "zonder-dag"


def _said(wet: Wet) -> dict[str, str]:
    days = {"sinds": wet.geldig_van, "gelezen": wet.gecontroleerd_op}
    return {"wet": law_name(wet)} | {name: date_in_words(day) for name, day in days.items() if day}
