"""RV12: a processor names the controller it works for (AVG art. 30(2)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity as a processor that does not name the controller."""
    for verwerking in register.verwerkingen.values():
        if verwerking.rol == "verwerker" and not verwerking.opdrachtgever:
            yield (
                verwerking,
                "rol",
                "De gemeente werkt hier in opdracht van een ander, maar er staat niet voor wie.",
                "Vul 'opdrachtgever' in met de naam van die organisatie, of kies een andere 'rol'.",
            )


RULE = Rule(
    code="RV12",
    title="Wie in opdracht werkt, noemt de opdrachtgever",
    law="AVG artikel 30, tweede lid, onder a",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="opdrachtgever",
    is_vital=True,
    uitleg=("Werkt de gemeente voor een ander, dan beslist die ander op verzoeken. Een inwoner moet weten wie dat is."),
    find=find,
)
