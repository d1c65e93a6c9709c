"""RV05: the name of a recipient says who it is. A category is enough (AVG art. 30(1)(d)); "third parties" is not."""

from glashelder.findings import Kind, Severity
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule
from glashelder.wording.empty_words import names_nobody


def find(register: Register) -> Faults:
    """Yield each recipient whose name fits anybody."""
    for ontvanger in register.ontvangers.values():
        if names_nobody(ontvanger.naam):
            yield (
                ontvanger,
                "naam",
                f"Bij de ontvanger '{ontvanger.naam}' weet een inwoner niet wie zijn gegevens krijgt.",
                "Vul bij 'naam' de organisatie in, of een duidelijke groep, bijvoorbeeld 'Zorgaanbieders'.",
            )


RULE = Rule(
    code="RV05",
    title="De naam van een ontvanger zegt wie het is",
    law="AVG artikel 15, eerste lid, onder c, en artikel 30, eerste lid, onder d",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONTBREEKT,
    uitleg=(
        "Bij een woord als ketenpartners weet een inwoner nog niet wie zijn gegevens heeft. Noem de "
        "organisatie, of een groep die iedereen herkent."
    ),
    find=find,
)
