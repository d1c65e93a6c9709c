"""RG01: an activity whose legal bases are all in the law of one regime usually falls under that regime.

A warning, because it cannot be known: the file of an address investigation rests on the Wet BRP alone and is not in
the BRP, and handling requests about police data is not itself police work. Citing the second law, such as the Awb,
settles it. A regime without a deadline of its own (archives) does not count: the Archiefwet also governs records that
were not transferred.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.records import Regime
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_GENERAL = "avg"


def find(register: Register) -> Faults:
    """Yield each activity whose legal bases are all in the law of another regime."""
    regimes = register.codes("regimes", Regime)
    of_law = {r.wet_id: r for r in regimes.values() if r.heeft_termijn and r.code != _GENERAL}
    for verwerking in controlled(register):
        bases = {g.wet_id for doel in verwerking.doelen for g in doel.grondslagen}
        other = of_law.get(bases.pop() or "") if len(bases) == 1 else None
        if other and other.code != verwerking.regime:
            yield (
                verwerking,
                "regime",
                f"Alle doelen berusten op de wet van regime '{other.titel}', maar het regime is '{verwerking.regime}'.",
                f"Vul 'regime: {other.code}' in, of noem bij 'doelen' ook de andere wet waarop u zich baseert.",
            )


RULE = Rule(
    code="RG01",
    title="Het regime past bij de wet van de doelen",
    law="AVG artikel 2, tweede lid, onder d; Wet BRP artikelen 2.53 tot en met 2.60; Wpg artikelen 24a tot en met 29",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Berusten alle doelen op één wet met eigen rechten en termijnen, dan gelden die meestal ook. Ga na "
        "welke wet de rechten regelt."
    ),
    find=find,
)
