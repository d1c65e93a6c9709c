"""RV12: a processor says what it does for each controller (AVG art. 30(2)(b))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import principals
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each principal for whom it is not known what the municipality does, here or in the description."""
    for verwerking in register.verwerkingen.values():
        for opdrachtgever in () if verwerking.omschrijving else principals(verwerking):
            if not opdrachtgever.waarvoor:
                yield (
                    opdrachtgever,
                    "naam",
                    f"Er staat niet wat de gemeente doet voor {opdrachtgever.naam}.",
                    "Vul bij 'waarvoor' in welk werk dat is, bijvoorbeeld 'Bewaart de reservekopieën.'.",
                )


RULE = Rule(
    code="RV12",
    title="Wie in opdracht werkt, zegt welk werk dat is",
    law="AVG artikel 30, tweede lid, onder b",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="opdrachtgevers.waarvoor",
    uitleg="Een verwerker houdt per opdrachtgever bij wat hij met de gegevens doet, zoals bewaren of berekenen.",
    find=find,
)
