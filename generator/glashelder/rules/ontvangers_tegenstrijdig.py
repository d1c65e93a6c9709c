"""RV05: the yes or no to recipients agrees with the list of them (AVG art. 30(1)(d))."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each activity that says no and names recipients, or says yes and names none."""
    for verwerking in register.verwerkingen.values():
        if verwerking.heeft_ontvangers is False and verwerking.ontvangers:
            yield (
                verwerking,
                "heeft_ontvangers",
                "Er staat dat niemand de gegevens krijgt, maar er staan wel 'ontvangers'.",
                "Vul 'heeft_ontvangers: ja' in, of haal de regels onder 'ontvangers' weg.",
            )
        elif verwerking.heeft_ontvangers and not verwerking.ontvangers:
            yield (
                verwerking,
                "heeft_ontvangers",
                "Er staat dat anderen de gegevens krijgen, maar niet wie.",
                "Noem bij 'ontvangers' wie de gegevens krijgt, of vul 'heeft_ontvangers: nee' in.",
            )


RULE = Rule(
    code="RV05",
    title="Het antwoord over ontvangers klopt met de lijst",
    law="AVG artikel 5, eerste lid, onder d, en artikel 30, eerste lid, onder d",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="De pagina zou zeggen dat niemand de gegevens krijgt en er toch iemand bij noemen, of andersom.",
    find=find,
)
