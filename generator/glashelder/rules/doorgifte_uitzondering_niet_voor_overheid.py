"""PA04: consent or a contract cannot justify a transfer in the exercise of public powers (AVG art. 49(3))."""

from glashelder.findings import Kind, Severity
from glashelder.law.transfers import transfers
from glashelder.model.records import Instrument
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each transfer for a public task that relies on an exception closed to public authorities."""
    instrumenten = register.codes("instrumenten", Instrument)
    for verwerking in register.verwerkingen.values():
        for doorgifte in transfers(verwerking, register) if verwerking.is_overheidstaak else ():
            instrument = instrumenten.get(doorgifte.instrument or "")
            if instrument and not instrument.mag_bij_overheidstaak:
                yield (
                    doorgifte,
                    "instrument",
                    f"'{instrument.titel}' mag niet bij een publieke taak.",
                    "Kies een andere waarborg, zoals 'modelcontract', of stop met deze doorgifte.",
                )


RULE = Rule(
    code="PA04",
    title="Een overheid gebruikt niet elke uitzondering voor doorgifte",
    law="AVG artikel 49, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONRECHTMATIG,
    uitleg=(
        "Bij publieke taken mag een overheid zich voor doorgifte niet op toestemming of op een overeenkomst beroepen."
    ),
    find=find,
)
