"""DP03: a DPIA is reviewed within the period `dpia-herziening` (AVG art. 35(11); own policy)."""

from glashelder.findings import Kind, Severity
from glashelder.law.deadlines import find_period
from glashelder.law.dpia import REVIEW, review_date
from glashelder.law.roles import controlled
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each DPIA that is older than that period."""
    term = find_period(register, REVIEW, register.peildatum)
    for verwerking in controlled(register):
        day = review_date(verwerking, term)
        if verwerking.dpia_op and day is not None and day < register.peildatum:
            made = date_in_words(verwerking.dpia_op)
            yield (
                verwerking,
                "dpia_op",
                f"De DPIA van '{verwerking.titel}' is van {made} en had opnieuw bekeken moeten worden.",
                "Kijk of de DPIA nog klopt, stel haar opnieuw vast en vul bij 'dpia_op' die dag in.",
            )


RULE = Rule(
    code="DP03",
    title="Een DPIA wordt op tijd opnieuw bekeken",
    law="AVG artikel 35, elfde lid; beleid van de gemeente",
    law_checked_on="2026-11-22",
    severity=Severity.AGENDA,
    soort=Kind.ONJUIST,
    uitleg=(
        "Risico's veranderen. Kijk van tijd tot tijd of de DPIA nog klopt. Hoe vaak, staat in termijnen.csv "
        "bij 'dpia-herziening'."
    ),
    find=find,
)
