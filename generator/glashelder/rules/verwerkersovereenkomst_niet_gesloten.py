"""PA01: the contract with a processor in use is signed (AVG art. 28(3), (9)). "Not yet" is honest and publishable."""

from glashelder.findings import Kind, Severity
from glashelder.law.contracts import SIGNED, contracts_in_use
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each contract that is not signed, while published activities use the processor."""
    for overeenkomst in contracts_in_use(register):
        if overeenkomst.status != SIGNED:
            naam = register.verwerkers[overeenkomst.verwerker_id].naam
            yield (
                overeenkomst,
                "status",
                f"{naam} werkt al voor de gemeente, maar de verwerkersovereenkomst is nog niet getekend.",
                "Teken die en vul 'gesloten' in, met de dag bij 'gesloten_op'. Lukt het niet, stop er dan mee.",
            )


RULE = Rule(
    code="PA01",
    title="Met elke verwerker is een overeenkomst gesloten",
    law="AVG artikel 28, derde en negende lid",
    law_checked_on="2026-11-22",
    severity=Severity.AGENDA,
    soort=Kind.ONRECHTMATIG,
    uitleg="Zonder getekende overeenkomst mag een bedrijf niet voor de gemeente met persoonsgegevens werken.",
    find=find,
)
