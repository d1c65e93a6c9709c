"""RV03: a purpose is specific (AVG art. 5(1)(b)).

A limit of five words would call "Loon doorbetalen tijdens ziekte" too general and let "Voor de uitvoering van onze
wettelijke taken" pass. So what counts are the words that say something about this activity: two are enough, unless
the text is also short.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.empty_words import specific_words

_ENOUGH = 2
_ENOUGH_IN_SHORT = 3
_LONG = 5


def find(register: Register) -> Faults:
    """Yield each purpose in which nearly every word fits any activity."""
    for verwerking in register.verwerkingen.values():
        for doel in verwerking.doelen:
            if _is_vague(doel.doel):
                yield (
                    doel,
                    "doel",
                    f"Het doel '{doel.doel}' is te algemeen: een inwoner weet nu niet waarvoor de gegevens zijn.",
                    "Schrijf bij 'doel' wat u doet, bijvoorbeeld 'Beslissen of u de vergunning krijgt'.",
                )


def _is_vague(text: str) -> bool:
    enough = _ENOUGH if len(text.split()) >= _LONG else _ENOUGH_IN_SHORT
    return len(specific_words(text)) < enough


RULE = Rule(
    code="RV03",
    title="Een doel zegt waarvoor de gegevens zijn",
    law="AVG artikel 5, eerste lid, onder b, en artikel 30, eerste lid, onder b",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="doelen.doel",
    uitleg=(
        "Een doel moet zo duidelijk zijn dat een inwoner begrijpt waarvoor zijn gegevens nodig zijn. Schrijf "
        "op wat u doet, en voor wie."
    ),
    find=find,
)
