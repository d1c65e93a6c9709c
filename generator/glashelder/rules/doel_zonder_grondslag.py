"""GR01: every purpose has at least one legal basis of AVG art. 6(1)."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity without a purpose and each purpose without a legal basis."""
    for verwerking in controlled(register):
        if not verwerking.doelen:
            yield (
                verwerking,
                "doelen",
                f"'{verwerking.titel}' noemt geen enkel doel.",
                "Schrijf onder 'doelen' waarvoor u de gegevens gebruikt, met per doel een grondslag.",
            )
        for doel in verwerking.doelen:
            if not doel.grondslagen:
                yield (
                    doel,
                    "doel",
                    f"Het doel '{doel.doel}' heeft geen grondslag. Zonder grondslag mag het gebruik niet.",
                    "Voeg onder dit doel 'grondslagen' toe, met een grondslag, wet en artikel.",
                )


RULE = Rule(
    code="GR01",
    title="Elk doel heeft een grondslag",
    law="AVG artikel 6, eerste lid, en artikel 13, eerste lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="doelen.grondslagen",
    uitleg="Persoonsgegevens gebruiken mag alleen als de wet daar een reden voor geeft: een grondslag. "
    "Schrijf daarom elk doel op, en noem bij elk doel minstens één grondslag.",
    find=find,
)
