"""RV05: the register names the recipients, or says that there are none (AVG art. 30(1)(d)).

Processors are recipients too (AVG art. 4(9)), but have a table of their own; the answer here is about all others.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that leaves open whether there are recipients."""
    for verwerking in controlled(register):
        if verwerking.heeft_ontvangers is None and not verwerking.ontvangers:
            yield (
                verwerking,
                "heeft_ontvangers",
                f"Er staat niet of anderen de gegevens van '{verwerking.titel}' krijgen.",
                "Vul 'heeft_ontvangers: nee' in, of noem bij 'ontvangers' wie de gegevens krijgt.",
            )


RULE = Rule(
    code="RV05",
    title="Bekend is of anderen de gegevens krijgen",
    law="AVG artikel 30, eerste lid, onder d, en artikel 15, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="heeft_ontvangers",
    uitleg=(
        "Een inwoner mag weten wie zijn gegevens krijgt. Ook dat niemand ze krijgt, is een antwoord; niets "
        "invullen niet."
    ),
    find=find,
)
