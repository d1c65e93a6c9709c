"""DP02: a decision that no DPIA is needed has a reason (AVG art. 5(2), 35(1))."""

from glashelder.findings import Kind, Severity
from glashelder.law.dpia import UNNECESSARY, DpiaLists
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity without a DPIA and without a reason, where a DPIA is not mandatory."""
    lists = DpiaLists(register)
    for verwerking in controlled(register):
        if verwerking.dpia == UNNECESSARY and not verwerking.dpia_toelichting and not lists.need(verwerking).obliging:
            yield (
                verwerking,
                "dpia",
                f"Volgens het register is voor '{verwerking.titel}' geen DPIA nodig, maar er staat niet waarom.",
                "Vul 'dpia_toelichting' in, bijvoorbeeld 'Weinig gegevens, geen bijzondere gegevens.'.",
            )


RULE = Rule(
    code="DP02",
    title="Wie geen DPIA doet, zegt waarom",
    law="AVG artikel 35, eerste lid, en artikel 5, tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="dpia_toelichting",
    uitleg="De gemeente moet kunnen laten zien dat zij over de risico's heeft nagedacht, ook als zij geen DPIA doet.",
    find=find,
)
