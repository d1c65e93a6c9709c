"""IN03: the ground for an automated decision is a legal basis of the activity (AVG art. 22(2); UAVG art. 40)."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_BASES_OF_GROUND = {
    "overeenkomst": frozenset({"overeenkomst"}),
    "toestemming": frozenset({"toestemming"}),
    "wet": frozenset({"wettelijke-verplichting", "publieke-taak"}),
}


def find(register: Register) -> Faults:
    """Yield each activity whose ground for automated decisions is the legal basis of none of its purposes."""
    for verwerking in controlled(register):
        ground = verwerking.besluit_grond or ""
        allowed = _BASES_OF_GROUND.get(ground)
        if verwerking.besluitvorming != "volledig" or not allowed:
            continue
        if allowed.isdisjoint(g.grondslag for doel in verwerking.doelen for g in doel.grondslagen):
            yield (
                verwerking,
                "besluit_grond",
                f"De computer zou mogen beslissen vanwege '{ground}', maar geen van de doelen heeft die grondslag.",
                f"Kies een andere 'besluit_grond', of geef een doel een grondslag: {' of '.join(sorted(allowed))}.",
            )


RULE = Rule(
    code="IN03",
    title="Waarom een computer mag beslissen past bij de grondslag",
    law="AVG artikel 22, tweede lid; UAVG artikel 40, eerste lid (tekst van 1 september 2026)",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een computer mag alleen beslissen voor een overeenkomst, met uitdrukkelijke toestemming, of als een "
        "wettelijke plicht of publieke taak het nodig maakt. Die reden moet bij de doelen terugkomen."
    ),
    find=find,
)
