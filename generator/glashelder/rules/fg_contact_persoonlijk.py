"""RV09: the data protection officer is reached at an address of the function, not of a person.

The schema requires an address, which is all that AVG art. 37(7) demands. A warning, because the address of a person
is lawful as long as that person works there and reads it.
"""

import re

from glashelder.findings import Kind, Severity
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.empty_words import words

_FUNCTION = frozenset({"fg", "avg", "privacy", "functionaris", "gegevensbescherming"})


def find(register: Register) -> Faults:
    """Yield each organisation whose officer has an e-mail address that looks personal."""
    for organisatie in register.organisaties.values():
        if _is_personal(organisatie):
            yield (
                organisatie,
                "fg_email",
                f"'{organisatie.fg_email}' lijkt het adres van één persoon. Is die weg, dan komt een verzoek niet aan.",
                "Vul bij 'fg_email' een adres van de functie in, bijvoorbeeld 'fg@' met het domein van de gemeente.",
            )


def _is_personal(organisatie: Organisatie) -> bool:
    """Return whether the address begins with an initial, or has a word of the name and none of the function."""
    parts = re.split(r"[._-]", organisatie.fg_email.partition("@")[0].casefold())
    if _FUNCTION & set(parts):
        return False
    person = set(words(organisatie.fg_naam)) - set(words(organisatie.naam))
    return (len(parts) > 1 and len(parts[0]) == 1) or bool(person & set(parts))


RULE = Rule(
    code="RV09",
    title="De functionaris gegevensbescherming heeft een adres dat blijft",
    law="AVG artikel 37, zevende lid, en artikel 13, eerste lid, onder b",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.PERSOONSGEGEVEN,
    uitleg=(
        "De wet vraagt contactgegevens van de functionaris, geen naam. Met een adres van de functie komt een "
        "verzoek ook aan als er iemand anders werkt."
    ),
    find=find,
)
