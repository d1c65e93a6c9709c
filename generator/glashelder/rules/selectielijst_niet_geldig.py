"""BT04: records created today are kept according to the Selectielijst in force today.

An older list still applies to the records of its own years, so it is right beside a period of the list in force. What
is kept for ever stays so, whatever list said it.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.in_force import in_force
from glashelder.model.records import Bewaartermijn, Bewaring
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.retention import period_of


def find(register: Register) -> Faults:
    """Yield each retention in an activity that cites only lists that are not in force on the reference date."""
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
    """Return the retention period, if it comes from a Selectielijst and is not for ever."""
    termijn = period_of(bewaring, register.bewaartermijnen)
    return termijn if termijn and termijn.termijn and termijn.selectielijst_jaar else None


RULE = Rule(
    code="BT04",
    title="De bewaartermijn komt uit de lijst die nu geldt",
    law="Archiefwet 1995 artikel 5; Selectielijst gemeenten 2020 (Stcrt. 2020, 11143)",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een selectielijst geldt voor stukken uit de jaren van die lijst. Voor wat de gemeente nu maakt of "
        "krijgt, is de nieuwste lijst nodig."
    ),
    find=find,
)
