"""RV08: there is a general description of the security measures (AVG art. 30(1)(g): "where possible", so a warning)."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that does not say how its data are protected."""
    for verwerking in register.verwerkingen.values():
        if not verwerking.maatregelen:
            yield (
                verwerking,
                "maatregelen",
                f"Er staat niet hoe de gegevens van '{verwerking.titel}' beschermd zijn.",
                "Vul 'maatregelen' in, bijvoorbeeld 'Alleen medewerkers van het team kunnen bij de gegevens'.",
            )


RULE = Rule(
    code="RV08",
    title="Er staat hoe de gegevens beschermd zijn",
    law="AVG artikel 30, eerste lid, onder g, en artikel 32",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="maatregelen",
    uitleg=(
        "Schrijf in gewone taal hoe de gegevens beschermd zijn. De wet vraagt dit als het mogelijk is; een "
        "algemene beschrijving is genoeg."
    ),
    find=find,
)
