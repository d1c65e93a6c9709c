"""RG01: an activity under another regime than the AVG cites the law of that regime somewhere."""

from glashelder.findings import Kind, Severity
from glashelder.law.citations import citations
from glashelder.law.roles import controlled
from glashelder.model.records import Regime
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_GENERAL = "avg"


def find(register: Register) -> Faults:
    """Yield each activity whose rights follow a law that it does not cite."""
    regimes = register.codes("regimes", Regime)
    for verwerking in controlled(register):
        regime = regimes.get(verwerking.regime)
        if regime and regime.code != _GENERAL and regime.wet_id not in {row.wet_id for row in citations(verwerking)}:
            yield (
                verwerking,
                "regime",
                f"Het regime is '{regime.titel}', maar de wet die daarbij hoort staat nergens in deze verwerking.",
                f"Noem bij 'doelen' de wet '{regime.wet_id}' met het artikel, of vul 'regime: avg' in.",
            )


RULE = Rule(
    code="RG01",
    title="Het regime berust op een wet die de verwerking noemt",
    law="AVG artikel 2; Wet BRP artikelen 2.53 tot en met 2.60; Wpg artikelen 24a tot en met 29; UAVG artikel 45",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Van het regime hangt af welke rechten een inwoner heeft en hoe snel hij antwoord krijgt. Geldt niet "
        "de AVG maar een andere wet, dan moet die wet erbij staan."
    ),
    find=find,
)
