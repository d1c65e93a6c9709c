"""GR02, second half: a legal basis that names a law also names the article.

A warning and not a fault: AVG art. 6(3) asks for a basis in law, and occasionally that is an act as a whole.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.rules.wettelijke_grondslag_zonder_wet import NEEDS_LAW


def find(register: Register) -> Faults:
    """Yield each legal basis that names a law without an article."""
    for verwerking in controlled(register):
        for doel in verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag in NEEDS_LAW and grondslag.wet_id and not grondslag.artikel:
                    yield (
                        grondslag,
                        "wet_id",
                        "De wet staat erbij, maar niet welk artikel.",
                        "Vul 'artikel' in, bijvoorbeeld 'artikel 3'.",
                    )


RULE = Rule(
    code="GR02",
    title="Een wettelijke grondslag noemt het artikel",
    law="AVG artikel 6, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="doelen.grondslagen.artikel",
    uitleg="Wie het wil controleren, moet kunnen nalezen waar de verplichting of taak staat. Noem daarom "
    "ook het artikel. Gaat het echt om de wet als geheel? Dan kunt u deze melding laten staan.",
    find=find,
)
