"""PA04: consent and contract allow no transfer in the exercise of public powers (AVG art. 49(3))."""

from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.model.records import Instrument
from glashelder.model.register import Register
from glashelder.rules.rule import Fault, Rule


def find(register: Register) -> Iterator[Fault]:
    """Yield each transfer of a public task on an exception that is closed to public powers."""
    instrumenten = register.codes("instrumenten", Instrument)
    for verwerking in register.verwerkingen.values():
        for doorgifte in verwerking.doorgiften if verwerking.is_overheidstaak else ():
            instrument = instrumenten.get(doorgifte.instrument)
            if instrument and not instrument.mag_bij_overheidstaak:
                yield (
                    doorgifte,
                    "instrument",
                    f"'{instrument.titel}' mag niet bij een publieke taak.",
                    "Kies een andere waarborg, zoals 'modelcontract', of stop met deze doorgifte.",
                )


RULE = Rule(
    id="doorgifte-uitzondering-niet-voor-overheid",
    code="PA04",
    title="Een overheid gebruikt niet elke uitzondering voor doorgifte",
    law="AVG artikel 49, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg=(
        "Bij publieke taken mag een overheid zich voor doorgifte niet op toestemming of op een overeenkomst beroepen."
    ),
    find=find,
)
