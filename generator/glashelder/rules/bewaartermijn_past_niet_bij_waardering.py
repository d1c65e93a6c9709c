"""BT03: what is destroyed has a retention period, what is kept for ever has none (Archiefwet 1995 art. 3 and 5)."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each retention period whose length contradicts its appraisal."""
    for termijn in register.bewaartermijnen.values():
        if termijn.waardering == "blijvend-bewaren" and termijn.termijn:
            yield (
                termijn,
                "termijn",
                f"'{termijn.titel}' wordt blijvend bewaard, maar heeft toch een termijn ({termijn.termijn}).",
                "Laat 'termijn' leeg, of kies bij 'waardering' voor vernietigen.",
            )
        elif termijn.waardering == "vernietigen" and not termijn.termijn:
            yield (
                termijn,
                "waardering",
                f"'{termijn.titel}' wordt vernietigd, maar er staat niet na hoeveel tijd.",
                "Vul 'termijn' in, bijvoorbeeld P5Y voor vijf jaar.",
            )


RULE = Rule(
    code="BT03",
    title="Vernietigen heeft een termijn, blijvend bewaren niet",
    law="Archiefwet 1995 artikelen 3 en 5; Selectielijst gemeenten 2020",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Wat u vernietigt heeft een termijn nodig, want anders weet niemand wanneer het weg moet. "
    "Wat u blijvend bewaart heeft juist geen termijn. Laat 'waardering' en 'termijn' bij elkaar passen.",
    find=find,
)
