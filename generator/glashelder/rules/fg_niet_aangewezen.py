"""PA07: each body with published activities has designated a data protection officer (AVG art. 37(1)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each body in use that has not designated anybody."""
    used = {verwerking.bestuursorgaan_id for verwerking in register.gepubliceerd}
    for orgaan in register.bestuursorganen.values():
        if orgaan.id in used and orgaan.fg_aangewezen_op is None:
            yield (
                orgaan,
                "id",
                f"Er staat niet of {orgaan.naam} een functionaris gegevensbescherming heeft aangewezen.",
                "Vul bij 'fg_aangewezen_op' de dag van het besluit in, bijvoorbeeld 2024-01-15, of neem dat besluit.",
            )


RULE = Rule(
    code="PA07",
    title="Elk bestuursorgaan heeft een FG aangewezen",
    law="AVG artikel 37, eerste lid, onder a, en derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    uitleg="Elk overheidsorgaan wijst zelf een functionaris gegevensbescherming aan. Dat mag dezelfde zijn.",
    find=find,
)
