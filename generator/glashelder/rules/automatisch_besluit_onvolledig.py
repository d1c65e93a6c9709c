"""IN03: a fully automated decision has a ground, its logic, its effects and a human contact (AVG art. 13, 14, 22)."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_BY_COMPUTER = "volledig"
_NEEDED = (
    ("besluit_grond", "waarom het mag"),
    ("besluit_logica", "hoe het systeem beslist"),
    ("besluit_gevolgen", "wat dat voor de inwoner betekent"),
    ("besluit_contact", "hoe een medewerker ernaar kijkt"),
)


def find(register: Register) -> Faults:
    """Yield each activity with automated decisions where any of the four is missing; one fault names all of them."""
    for verwerking in controlled(register):
        if verwerking.besluitvorming != _BY_COMPUTER:
            continue
        missing = [f"{what} ('{field}')" for field, what in _NEEDED if not getattr(verwerking, field)]
        if missing:
            yield (
                verwerking,
                "besluitvorming",
                f"Een computer neemt het besluit, maar er ontbreekt: {', '.join(missing)}.",
                "Vul deze velden in. Beslist er toch een medewerker, vul dan 'besluitvorming: ondersteund' in.",
            )


RULE = Rule(
    code="IN03",
    title="Een besluit van een computer is uitgelegd",
    law=(
        "AVG artikel 13, tweede lid, onder f, artikel 14, tweede lid, onder g, en artikel 22; UAVG artikel 40 "
        "(tekst van 1 september 2026)"
    ),
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="besluit_logica",
    uitleg=(
        "Beslist een computer, dan mag een inwoner weten hoe, wat dat voor hem betekent, waarom het mag en "
        "hoe er een mens naar kijkt."
    ),
    find=find,
)
