"""IN03: an automated decision does not rest on special categories of data, with two exceptions (AVG art. 22(4)).

A warning: the register says which data an activity uses, not which of them the system decides with.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.records import Gegevenssoort
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_ALLOWED = frozenset({"toestemming", "zwaarwegend-belang"})


def find(register: Register) -> Faults:
    """Yield each kind of special data in an activity with automated decisions that has neither exception."""
    soorten = register.codes("gegevenssoorten", Gegevenssoort)
    for verwerking in controlled(register):
        if verwerking.besluitvorming != "volledig":
            continue
        for gegeven in verwerking.gegevens:
            soort = soorten.get(gegeven.gegeven)
            if soort and soort.klasse == "bijzonder" and gegeven.uitzondering not in _ALLOWED:
                yield (
                    gegeven,
                    "gegeven",
                    f"Hier beslist een computer, en '{soort.titel}' is een bijzonder gegeven. Dat mag bijna nooit.",
                    "Ga na of de computer hiermee beslist. Zo niet, beschrijf dat deel dan als een eigen verwerking.",
                )


RULE = Rule(
    code="IN03",
    title="Een computer beslist niet met bijzondere gegevens, behalve als dat mag",
    law="AVG artikel 22, vierde lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "Een computer mag niet beslissen met gegevens zoals gezondheid of geloof, behalve met uitdrukkelijke "
        "toestemming of een wet vanwege een zwaarwegend algemeen belang."
    ),
    find=find,
)
