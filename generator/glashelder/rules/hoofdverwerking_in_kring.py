"""RV13: following "part of" from any activity comes to an end."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield one activity of each cycle, with a message that names the whole cycle."""
    parents = {v.id: v.hoofdverwerking_id for v in register.verwerkingen.values() if v.hoofdverwerking_id}
    seen: set[str] = set()
    for start in parents:
        path: list[str] = []
        here: str | None = start
        while here in parents and here not in seen:
            seen.add(here)
            path.append(here)
            here = parents[here]
        if here in path:
            circle = path[path.index(here) :]
            yield (
                register.verwerkingen[circle[-1]],
                "hoofdverwerking_id",
                f"Deze verwerking is een onderdeel van zichzelf: {' → '.join([*circle, here])}.",
                "Haal bij één van deze verwerkingen 'hoofdverwerking_id' weg.",
            )


RULE = Rule(
    code="RV13",
    title="Een verwerking is geen onderdeel van zichzelf",
    law="eigen beleid: een inwoner vindt de weg naar de hoofdverwerking",
    severity=Severity.FOUT,
    soort=Kind.ONJUIST,
    uitleg=(
        "Wijzen verwerkingen in een kring naar elkaar, dan is er geen hoofdverwerking en blijft een lezer rondlopen."
    ),
    find=find,
)
