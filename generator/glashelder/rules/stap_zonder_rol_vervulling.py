"""WD01: the role of each step of a procedure is held by some function, in each organisation (AVG art. 24).

One finding per role, at the first step that needs it: appointing somebody cures all steps at once. A procedure
that ships with us is not shown before somebody does each step (`model/withheld.py`), and asks for nothing.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.records import Stap
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield the first step of each role that nobody holds."""
    filled = {(b.organisatie_id, b.rol_id) for b in register.benoemingen}
    first: dict[str, Stap] = {}
    for stap in register.procedure_stappen:
        if not stap.origin.is_national:
            first.setdefault(stap.rol_id, stap)
    for organisatie in register.organisaties.values():
        for rol_id, stap in first.items():
            if (organisatie.id, rol_id) in filled or register.may_exist("benoemingen", rol_id):
                continue
            name = register.rollen[rol_id].naam if rol_id in register.rollen else rol_id
            yield (
                stap,
                "rol_id",
                f"Bij {organisatie.naam} vervult niemand de rol '{name}', die deze stap doet.",
                f"Zet in benoemingen.csv welke functie '{rol_id}' vervult, of kies bij de stap een andere rol.",
            )


RULE = Rule(
    code="WD01",
    title="Wie een stap doet, is bekend",
    law="AVG artikel 24, eerste en tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    uitleg=(
        "Een procedure werkt alleen als iedereen weet wie een stap doet. Staat er een rol die niemand heeft, "
        "dan blijft een verzoek of datalek liggen. Een procedure die met Glashelder meekomt, staat pas op de website "
        "als in benoemingen.csv elke rol staat die er een stap van doet."
    ),
    find=find,
)
