"""DP01: an activity on the list of the supervisory authority has a DPIA, or at least a plan for one (AVG art. 35(4)).

If the assessment was made when the law itself was drafted (art. 35(10)), it exists, so the answer is `uitgevoerd`.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.dpia import UNNECESSARY, DpiaLists
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield, for each activity without a DPIA, the first criterion that makes one mandatory."""
    lists, criteria = DpiaLists(register), register.codelijsten.get("dpia_criteria", {})
    for verwerking in register.verwerkingen.values():
        if verwerking.dpia in {None, UNNECESSARY}:
            need = lists.need(verwerking)
            for reden in need.obliging[:1]:
                yield (
                    reden,
                    "criterium",
                    f"'{criteria[reden.criterium].titel}' staat op de lijst met verplichte DPIA's, maar er is er geen.",
                    (
                        "Doe een DPIA en vul 'dpia: gepland' of 'dpia: in-uitvoering' in. "
                        "Zijn de risico's al onderzocht toen de wet werd gemaakt, vul dan 'uitgevoerd' in, met die dag."
                    ),
                    lists.obliged_since(need),
                )


RULE = Rule(
    code="DP01",
    title="Een verplichte DPIA is gedaan of gepland",
    law="AVG artikel 35, eerste en vierde lid; Stcrt. 2019, 64418",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "Voor wat op de lijst van de Autoriteit Persoonsgegevens staat, onderzoekt de gemeente vooraf de "
        "risico's. 'Niet nodig' kan dan niet."
    ),
    find=find,
)
