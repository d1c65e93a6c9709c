"""GR03: a public authority cannot base its public tasks on a legitimate interest (AVG art. 6(1), last sentence)."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

INTEREST = "gerechtvaardigd-belang"


def find(register: Register) -> Faults:
    """Yield each legitimate interest for a public task."""
    for verwerking in controlled(register):
        for doel in verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag == INTEREST and verwerking.is_overheidstaak:
                    yield (
                        grondslag,
                        "grondslag",
                        "Een overheid kan voor een publieke taak geen gerechtvaardigd belang gebruiken.",
                        "Kies 'publieke-taak' met de wet, of 'is_overheidstaak: nee' als het geen publieke taak is.",
                    )


RULE = Rule(
    code="GR03",
    title="Geen gerechtvaardigd belang bij een publieke taak",
    law="AVG artikel 6, eerste lid, laatste zin",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONRECHTMATIG,
    uitleg="Een overheid kan een publieke taak niet baseren op een gerechtvaardigd belang; daar hoort een wet bij. "
    "Bij ander werk mag dat wel, maar dan moet u vertellen welk belang het is.",
    find=find,
)
