"""BR05: a condition of a ground for refusal tests facts and values that exist."""

from glashelder.findings import Kind, Severity
from glashelder.letters.grounds import GROUND_FACTS
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each value that does not exist, and each fact that Glashelder does not know."""
    for row in register.weigeringsgrond_voorwaarden:
        if row.feit not in GROUND_FACTS:
            yield (
                row,
                "feit",
                f"Glashelder kent het feit '{row.feit}' niet, dus deze voorwaarde klopt nooit.",
                f"Kies uit {', '.join(GROUND_FACTS)}.",
            )
            continue
        table, _ = GROUND_FACTS[row.feit]
        known = register.codelijsten.get(table, {})
        for value in row.waarden:
            if value not in known and not register.may_exist(table, value):
                yield (
                    row,
                    "waarden",
                    f"Bij '{row.grond}' staat '{value}', maar dat staat niet in {table}.",
                    f"Kies uit {', '.join(known)}. Zet een | tussen twee waarden.",
                )


RULE = Rule(
    code="BR05",
    title="De voorwaarden bij gronden om te weigeren bestaan",
    law="Awb artikel 3:46",
    law_checked_on="2026-11-22",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een voorwaarde zegt wat bij een verwerking moet staan voordat u op een grond mag weigeren. Met een waarde die "
        "niet bestaat, mag die grond nooit, of juist altijd."
    ),
    find=find,
)
