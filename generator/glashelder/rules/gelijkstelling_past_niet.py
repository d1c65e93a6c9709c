"""TM02: decrees agree with the days that they treat as a public holiday (Algemene termijnenwet art. 3(3)).

For the years of a decree Glashelder gives no warning that days may be missing, so its days must be there.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.calendar import first_day, is_of_one_year
from glashelder.law.in_force import in_force
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each decree without days, and each day whose decree is missing or covers other years."""
    yield from _decrees(register)
    yield from _days(register)


def _decrees(register: Register) -> Faults:
    if any(table == "feestdagen" for table, _ in register.rejected):
        return
    named = {row.besluit_id for row in register.feestdagen.values()}
    for besluit in register.gelijkstellingen.values():
        if besluit.id not in named:
            yield (
                besluit,
                "id",
                "Bij dit besluit staat geen enkele dag in feestdagen.csv.",
                f"Voeg daar elke dag uit het besluit toe, met '{besluit.id}' bij 'besluit_id'.",
            )


def _days(register: Register) -> Faults:
    for row in register.feestdagen.values():
        besluit = register.gelijkstellingen.get(row.besluit_id or "")
        if not is_of_one_year(row):
            if row.besluit_id:
                yield (
                    row,
                    "besluit_id",
                    "Een besluit noemt losse dagen, en deze dag komt elk jaar terug.",
                    "Schrijf bij 'regel' ook het jaar, of maak 'besluit_id' leeg.",
                )
        elif not row.besluit_id:
            yield (
                row,
                "besluit_id",
                "Er staat niet welk besluit deze dag met een feestdag gelijkstelt.",
                "Vul het kenmerk in van het besluit in gelijkstellingen.csv. Staat het daar niet, voeg het dan toe.",
            )
        elif besluit and (day := first_day(row)) and not in_force(besluit, day):
            yield (
                row,
                "besluit_id",
                f"{date_in_words(day)} valt niet in de jaren van dit besluit.",
                "Kijk na welke dag het is, en in welk besluit hij staat.",
            )


RULE = Rule(
    code="TM02",
    title="Besluiten over extra feestdagen en hun dagen horen bij elkaar",
    law="Algemene termijnenwet artikel 3, derde lid",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "De regering stelt bij besluit dagen met een feestdag gelijk. Voor de jaren van zo'n besluit rekent Glashelder "
        "termijnen uit zonder te waarschuwen. Daarom moeten alle dagen van dat besluit in feestdagen.csv staan."
    ),
    find=find,
)
