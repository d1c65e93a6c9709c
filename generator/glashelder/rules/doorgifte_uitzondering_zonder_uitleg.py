"""PA04: a transfer that relies on an exception says why no safeguard was possible (AVG art. 49(1)).

A reason is enough: a warning that no honest answer can remove would be ignored.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.transfers import transfers
from glashelder.model.records import Instrument
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each transfer that relies on an exception without a reason, if that exception may be used at all."""
    instrumenten = register.codes("instrumenten", Instrument)
    for verwerking in register.verwerkingen.values():
        for doorgifte in transfers(verwerking, register):
            instrument = instrumenten.get(doorgifte.instrument or "")
            if instrument is None or not instrument.is_uitzondering or doorgifte.toelichting:
                continue
            if instrument.mag_bij_overheidstaak or not verwerking.is_overheidstaak:
                yield (
                    doorgifte,
                    "instrument",
                    f"'{instrument.titel}' geeft geen waarborg, en er staat niet waarom het hier niet anders kan.",
                    "Kies een waarborg, zoals 'modelcontract', of schrijf bij 'toelichting' waarom dat niet kan.",
                )


RULE = Rule(
    code="PA04",
    title="Een uitzondering voor doorgifte is uitgelegd",
    law="AVG artikel 49, eerste lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    missing="doorgiften.toelichting",
    uitleg=(
        "Een uitzondering is voor losse gevallen zonder waarborg. Leg uit waarom een waarborg niet kan en "
        "waarom het toch nodig is."
    ),
    find=find,
)
