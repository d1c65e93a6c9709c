"""GR03: a legitimate interest is named (AVG art. 13(1)(d))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.gerechtvaardigd_belang_bij_publieke_taak import INTEREST
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each legitimate interest that may be one and is not named."""
    for verwerking in register.verwerkingen.values():
        for doel in () if verwerking.is_overheidstaak else verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag == INTEREST and not grondslag.toelichting:
                    yield (
                        grondslag,
                        "grondslag",
                        "Bij een gerechtvaardigd belang hoort te staan wélk belang dat is.",
                        "Beschrijf het belang bij 'toelichting'.",
                    )


RULE = Rule(
    code="GR03",
    title="Bij een gerechtvaardigd belang staat welk belang dat is",
    law="AVG artikel 13, eerste lid, onder d",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="doelen.grondslagen.toelichting",
    uitleg="Een inwoner kan tegen een gerechtvaardigd belang bezwaar maken, en moet dus weten welk belang het is. "
    "Beschrijf het bij 'toelichting'.",
    find=find,
)
