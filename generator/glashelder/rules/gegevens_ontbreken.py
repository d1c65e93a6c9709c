"""RV04: an activity names the categories of data subjects and of data (AVG art. 30(1)(c)); each row has both."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity without a row of data."""
    for verwerking in controlled(register):
        if not verwerking.gegevens:
            yield (
                verwerking,
                "gegevens",
                f"'{verwerking.titel}' noemt geen gegevens en ook niet van wie die zijn.",
                "Voeg 'gegevens' toe, met per regel een 'betrokkene' en een 'gegeven', bijvoorbeeld 'naam-adres'.",
            )


RULE = Rule(
    code="RV04",
    title="Een verwerking noemt gegevens en betrokkenen",
    law="AVG artikel 30, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="gegevens",
    uitleg="Een inwoner moet kunnen zien of het over hem gaat en wat de gemeente van hem weet.",
    find=find,
)
