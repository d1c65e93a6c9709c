"""PA03: what is listed as a transfer leaves the EEA (AVG art. 44): within it no safeguard is needed."""

from glashelder.findings import Kind, Severity
from glashelder.model.records import Land
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each transfer to a country of the EEA."""
    landen = register.codes("landen", Land)
    for verwerking in register.verwerkingen.values():
        for doorgifte in verwerking.doorgiften:
            land = landen.get(doorgifte.land)
            if land and land.is_eer:
                yield (
                    doorgifte,
                    "land",
                    f"{land.titel} hoort bij de EER. Dit is dus geen doorgifte.",
                    "Haal deze regel weg. Blijft er geen over? Vul dan 'heeft_doorgifte: nee' in.",
                )


RULE = Rule(
    code="PA03",
    title="Een doorgifte gaat naar een land buiten de EER",
    law="AVG artikel 44 (niet nagekeken)",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Binnen de Europese Economische Ruimte geldt overal de AVG en is geen waarborg nodig. Staat zo'n land bij de "
        "doorgiften, dan leest een inwoner ten onrechte dat zijn gegevens de EER verlaten."
    ),
    find=find,
)
