"""IN04: a system that decides is listed in the national register of algorithms. Practice, not law, so a tip."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity with automated decisions and no address in that register."""
    for verwerking in controlled(register):
        if verwerking.besluitvorming == "volledig" and not verwerking.algoritmeregister_url:
            yield (
                verwerking,
                "besluitvorming",
                f"Bij '{verwerking.titel}' beslist een computer, maar er staat geen 'algoritmeregister_url'.",
                "Meld het systeem aan op algoritmes.overheid.nl en vul het webadres in bij 'algoritmeregister_url'.",
            )


RULE = Rule(
    code="IN04",
    title="Een computer die beslist staat in het Algoritmeregister",
    law="geen wet, maar een afspraak tussen overheden over het Algoritmeregister (niet nagekeken)",
    severity=Severity.TIP,
    soort=Kind.ONTBREEKT,
    missing="algoritmeregister_url",
    uitleg=(
        "In het Algoritmeregister laten overheden zien hoe hun systemen beslissen. Met een verwijzing kan een "
        "inwoner daar verder lezen."
    ),
    find=find,
)
