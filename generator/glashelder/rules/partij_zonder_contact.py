"""RV12: each other controller can be reached (AVG art. 30(1)(a) and 30(2)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import other_controllers
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each controller, joint or as principal, without contact details."""
    for verwerking in register.verwerkingen.values():
        for partij in other_controllers(verwerking):
            if not partij.contact:
                yield (
                    partij,
                    "contact",
                    f"Er staat niet hoe een inwoner {partij.naam} bereikt.",
                    "Vul bij 'contact' een postadres, mailadres van een afdeling of webadres in.",
                )


RULE = Rule(
    code="RV12",
    title="Van elke andere verantwoordelijke staat erbij hoe u die bereikt",
    law="AVG artikel 30, eerste lid, onder a, en tweede lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    is_vital=True,
    uitleg="Een inwoner doet zijn verzoek bij wie over zijn gegevens beslist. Die moet hij dus kunnen bereiken.",
    find=find,
)
