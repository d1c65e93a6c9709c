"""GR06: objection with a public task, withdrawal with consent, no portability with a duty: rights as the law has them.

The design asked for a check that the right to object is on the page. Pages follow `rechten_per_grondslag`, so the
check stands there, for every right.
"""

from collections.abc import Iterator

from glashelder.findings import Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Fault, Rule


def find(register: Register) -> Iterator[Fault]:
    """Yield each row that says of a right what the law does not say."""
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
    id="recht-past-niet-bij-grondslag",
    code="GR06",
    title="De rechten per grondslag volgen de wet",
    law=(
        "AVG artikel 7, derde lid, artikelen 15 tot en met 18, artikel 20, eerste en derde lid, artikel 21, "
        "eerste en tweede lid, en artikel 22"
    ),
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    uitleg=(
        "Welke rechten iemand heeft, hangt af van de grondslag. Staat het in de tabel anders dan in de wet, "
        "dan vertelt elke pagina het verkeerd."
    ),
    find=find,
)
