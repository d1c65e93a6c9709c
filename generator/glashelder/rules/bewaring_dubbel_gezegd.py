"""RV06: how long something is kept is said once: a period, or what decides about it (AVG art. 13(2)(a))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each retention with both."""
    for verwerking in register.verwerkingen.values():
        for bewaring in verwerking.bewaring:
            if bewaring.termijn_in_woorden and bewaring.bewaartermijn_id:
                yield (
                    bewaring,
                    "termijn_in_woorden",
                    f"Bij '{bewaring.wat}' staan een bewaartermijn en een termijn in woorden. Er geldt er één.",
                    "Haal 'termijn_in_woorden' weg. Is er iets bijzonders? Schrijf dat bij 'toelichting'.",
                )


RULE = Rule(
    code="RV06",
    title="Hoelang iets bewaard blijft, staat er één keer",
    law="AVG artikel 13, tweede lid, onder a (niet nagekeken)",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "De AVG vraagt de termijn, of als die niet bekend is wat haar bepaalt. Staan beide er, dan leest een inwoner "
        "twee antwoorden op één vraag."
    ),
    find=find,
)
