"""GR04: it says how consent is withdrawn (AVG art. 7(3), 13(2)(c)).

Art. 13(2)(c) requires this for consent as a legal basis and for explicit consent to special data alike.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.roles import controlled
from glashelder.model.records import Gegeven, Grondslag, Verwerking
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_CONSENT = "toestemming"


def find(register: Register) -> Faults:
    """Yield the first row of each activity that rests on consent without saying how to withdraw it."""
    for verwerking in controlled(register):
        for row, field in () if verwerking.toestemming_intrekken else _consents(verwerking)[:1]:
            yield (
                row,
                field,
                f"'{verwerking.titel}' berust op toestemming, maar er staat niet hoe iemand die intrekt.",
                "Vul 'toestemming_intrekken' in, bijvoorbeeld 'Klik op de afmeldlink onder elke nieuwsbrief.'.",
            )


def _consents(verwerking: Verwerking) -> list[tuple[Grondslag | Gegeven, str]]:
    found: list[tuple[Grondslag | Gegeven, str]] = []
    for doel in verwerking.doelen:
        found += [(g, "grondslag") for g in doel.grondslagen if g.grondslag == _CONSENT]
    return found + [(g, "uitzondering") for g in verwerking.gegevens if g.uitzondering == _CONSENT]


RULE = Rule(
    code="GR04",
    title="Toestemming kan worden ingetrokken",
    law="AVG artikel 7, derde lid, en artikel 13, tweede lid, onder c",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    missing="toestemming_intrekken",
    uitleg=(
        "Wie toestemming geeft, mag die weer intrekken, en moet vooraf weten hoe. Vertel het bij "
        "'toestemming_intrekken'."
    ),
    find=find,
)
