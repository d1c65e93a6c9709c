"""DP01: a DPIA that was carried out has a date (AVG art. 35(1), (11), 5(2))."""

from glashelder.findings import Kind, Severity
from glashelder.law.dpia import DONE
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each DPIA that was carried out on an unknown date."""
    for verwerking in controlled(register):
        if verwerking.dpia == DONE and verwerking.dpia_op is None:
            yield (
                verwerking,
                "dpia",
                f"Voor '{verwerking.titel}' is een DPIA uitgevoerd, maar er staat niet wanneer.",
                "Vul bij 'dpia_op' de dag in waarop de DPIA is vastgesteld, bijvoorbeeld 2025-03-11.",
            )


RULE = Rule(
    code="DP01",
    title="Een uitgevoerde DPIA heeft een datum",
    law="AVG artikel 35, eerste en elfde lid, en artikel 5, tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="dpia_op",
    uitleg="Zonder datum is niet te zien of de DPIA er was voordat het gebruik begon, en of zij nog klopt.",
    find=find,
)
