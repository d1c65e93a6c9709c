"""GR05: the table of rights has a row for each right and each legal basis (AVG art. 13(2)(b)).

Pages and letters take rights from this table alone, so the table must be complete. The complaint to the supervisory
authority is open whatever the basis and has no rows. Duplicate rows are found by the check of keys.
"""

from glashelder.findings import Kind, Severity
from glashelder.law.rights import COMPLAINT
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each basis for which a right has no row."""
    grondslagen = register.codelijsten.get("grondslagen", {})
    for recht in register.rechten.values():
        known = {row.grondslag for row in register.grondslagen_per_recht.get(recht.code, ())}
        for code in grondslagen.keys() - known if recht.code != COMPLAINT else ():
            yield (
                recht,
                "code",
                f"Er staat niet of het recht '{recht.titel}' geldt bij de grondslag '{grondslagen[code].titel}'.",
                f"Voeg aan rechten_per_grondslag.csv een regel toe die begint met '{code},{recht.code},'.",
            )


RULE = Rule(
    code="GR05",
    title="Bij elk recht staat voor elke grondslag of het geldt",
    law="AVG artikel 13, tweede lid, onder b, en artikelen 15 tot en met 22",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONTBREEKT,
    uitleg=(
        "De pagina's vertellen rechten uit deze tabel. Ontbreekt er een regel, dan hoort een inwoner niet dat "
        "hij een recht heeft."
    ),
    find=find,
)
