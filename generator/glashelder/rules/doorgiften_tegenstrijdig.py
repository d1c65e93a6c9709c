"""PA03: the yes or no to transfers outside the EEA agrees with the list of them (AVG art. 30(1)(e))."""

from glashelder.findings import Kind, Severity
from glashelder.law.transfers import transfers
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that says no and lists transfers, or says yes and lists none."""
    for verwerking in register.verwerkingen.values():
        if verwerking.heeft_doorgifte is False and any(transfers(verwerking, register)):
            yield (
                verwerking,
                "heeft_doorgifte",
                "Er staat dat er geen doorgifte is, maar onder 'doorgiften' staat er wel een.",
                "Vul 'heeft_doorgifte: ja' in, of haal de regels onder 'doorgiften' weg.",
            )
        elif verwerking.heeft_doorgifte and not verwerking.doorgiften:
            yield (
                verwerking,
                "heeft_doorgifte",
                "Er staat dat gegevens buiten de EER komen, maar niet waarheen en waarom dat mag.",
                "Voeg onder 'doorgiften' een regel toe met 'land', 'instrument' en 'ontvanger', of vul 'nee' in.",
            )


RULE = Rule(
    code="PA03",
    title="Ja of nee bij doorgifte klopt met de lijst",
    law="AVG artikel 30, eerste lid, onder e, en artikel 13, eerste lid, onder f",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Een inwoner moet kunnen zien of gegevens de Europese Economische Ruimte uit gaan, en zo ja, waarheen.",
    find=find,
)
