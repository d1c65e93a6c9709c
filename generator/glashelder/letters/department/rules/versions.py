"""BR11: a letter rests on law whose text was read, and that is in force on the day of the letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from glashelder.findings import Finding
from glashelder.law.in_force import in_force
from glashelder.letters.department.rules.case import finding
from glashelder.model.register import Register


def find_versions(register: Register, laws: Iterable[str], sent: datetime.date) -> Iterator[Finding]:
    """Yield each law that a letter of this day may not name, or not without somebody reading it again."""
    for key in laws:
        wet = register.wetten[key]
        name = wet.afkorting or wet.citeertitel
        if not in_force(wet, sent):
            yield finding(
                "brief-wet-niet-van-kracht", "wet", f"{name} geldt niet op de dag van de brief ({sent}).",
                "Pas het sjabloon aan, of kijk de datum van de brief na.",
            )  # fmt: skip
        elif wet.geldig_van and wet.gecontroleerd_op and wet.gecontroleerd_op < wet.geldig_van:
            yield finding(
                "brief-wet-verouderd", "wet",
                f"Van {name} geldt sinds {wet.geldig_van} een nieuwe tekst. Gelezen is die van {wet.gecontroleerd_op}.",
                "Lees de nieuwe tekst, pas zo nodig het sjabloon aan, en vul dan 'gecontroleerd_op' in wetten.csv in.",
            )  # fmt: skip
        elif not wet.geldig_van and not wet.gecontroleerd_op:
            yield finding(
                "brief-wet-verouderd", "wet", f"Bij {name} staat niet van welke dag de tekst is.",
                "Lees de artikelen waarop de brief berust en vul 'gecontroleerd_op' in wetten.csv in.",
            )  # fmt: skip
