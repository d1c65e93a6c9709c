"""RV12: other controllers are named under the role they belong to (AVG art. 26(1), 28(1)).

Otherwise the page says at once that the municipality decides alone, and that somebody else does.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import JOINT, PROCESSOR
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_ROLE_OF = {"opdrachtgevers": PROCESSOR, "gezamenlijk_met": JOINT, "afspraken": JOINT}


def find(register: Register) -> Faults:
    """Yield each list or text that belongs to another role."""
    for verwerking in register.verwerkingen.values():
        for field, role in _ROLE_OF.items():
            if getattr(verwerking, field) and verwerking.rol != role:
                yield (
                    verwerking,
                    field,
                    f"'{field}' hoort bij 'rol: {role}', maar hier staat 'rol: {verwerking.rol}'.",
                    f"Vul 'rol: {role}' in, of haal '{field}' weg.",
                )


RULE = Rule(
    code="RV12",
    title="Andere verantwoordelijken passen bij de rol van de gemeente",
    law="AVG artikel 26, eerste lid, en artikel 28, eerste lid",
    law_checked_on="2026-11-30",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Van de rol hangt af wie over de gegevens beslist, en bij wie een inwoner zijn verzoek doet.",
    find=find,
)
