"""RG01: the regime (which law governs rights and terms) fits the laws that the activity cites.

Very many activities under the AVG cite the law of another regime for one of their purposes, so two things only are
wrong. One: every basis of every purpose is the law of another regime, as with records of special investigating officers
that claim to fall under the AVG. An activity with a second law, such as a fine under the Awb, stays as it is. A regime
without a term of its own (archives) does not count here: the Archiefwet also governs records that were not transferred.
Two: a regime other than the AVG whose law the activity does not cite at all.
"""

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.register import Register
from generator.model.taal import Regime
from generator.model.verwerking import Verwerking
from generator.rules.rule import Fault, Rule

_GENERAL = "avg"


def find(register: Register) -> Iterator[Fault]:
    """Yield each activity whose regime contradicts its laws."""
    regimes: dict[str, Regime] = register.codelijsten["regimes"]  # type: ignore[assignment]
    of_law = {r.wet_id: r for r in regimes.values() if r.heeft_termijn and r.wet_id != _GENERAL}
    for verwerking in register.verwerkingen.values():
        regime = regimes.get(verwerking.regime)
        if regime is None:
            continue
        bases = {g.wet_id for doel in verwerking.doelen for g in doel.grondslagen}
        other = of_law.get(next(iter(bases)) or "") if len(bases) == 1 else None
        if other and other.code != regime.code:
            yield (
                verwerking,
                "regime",
                f"Alle grondslagen staan in de wet van regime '{other.titel}', maar het regime is '{regime.titel}'.",
                f"Vul 'regime: {other.code}' in, of noem bij 'doelen' ook de andere wet waarop u zich baseert.",
            )
        elif regime.wet_id != _GENERAL and regime.wet_id not in bases | _other_laws(verwerking):
            yield (
                verwerking,
                "regime",
                f"Het regime is '{regime.titel}', maar de wet die daarbij hoort staat nergens in deze verwerking.",
                f"Noem bij 'doelen' de wet '{regime.wet_id}' met het artikel, of vul 'regime: avg' in.",
            )


def _other_laws(verwerking: Verwerking) -> set[str | None]:
    """Return the laws that data and recipients cite."""
    return {g.wet_id for g in verwerking.gegevens} | {o.wet_id for o in verwerking.ontvangers}


RULE = Rule(
    id="regime-past-niet",
    code="RG01",
    title="De wet die de rechten regelt past bij de grondslagen",
    law=(
        "AVG artikel 2, tweede lid, onder d; Wet BRP artikelen 2.53 tot en met 2.60; Wpg artikelen 24a tot en met 29; "
        "UAVG artikel 45"
    ),
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg=(
        "Van het regime hangt af welke rechten een inwoner heeft en hoe snel hij antwoord krijgt. Staat het "
        "verkeerd, dan noemt de pagina een verkeerde termijn."
    ),
    find=find,
)
