"""GR06: `rechten_per_grondslag` says of each right what the law says (AVG art. 6, 7, 17, 20 and 21).

Objection goes with a public task, withdrawal with consent, no portability with a legal duty. Pages follow that table,
so checking the table checks every page.
"""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each row that contradicts the law."""
    grondslagen = register.codelijsten.get("grondslagen", {})
    for row in register.rechten_per_grondslag:
        if row.geldt in row.toegestaan:
            continue
        recht, grondslag = register.rechten.get(row.recht), grondslagen.get(row.grondslag)
        yield (
            row,
            "geldt",
            (
                f"Bij '{grondslag.titel if grondslag else row.grondslag}' staat voor het recht "
                f"'{recht.titel if recht else row.recht}' '{row.geldt}', maar dat zegt {row.bron} niet."
            ),
            f"Vul bij 'geldt' {' of '.join(repr(answer) for answer in row.toegestaan)} in.",
        )


RULE = Rule(
    code="GR06",
    title="De rechten per grondslag volgen de wet",
    law=(
        "AVG artikel 7, derde lid, artikelen 15 tot en met 18, artikel 20, eerste en derde lid, artikel 21, "
        "eerste en tweede lid, en artikel 22"
    ),
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Welke rechten iemand heeft, hangt af van de grondslag. Staat het in de tabel anders dan in de wet, "
        "dan vertelt elke pagina het verkeerd."
    ),
    find=find,
)
