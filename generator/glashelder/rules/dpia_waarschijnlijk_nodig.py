"""DP02: two criteria of the European authorities usually mean a DPIA (AVG art. 35(1); WP 248 rev. 01, from memory)."""

from glashelder.findings import Kind, Severity
from glashelder.law.dpia import DpiaLists
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that meets enough criteria and does not mention a DPIA, where none is mandatory."""
    lists = DpiaLists(register)
    for verwerking in register.verwerkingen.values():
        if verwerking.dpia is None:
            need = lists.need(verwerking)
            if need.is_likely and not need.obliging:
                yield (
                    need.indicating[0],
                    "criterium",
                    (
                        f"'{verwerking.titel}' heeft {len(need.indicating)} criteria die op een hoog risico wijzen, "
                        "maar er staat niets over een DPIA."
                    ),
                    "Vul 'dpia' in. Is een DPIA niet nodig, leg dan bij 'dpia_toelichting' uit waarom.",
                    lists.likely_since(need),
                )


RULE = Rule(
    code="DP02",
    title="Bij twee of meer criteria is over een DPIA nagedacht",
    law="AVG artikel 35, eerste lid; WP 248 rev. 01 (niet nagekeken)",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="dpia",
    uitleg=(
        "Zijn twee of meer criteria van de Europese toezichthouders waar, dan is een DPIA meestal nodig. Doe "
        "er een, of leg uit waarom niet."
    ),
    find=find,
)
