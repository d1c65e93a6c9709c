"""RV06: of all that is kept the period is known, not only what decides about it (AVG art. 13(2)(a), 30(1)(f)).

A warning: the AVG accepts the criteria where no period can be given, and asks for the period where that is possible.
Words that say nothing are told by another rule (`bewaartermijn_te_vaag.py`).
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.empty_words import open_end


def find(register: Register) -> Faults:
    """Yield each retention in words."""
    for verwerking in register.verwerkingen.values():
        for bewaring in verwerking.bewaring:
            if (words := bewaring.termijn_in_woorden) and not (bewaring.bewaartermijn_id or open_end(words)):
                yield (
                    bewaring,
                    "termijn_in_woorden",
                    f"Van '{bewaring.wat}' is de precieze bewaartermijn nog niet bekend.",
                    "Zoek de termijn uit en vul 'bewaartermijn_id' in. Haal 'termijn_in_woorden' dan weg.",
                )


RULE = Rule(
    code="RV06",
    title="Van alles is de precieze bewaartermijn bekend",
    law=(
        "AVG artikel 13, tweede lid, onder a, artikel 14, tweede lid, onder a, en artikel 30, eerste lid, onder f "
        "(niet nagekeken)"
    ),
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="bewaring.bewaartermijn_id",
    uitleg=(
        "De AVG vraagt de termijn, of als die er niet is: de criteria die haar bepalen. In het register staat zij "
        "'indien mogelijk'. Woorden mogen dus, maar pas met een termijn weet een inwoner wanneer iets weg is."
    ),
    find=find,
)
