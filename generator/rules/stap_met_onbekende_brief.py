"""WD02: a step of a procedure names a letter that Glashelder can make, so that the page can lead to it."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.law.letters import BRIEVEN
from generator.model.register import Register
from generator.rules.rule import Fault, Rule


def find(register: Register) -> Iterator[Fault]:
    """Yield each step whose letter does not exist."""
    for stap in register.procedure_stappen:
        if stap.brief and stap.brief not in BRIEVEN:
            yield (
                stap,
                "brief",
                f"Bij de stap '{stap.titel}' hoort een brief '{stap.brief}', maar die brief bestaat niet.",
                f"Kies uit {', '.join(BRIEVEN)}, of laat 'brief' leeg.",
            )


RULE = Rule(
    id="stap-met-onbekende-brief",
    code="WD02",
    title="De brief bij een stap bestaat",
    law="AVG artikel 24, eerste en tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    uitleg=(
        "Een medewerker die de procedure volgt, klikt door naar de brief. Bestaat de brief niet, dan maakt hij er zelf "
        "een, zonder de controle op termijn, grond en bezwaar."
    ),
    find=find,
)
