"""RV10: a description is reviewed before its own review date, or within the period in `termijnen`."""

from glashelder.findings import Kind, Severity
from glashelder.law.deadlines import add_period, find_period
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each activity whose review is overdue on the reference date."""
    term = find_period(register, "register-herziening", register.peildatum)
    for verwerking in register.verwerkingen.values():
        if verwerking.herzien_voor:
            if verwerking.herzien_voor < register.peildatum:
                until = date_in_words(verwerking.herzien_voor)
                yield (
                    verwerking,
                    "herzien_voor",
                    f"'{verwerking.titel}' had vóór {until} opnieuw bekeken moeten zijn.",
                    "Ga na of alles nog klopt en vul dan bij 'herzien_voor' een nieuwe datum in.",
                )
        elif term and add_period(verwerking.gewijzigd_op, term.duur) < register.peildatum:
            yield (
                verwerking,
                "gewijzigd_op",
                f"'{verwerking.titel}' is sinds {date_in_words(verwerking.gewijzigd_op)} niet meer bekeken.",
                "Ga na of alles nog klopt en vul dan bij 'herzien_voor' een datum in.",
            )


RULE = Rule(
    code="RV10",
    title="Een beschrijving is op tijd opnieuw bekeken",
    law="AVG artikel 5, tweede lid, en artikel 24; de termijn is beleid van de gemeente (termijnen.csv)",
    law_checked_on="2026-11-22",
    severity=Severity.AGENDA,
    soort=Kind.ONJUIST,
    uitleg="Werk verandert. Kijk of de beschrijving nog klopt en vul daarna een nieuwe datum in.",
    find=find,
)
