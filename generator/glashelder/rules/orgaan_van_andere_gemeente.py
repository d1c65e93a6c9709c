"""RV02: the responsible body belongs to the organisation whose department does the work.

That the body exists is checked as a reference. A department that works for another organisation is described in the
registers of both, each with its own department.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity whose body and department belong to different organisations."""
    for verwerking in register.verwerkingen.values():
        orgaan = register.bestuursorganen.get(verwerking.bestuursorgaan_id)
        afdeling = register.afdelingen.get(verwerking.afdeling_id or "")
        if orgaan and afdeling and orgaan.organisatie_id != afdeling.organisatie_id:
            yield (
                verwerking,
                "bestuursorgaan_id",
                f"Dit is een orgaan van {orgaan.organisatie_id}, maar een afdeling van {afdeling.organisatie_id}.",
                f"Kies bij 'bestuursorgaan_id' een orgaan van {afdeling.organisatie_id}, of neem een andere afdeling.",
            )


RULE = Rule(
    code="RV02",
    title="Orgaan en afdeling horen bij dezelfde organisatie",
    law="AVG artikel 4, onder 7, en artikel 30, eerste lid, onder a",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Het orgaan dat verantwoordelijk is, beslist op verzoeken van inwoners. Staat hier het orgaan van een "
        "andere organisatie, dan gaan brieven en bezwaren naar het verkeerde adres."
    ),
    find=find,
)
