"""RV12: the answer whether data leave the European Economic Area agrees with the list of countries."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.model.register import Register
from generator.rules.rule import Fault, Rule


def find(register: Register) -> Iterator[Fault]:
    """Yield each activity that says no and names countries, or says yes and names none."""
    for verwerking in register.verwerkingen.values():
        if verwerking.heeft_doorgifte is False and verwerking.doorgiften:
            yield (
                verwerking,
                "heeft_doorgifte",
                "Er staat dat de gegevens binnen de EER blijven, maar er staan wel 'doorgiften'.",
                "Vul 'heeft_doorgifte: ja' in, of haal de regels onder 'doorgiften' weg.",
            )
        elif verwerking.heeft_doorgifte and not verwerking.doorgiften:
            yield (
                verwerking,
                "heeft_doorgifte",
                "Er staat dat gegevens buiten de EER komen, maar niet in welk land.",
                "Voeg 'doorgiften' toe, met een 'land' en een 'instrument', of vul 'heeft_doorgifte: nee' in.",
            )


RULE = Rule(
    id="doorgifte-tegenstrijdig",
    code="RV12",
    title="Het antwoord over doorgifte klopt met de lijst",
    law="AVG artikel 5, eerste lid, onder d, en artikel 30, eerste lid, onder e",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg=(
        "De pagina zou zeggen dat de gegevens in Europa blijven en er toch een ander land bij noemen, of andersom."
    ),
    find=find,
)
