"""PA02: it is known what each joint controller does (AVG art. 26(1), (2)).

A warning, because the essence of the arrangement is a field of its own: see `afspraken_ontbreken.py`.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import joint_controllers
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each joint controller of which it is not known what it does."""
    for verwerking in register.verwerkingen.values():
        for partij in joint_controllers(verwerking):
            if not partij.waarvoor:
                yield (
                    partij,
                    "naam",
                    f"Er staat niet wat {partij.naam} doet.",
                    "Vul bij 'waarvoor' de taken van deze partij in, bijvoorbeeld 'Lost meldingen over sloten op.'.",
                )


RULE = Rule(
    code="PA02",
    title="Samen verantwoordelijk: er staat wie wat doet",
    law="AVG artikel 26, eerste en tweede lid",
    law_checked_on="2026-11-30",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="gezamenlijk_met.waarvoor",
    uitleg="Wie samen verantwoordelijk is, verdeelt wie wat doet, ook als een inwoner iets vraagt. Laat zien hoe.",
    find=find,
)
