"""GR03: a public authority cannot base its public tasks on a legitimate interest (AVG art. 6(1), last sentence)."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_INTEREST = "gerechtvaardigd-belang"


def find(register: Register) -> Faults:
    """Yield each legitimate interest for a public task, or of which the interest is not named (AVG art. 13(1)(d))."""
    for verwerking in register.verwerkingen.values():
        for doel in verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag != _INTEREST:
                    continue
                if verwerking.is_overheidstaak:
                    yield (
                        grondslag,
                        "grondslag",
                        "Een overheid kan voor een publieke taak geen gerechtvaardigd belang gebruiken.",
                        "Kies 'publieke-taak' met de wet, of 'is_overheidstaak: nee' als het geen publieke taak is.",
                    )
                elif not grondslag.toelichting:
                    yield (
                        grondslag,
                        "grondslag",
                        "Bij een gerechtvaardigd belang hoort te staan wélk belang dat is.",
                        "Beschrijf het belang bij 'toelichting'.",
                    )


RULE = Rule(
    code="GR03",
    title="Geen gerechtvaardigd belang bij een publieke taak",
    law="AVG artikel 6, eerste lid, laatste zin, en artikel 13, eerste lid, onder d",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONRECHTMATIG,
    uitleg="Een overheid kan een publieke taak niet baseren op een gerechtvaardigd belang; daar hoort een wet bij. "
    "Bij ander werk mag dat wel, maar dan moet u vertellen welk belang het is.",
    find=find,
)
