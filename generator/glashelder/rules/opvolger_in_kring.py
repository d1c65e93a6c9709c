"""UR03: a chain of successors comes to an end."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield one row of each cycle of successors: the first one in the table."""
    ended = register.vervallen_kenmerken
    seen: set[tuple[str, str]] = set()
    for start in ended:
        walked: dict[tuple[str, str], None] = {}
        key = start
        while key in ended and key not in seen:
            seen.add(key)
            walked[key] = None
            key = (key[0], ended[key].opvolger_id or "")
        if key in walked:
            circle = list(walked)[list(walked).index(key) :]
            first = next(k for k in ended if k in circle)
            names = " → ".join(f"'{k[1]}'" for k in (*circle, circle[0]))
            yield (
                ended[first],
                "opvolger_id",
                f"De opvolgers verwijzen naar elkaar: {names}. Zo komt een lezer nergens.",
                "Kies bij één van deze rijen een opvolger die nog bestaat, of laat 'opvolger_id' daar leeg.",
            )


RULE = Rule(
    code="UR03",
    title="Opvolgers lopen niet in een kring",
    law="eigen beleid: een adres sterft niet",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg="Als opvolgers naar elkaar verwijzen, komt een lezer nooit bij de pagina die nu geldt. "
    "Wijs één opvolger aan die nog bestaat.",
    find=find,
)
