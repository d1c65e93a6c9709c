"""RV06: it says how long data are kept (AVG art. 13(2)(a), 14(2)(a), 15(1)(d); art. 30(1)(f) only "where possible")."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import is_processor
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity without a retention, and each retention that says nothing of how long."""
    for verwerking in register.verwerkingen.values():
        if not verwerking.bewaring and not is_processor(verwerking):
            yield (
                verwerking,
                "bewaring",
                f"Er staat niet hoelang de gegevens van '{verwerking.titel}' bewaard blijven.",
                "Voeg 'bewaring' toe, met per regel 'wat' en 'bewaartermijn_id' uit bewaartermijnen.csv.",
            )
        for bewaring in verwerking.bewaring:
            if not (bewaring.bewaartermijn_id or bewaring.termijn_in_woorden):
                yield (
                    bewaring,
                    "bewaartermijn_id",
                    f"Er staat niet hoelang '{bewaring.wat}' bewaard blijft.",
                    "Vul 'bewaartermijn_id' in. Weet u de termijn nog niet? Vul dan 'termijn_in_woorden' in.",
                )


RULE = Rule(
    code="RV06",
    title="Bekend is hoelang de gegevens bewaard blijven",
    law="AVG artikel 13, tweede lid, onder a, en artikel 30, eerste lid, onder f",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="bewaring.bewaartermijn_id",
    uitleg=(
        "Een inwoner moet kunnen zien hoelang de gemeente zijn gegevens bewaart. Weet u de duur nog niet, "
        "zeg dan bij 'termijn_in_woorden' wat haar bepaalt."
    ),
    find=find,
)
