"""RV06: it says how long data are kept (AVG art. 13(2)(a), 14(2)(a), 15(1)(d); art. 30(1)(f) only "where possible")."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity without a retention period."""
    for verwerking in controlled(register):
        if not verwerking.bewaring:
            yield (
                verwerking,
                "bewaring",
                f"Er staat niet hoelang de gegevens van '{verwerking.titel}' bewaard blijven.",
                "Voeg 'bewaring' toe, met per regel 'wat' en 'bewaartermijn_id' uit bewaartermijnen.csv.",
            )


RULE = Rule(
    code="RV06",
    title="Bekend is hoelang de gegevens bewaard blijven",
    law="AVG artikel 13, tweede lid, onder a, en artikel 30, eerste lid, onder f",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="bewaring",
    uitleg=(
        "Een inwoner moet kunnen zien hoelang de gemeente zijn gegevens bewaart. Weet u de duur niet precies, "
        "kies dan een bewaartermijn die zegt wat haar bepaalt."
    ),
    find=find,
)
