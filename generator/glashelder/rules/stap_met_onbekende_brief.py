"""WD02: a step of a procedure names letters that Glashelder can make, so that the page can link to them."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each letter of a step that does not exist."""
    for stap in register.procedure_stappen:
        for brief in stap.brieven:
            if brief not in register.brieven:
                yield (
                    stap,
                    "brieven",
                    f"Bij de stap '{stap.titel}' hoort een brief '{brief}', maar die brief bestaat niet.",
                    f"Kies uit {', '.join(register.brieven)}, of laat 'brieven' leeg. Zet een | tussen twee brieven.",
                )


RULE = Rule(
    code="WD02",
    title="De brieven bij een stap bestaan",
    law="AVG artikel 24, eerste en tweede lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=(
        "Een medewerker die de procedure volgt, klikt door naar de brief. Bestaat de brief niet, dan maakt hij er zelf "
        "een, zonder de controle op termijn, grond en bezwaar."
    ),
    find=find,
)
