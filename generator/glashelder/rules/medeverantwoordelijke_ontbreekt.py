"""PA02: joint controllers are named (AVG art. 26(1), 30(1)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import is_joint
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity of joint controllers that names no other one."""
    for verwerking in register.verwerkingen.values():
        if is_joint(verwerking) and not verwerking.gezamenlijk_met:
            yield (
                verwerking,
                "rol",
                "De gemeente is hier samen met anderen verantwoordelijk, maar er staat niet met wie.",
                "Voeg 'gezamenlijk_met' toe, met per regel 'naam', 'contact' en 'waarvoor', of kies een andere 'rol'.",
            )


RULE = Rule(
    code="PA02",
    title="Samen verantwoordelijk: er staat met wie",
    law="AVG artikel 26, eerste lid, en artikel 30, eerste lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="gezamenlijk_met",
    is_vital=True,
    uitleg="Een inwoner mag zijn verzoek doen bij ieder die verantwoordelijk is. Dan moet hij weten wie dat zijn.",
    find=find,
)
