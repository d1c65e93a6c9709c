"""GR03: a controller knows whether this is a public task (AVG art. 6(1), last sentence).

Not required by the schema: whoever works for another cannot answer it.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that leaves the question open."""
    for verwerking in controlled(register):
        if verwerking.is_overheidstaak is None:
            yield (
                verwerking,
                "is_overheidstaak",
                f"Er staat niet of '{verwerking.titel}' hoort bij een taak die de wet aan de gemeente geeft.",
                "Vul 'is_overheidstaak: ja' of 'is_overheidstaak: nee' in.",
            )


RULE = Rule(
    code="GR03",
    title="Bekend is of dit een publieke taak is",
    law="AVG artikel 6, eerste lid, laatste zin",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="is_overheidstaak",
    uitleg="Bij een publieke taak mag de gemeente zich niet op een gerechtvaardigd belang beroepen, en gelden "
    "strengere eisen voor doorgifte. Dus moet vaststaan of het er een is.",
    find=find,
)
