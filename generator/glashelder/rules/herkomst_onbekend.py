"""IN01: the register says whether data come from the person or from elsewhere.

A warning, whereas a known other origin without a source (`bron-ontbreekt`) is a fault: the register does not have to
hold the origin (AVG art. 30), and a page that is silent says nothing untrue. A letter that grants access needs it and
is refused without it.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each row of data with neither an origin nor a source."""
    for verwerking in controlled(register):
        for gegeven in verwerking.gegevens:
            if gegeven.van_betrokkene is None and not gegeven.bron:
                yield (
                    gegeven,
                    "gegeven",
                    "Er staat niet waar dit gegeven vandaan komt.",
                    "Vul 'van_betrokkene: ja' in, of 'van_betrokkene: nee' met een 'bron'.",
                )


RULE = Rule(
    code="IN01",
    title="Bekend is of iemand zijn gegevens zelf gaf",
    law="AVG artikel 14, tweede lid, onder f, en artikel 15, eerste lid, onder g",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="gegevens.van_betrokkene",
    uitleg=(
        "Wie om inzage vraagt, mag weten waar zijn gegevens vandaan komen. Zolang dit leeg is, kan de "
        "afdeling geen besluit tot inzage maken."
    ),
    find=find,
)
