"""RV12: a processor names each controller it works for (AVG art. 30(2)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import is_processor
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity as a processor that names no controller."""
    for verwerking in register.verwerkingen.values():
        if is_processor(verwerking) and not verwerking.opdrachtgevers:
            yield (
                verwerking,
                "rol",
                "De gemeente werkt hier in opdracht van een ander, maar er staat niet voor wie.",
                "Voeg 'opdrachtgevers' toe, met per regel 'naam', 'contact' en 'fg_contact', of kies een andere 'rol'.",
            )


RULE = Rule(
    code="RV12",
    title="Wie in opdracht werkt, noemt de opdrachtgever",
    law="AVG artikel 30, tweede lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="opdrachtgevers",
    is_vital=True,
    uitleg="Werkt de gemeente voor een ander, dan beslist die ander op verzoeken. Een inwoner moet weten wie dat is.",
    find=find,
)
