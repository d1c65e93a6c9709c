"""GR02: a legal duty or public task names the law it rests on (AVG art. 6(3))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

NEEDS_LAW = frozenset({"wettelijke-verplichting", "publieke-taak"})
"""The legal bases that AVG art. 6(3) wants laid down in law."""


def find(register: Register) -> Faults:
    """Yield each such legal basis without a law."""
    for verwerking in controlled(register):
        for doel in verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag in NEEDS_LAW and not grondslag.wet_id:
                    yield (
                        grondslag,
                        "grondslag",
                        "Deze grondslag berust op een wet, maar de wet staat er niet bij.",
                        "Vul 'wet_id' in met een wet uit wetten.csv, en 'artikel'.",
                    )


RULE = Rule(
    code="GR02",
    title="Een wettelijke grondslag noemt de wet",
    law="AVG artikel 6, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="doelen.grondslagen.wet_id",
    uitleg="Een wettelijke verplichting of publieke taak bestaat alleen als zij in een wet staat. "
    "Noem daarom de wet waarop u zich beroept.",
    find=find,
)
