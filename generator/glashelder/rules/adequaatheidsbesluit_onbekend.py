"""PA05: a transfer based on an adequacy decision rests on one that is in force (AVG art. 45).

A warning: the table of decisions may lag behind the Commission.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.in_force import in_force
from glashelder.law.transfers import transfers
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_DECISION = "adequaatheidsbesluit"


def find(register: Register) -> Faults:
    """Yield each transfer based on an adequacy decision to a country without one in force."""
    held = {b.land for b in register.adequaatheidsbesluiten if in_force(b, register.peildatum)}
    ended = {b.land: b.geldig_tot for b in register.adequaatheidsbesluiten}
    landen = register.codelijsten["landen"]
    for verwerking in register.verwerkingen.values():
        for doorgifte in transfers(verwerking, register):
            if doorgifte.instrument == _DECISION and doorgifte.land not in held:
                name = landen[doorgifte.land].titel
                yield (
                    doorgifte,
                    "instrument",
                    f"Er is geen besluit van de Europese Commissie bekend dat nu geldt voor {name}.",
                    "Kies een andere waarborg, zoals 'modelcontract', of vul adequaatheidsbesluiten.csv aan.",
                    ended.get(doorgifte.land),
                )


RULE = Rule(
    code="PA05",
    title="Het besluit van de Europese Commissie is bekend en geldt",
    law="AVG artikel 45",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONRECHTMATIG,
    uitleg="De Europese Commissie kan een besluit intrekken of laten aflopen. Dan is er een andere waarborg nodig.",
    find=find,
)
