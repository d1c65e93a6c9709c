"""TM01: each row of `feestdagen` adds a day on which no period can end (Algemene termijnenwet art. 1 and 3).

A row that adds none was mistyped. The day it means is then missing, and a deadline on that day is computed wrongly.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.calendar import Calendar, first_day, is_of_one_year
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each row that adds no day, or only days that were already there."""
    rows = register.feestdagen.values()
    others = [row for row in rows if not is_of_one_year(row)]
    for row in rows:
        day = first_day(row)
        if day is None:
            yield (
                row,
                "regel",
                f"'{row.regel}' is nooit een dag waarop deze regel geldt.",
                "Kijk 'regel', 'geldig_van' en 'geldig_tot' na.",
            )
        elif is_of_one_year(row):
            calendar = Calendar(others)
            if not calendar.is_workday(day):
                said = date_in_words(day)
                holiday = calendar.holiday(day)
                yield (
                    row,
                    "regel",
                    f"{said} is al een feestdag: {holiday.naam}." if holiday else f"{said} valt in een weekend.",
                    "Kijk in het besluit welke dag het is. Staat hij er al, haal deze regel dan weg.",
                )
            others.append(row)


RULE = Rule(
    code="TM01",
    title="Elke feestdag in de tabel telt mee",
    law="Algemene termijnenwet artikelen 1 en 3",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Deze regel voegt geen dag toe waarop een termijn niet kan eindigen. Meestal is dat een tikfout. De dag die "
        "bedoeld is, ontbreekt dan, en termijnen die op die dag eindigen kloppen niet."
    ),
    find=find,
)
