"""GR04: consent given to a municipality has a reason why it is free (AVG art. 4(11), 7(4); recital 43, from memory)."""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_CONSENT = "toestemming"


def find(register: Register) -> Faults:
    """Yield each consent that does not say why the person can refuse."""
    for verwerking in controlled(register):
        for doel in verwerking.doelen:
            for grondslag in doel.grondslagen:
                if grondslag.grondslag == _CONSENT and not grondslag.toelichting:
                    why = (
                        "Bij een taak van de overheid is toestemming zelden vrij. Er staat niet waarom hier wel."
                        if verwerking.is_overheidstaak
                        else "Er staat niet waarom toestemming hier vrij is."
                    )
                    yield (
                        grondslag,
                        "grondslag",
                        why,
                        "Schrijf bij 'toelichting' wat er gebeurt als iemand nee zegt, of kies een andere grondslag.",
                    )


RULE = Rule(
    code="GR04",
    title="Bij toestemming staat waarom die vrij is",
    law="AVG artikel 4, onder 11, en artikel 7, vierde lid; overweging 43 (niet nagekeken)",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="doelen.grondslagen.toelichting",
    uitleg=(
        "Toestemming telt alleen als iemand echt nee kan zeggen. Tegenover een gemeente is dat niet "
        "vanzelfsprekend. Leg uit waarom het hier kan."
    ),
    find=find,
)
