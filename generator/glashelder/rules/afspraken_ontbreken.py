"""PA02: joint controllers publish the essence of their arrangement (AVG art. 26(2)).

A contact point is not required: the arrangement *may* designate one (art. 26(1)), and a person may turn to each
controller whatever it says (art. 26(3)).
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import is_joint
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity of joint controllers without their arrangement."""
    for verwerking in register.verwerkingen.values():
        if is_joint(verwerking) and not verwerking.afspraken:
            yield (
                verwerking,
                "rol",
                f"'{verwerking.titel}' doet de gemeente samen met anderen, maar de afspraken staan er niet bij.",
                "Vul 'afspraken' in: wie doet wat, en wie beantwoordt vragen en verzoeken van inwoners.",
            )


RULE = Rule(
    code="PA02",
    title="Samen verantwoordelijk: de afspraken staan erbij",
    law="AVG artikel 26, eerste en tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="afspraken",
    is_vital=True,
    uitleg="Wie samen verantwoordelijk is, verdeelt wie wat doet. Een inwoner mag weten hoe, en waar hij terechtkan.",
    find=find,
)
