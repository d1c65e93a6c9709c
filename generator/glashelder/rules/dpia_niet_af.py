"""DP01: a required DPIA was carried out before the processing began (AVG art. 35(1)); "not yet" is reported."""

from glashelder.findings import Kind, Severity
from glashelder.law.dpia import UNFINISHED, DpiaLists
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that needs a DPIA and has only begun or planned it."""
    lists = DpiaLists(register)
    for verwerking in controlled(register):
        if verwerking.dpia in UNFINISHED:
            need = lists.need(verwerking)
            if need.obliging or need.is_likely:
                yield (
                    verwerking,
                    "dpia",
                    f"Voor '{verwerking.titel}' is een DPIA nodig, maar die is nog niet af.",
                    "Rond de DPIA af en vul dan 'dpia: uitgevoerd' in, met de dag bij 'dpia_op'.",
                )


RULE = Rule(
    code="DP01",
    title="Een nodige DPIA is af",
    law="AVG artikel 35, eerste lid",
    law_checked_on="2026-11-22",
    severity=Severity.AGENDA,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "De risico's moeten onderzocht zijn vóórdat de gemeente de gegevens gebruikt. 'Gepland' is eerlijk, "
        "maar nog niet genoeg."
    ),
    find=find,
)
