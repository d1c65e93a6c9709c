"""RV12: it is known how to reach the officer of each controller a processor works for (AVG art. 30(2)(a)).

A warning: not every controller has one, and the register cannot know which must.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import principals
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each principal of which nothing is said about an officer."""
    for verwerking in register.verwerkingen.values():
        for opdrachtgever in principals(verwerking):
            if not opdrachtgever.fg_contact:
                yield (
                    opdrachtgever,
                    "naam",
                    f"Er staat niet hoe iemand de functionaris gegevensbescherming bereikt van {opdrachtgever.naam}.",
                    "Vul bij 'fg_contact' in hoe dat kan. Is er geen FG? Schrijf dan 'fg_contact: geen'.",
                )


RULE = Rule(
    code="RV12",
    title="Van elke opdrachtgever is bekend of er een FG is",
    law="AVG artikel 30, tweede lid, onder a",
    law_checked_on="2026-11-30",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="opdrachtgevers.fg_contact",
    uitleg="Een verwerker houdt bij wie de functionaris van de opdrachtgever is. Een overheid heeft er altijd een.",
    find=find,
)
