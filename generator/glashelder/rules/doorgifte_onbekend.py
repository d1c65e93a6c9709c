"""PA03: the register says whether data leave the European Economic Area (AVG art. 30(1)(e))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that leaves it open."""
    for verwerking in register.verwerkingen.values():
        if verwerking.heeft_doorgifte is None and not verwerking.doorgiften:
            yield (
                verwerking,
                "heeft_doorgifte",
                f"Er staat niet of gegevens van '{verwerking.titel}' naar een land buiten de EER gaan.",
                "Vul 'heeft_doorgifte: nee' in, of noem de landen bij 'doorgiften'.",
            )


RULE = Rule(
    code="PA03",
    title="Bekend is of gegevens buiten de EER komen",
    law="AVG artikel 30, eerste lid, onder e, en artikel 13, eerste lid, onder f",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="heeft_doorgifte",
    uitleg=(
        "Buiten de Europese Economische Ruimte zijn gegevens vaak minder goed beschermd. Een inwoner mag "
        "weten of dat gebeurt."
    ),
    find=find,
)
