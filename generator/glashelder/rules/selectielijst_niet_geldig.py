"""BT04: what an activity makes today is kept by the Selectielijst of today.

An older list goes on for the records of its own years, so it is right beside a term of the list in force. What is
kept for ever stays, whatever list said so.
"""

from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.law.in_force import in_force
from glashelder.model.records import Bewaartermijn, Bewaring
from glashelder.model.register import Register
from glashelder.rules.rule import Fault, Rule


def find(register: Register) -> Iterator[Fault]:
    """Yield each retention of an activity that knows only lists that no longer hold, or not yet."""
    valid = {jaar for jaar, lijst in register.selectielijsten.items() if in_force(lijst, register.peildatum)}
    ended = {jaar: lijst.geldig_tot for jaar, lijst in register.selectielijsten.items()}
    for verwerking in register.verwerkingen.values():
        dated = [(b, t) for b in verwerking.bewaring if (t := _listed(register, b)) is not None]
        if any(t.selectielijst_jaar in valid for _, t in dated):
            continue
        for bewaring, termijn in dated:
            yield (
                bewaring,
                "bewaartermijn_id",
                f"'{bewaring.wat}' volgt de selectielijst van {termijn.selectielijst_jaar}, en die geldt nu niet.",
                "Voeg een regel toe met een bewaartermijn uit de lijst die nu geldt, of vervang deze.",
                ended.get(termijn.selectielijst_jaar or 0),
            )


def _listed(register: Register, bewaring: Bewaring) -> Bewaartermijn | None:
    """Return the term of a retention if it comes from a list and ends some day."""
    termijn = register.bewaartermijnen.get(bewaring.bewaartermijn_id)
    return termijn if termijn and termijn.termijn and termijn.selectielijst_jaar else None


RULE = Rule(
    id="selectielijst-niet-geldig",
    code="BT04",
    title="De bewaartermijn komt uit de lijst die nu geldt",
    law="Archiefwet 1995 artikel 5; Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=(
        "Een selectielijst geldt voor stukken uit de jaren van die lijst. Voor wat de gemeente nu maakt of "
        "krijgt, is de nieuwste lijst nodig."
    ),
    find=find,
)
