"""RV14: what has happened does not have a date in the future.

A warning: it is nearly always a mistake in the year, but a description may be prepared for a later publication date.
"""

import datetime

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words

_HAPPENED = (
    ("gewijzigd_op", "de laatste wijziging"),
    ("dpia_op", "de DPIA"),
    ("dpia_raadpleging_op", "het advies van de Autoriteit Persoonsgegevens"),
)


def find(register: Register) -> Faults:
    """Yield each such date."""
    for verwerking in register.verwerkingen.values():
        for field, what in _HAPPENED:
            day: datetime.date | None = getattr(verwerking, field)
            if day and day > register.peildatum:
                yield (
                    verwerking,
                    field,
                    f"De datum van {what} is {date_in_words(day)}. Die dag moet nog komen.",
                    f"Controleer het jaar bij '{field}', of laat de datum weg tot het zover is.",
                )


RULE = Rule(
    code="RV14",
    title="Wat gebeurd is, heeft een datum die voorbij is",
    law="AVG artikel 5, eerste lid, onder d, en tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een wijziging of DPIA met een datum die nog moet komen, is meestal een tikfout. Een inwoner leest "
        "dan iets dat niet waar is."
    ),
    find=find,
)
