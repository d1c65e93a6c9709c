"""IN03: the register says whether decisions are automated.

A warning: the law requires mentioning such decisions where there are any, and a page that is silent says nothing
untrue. A letter that grants access needs the answer and is refused without it.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that leaves it open."""
    for verwerking in controlled(register):
        if not verwerking.besluitvorming:
            yield (
                verwerking,
                "besluitvorming",
                f"Er staat niet of bij '{verwerking.titel}' een computer besluiten neemt.",
                "Vul bij 'besluitvorming' geen, ondersteund of volledig in.",
            )


RULE = Rule(
    code="IN03",
    title="Bekend is of een computer besluiten neemt",
    law="AVG artikel 13, tweede lid, onder f, en artikel 15, eerste lid, onder h",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="besluitvorming",
    uitleg=(
        "Een inwoner mag weten of een computer over hem beslist. Zolang dit leeg is, kan de afdeling geen "
        "besluit tot inzage maken."
    ),
    find=find,
)
