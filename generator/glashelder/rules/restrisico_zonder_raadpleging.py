"""DP04: if a high risk remains, the authority is consulted before the processing begins (AVG art. 36(1))."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_HIGH = "hoog"


def find(register: Register) -> Faults:
    """Yield each activity with a high remaining risk that was not put to the supervisory authority."""
    for verwerking in controlled(register):
        if verwerking.dpia_restrisico == _HIGH and verwerking.dpia_raadpleging_op is None:
            yield (
                verwerking,
                "dpia_restrisico",
                f"Bij '{verwerking.titel}' blijft een hoog risico over, maar er is geen advies gevraagd.",
                (
                    "Vraag de Autoriteit Persoonsgegevens om advies en vul de dag in bij 'dpia_raadpleging_op'. "
                    "Neem anders maatregelen tot het risico lager is."
                ),
            )


RULE = Rule(
    code="DP04",
    title="Bij een hoog restrisico is de toezichthouder gevraagd",
    law="AVG artikel 36, eerste lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "Blijft er na alle maatregelen een hoog risico over, dan vraagt de gemeente eerst de Autoriteit "
        "Persoonsgegevens om advies."
    ),
    find=find,
)
