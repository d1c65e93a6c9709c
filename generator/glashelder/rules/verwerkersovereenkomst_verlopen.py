"""PA01: the contract with a processor in use has not ended (AVG art. 28(3))."""

from glashelder.findings import Kind, Severity
from glashelder.law.contracts import SIGNED, contracts_in_use
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.words import date_in_words


def find(register: Register) -> Faults:
    """Yield each signed contract whose last day has passed, while published activities use the processor."""
    for overeenkomst in contracts_in_use(register):
        end = overeenkomst.eindigt_op
        if overeenkomst.status == SIGNED and end is not None and end < register.peildatum:
            last = date_in_words(end)
            naam = register.verwerkers[overeenkomst.verwerker_id].naam
            yield (
                overeenkomst,
                "eindigt_op",
                f"De verwerkersovereenkomst met {naam} liep tot en met {last}, maar het bedrijf is nog in gebruik.",
                (
                    "Verleng de overeenkomst en vul bij 'eindigt_op' de nieuwe laatste dag in. "
                    "Werkt het bedrijf niet meer voor u, haal het dan weg bij de verwerkingen."
                ),
            )


RULE = Rule(
    code="PA01",
    title="Geen verwerkersovereenkomst is verlopen",
    law="AVG artikel 28, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.AGENDA,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "Na de laatste dag van de overeenkomst gelden de afspraken niet meer. Verleng haar, of laat de "
        "gegevens wissen of teruggeven."
    ),
    find=find,
)
