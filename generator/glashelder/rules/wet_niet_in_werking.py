"""GR07: no activity, retention period or regime rests on a law that is not in force (AVG art. 6(3)).

A warning and not a fault: records may still be kept, and cases finished, under the law of their own time.
"""

from collections.abc import Iterator

from glashelder.findings import Kind, Severity
from glashelder.law.citations import Citation, citations
from glashelder.law.in_force import in_force, when_not
from glashelder.model.records import Bewaartermijn, Regime, Wet
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule

_Citing = Citation | Bewaartermijn | Regime


def find(register: Register) -> Faults:
    """Yield each row that names a law that is not in force on the reference date."""
    idle = {wet.id: wet for wet in register.wetten.values() if not in_force(wet, register.peildatum)}
    if not idle:
        return
    for row in _rows(register):
        wet = idle.get(row.wet_id or "")
        if wet is not None:
            yield (row, "wet_id", *_fault(wet, register), wet.geldig_tot)


def _rows(register: Register) -> Iterator[_Citing]:
    for verwerking in register.verwerkingen.values():
        yield from citations(verwerking)
    yield from register.bewaartermijnen.values()
    yield from register.codes("regimes", Regime).values()


def _fault(wet: Wet, register: Register) -> tuple[str, str]:
    message = f"'{wet.citeertitel}' geldt {when_not(wet, register.peildatum)}."
    if wet.geldig_van and wet.geldig_van > register.peildatum:
        return message, "Noem bij 'wet_id' de wet die nu geldt. Begint het gebruik pas dan, kies dan 'status: concept'."
    successor = register.wetten.get(wet.opvolger_id or "")
    cure = (
        f"Vul bij 'wet_id' '{successor.id}' in ({successor.citeertitel}), met het nieuwe artikel."
        if successor
        else "Noem bij 'wet_id' de wet die nu geldt, met het nieuwe artikel."
    )
    return message, cure


RULE = Rule(
    code="GR07",
    title="Elke genoemde wet geldt nu",
    law="AVG artikel 5, eerste lid, onder a, en artikel 6, derde lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een wet die niet meer geldt, of nog niet, kan geen grondslag zijn. Noem de wet die ervoor in de plaats kwam."
    ),
    find=find,
)
