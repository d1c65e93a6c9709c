"""RV03: a purpose that also stands word for word with other work, or a summary that occurs twice, was copied.

The one that was changed last is taken to be the copy.
"""

from operator import attrgetter

from glashelder.findings import Kind, Severity
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.rules.rule import Faults, Rule


def find(register: Register) -> Faults:
    """Yield each purpose first used by another topic or department, and each summary used before."""
    purposes: dict[str, Verwerking] = {}
    summaries: dict[str, Verwerking] = {}
    for verwerking in sorted(register.verwerkingen.values(), key=attrgetter("gewijzigd_op", "id")):
        other = summaries.setdefault(verwerking.samenvatting or verwerking.id, verwerking)
        if other is not verwerking:
            yield (
                verwerking,
                "samenvatting",
                f"Deze samenvatting staat ook bij '{other.titel}'.",
                "Schrijf bij 'samenvatting' wat u in deze verwerking doet.",
            )
        for doel in verwerking.doelen:
            other = purposes.setdefault(doel.doel.rstrip(".").casefold(), verwerking)
            if _is_other_work(verwerking, other):
                yield (
                    doel,
                    "doel",
                    f"Dit doel staat woord voor woord ook bij '{other.titel}', en dat is ander werk.",
                    "Schrijf bij 'doel' waarvoor de gegevens in deze verwerking nodig zijn.",
                )


def _is_other_work(one: Verwerking, other: Verwerking) -> bool:
    return (one.onderwerp_id, one.afdeling_id) != (other.onderwerp_id, other.afdeling_id)


RULE = Rule(
    code="RV03",
    title="Een doel en een samenvatting zijn voor deze verwerking geschreven",
    law="AVG artikel 5, eerste lid, onder b, en artikel 12, eerste lid",
    law_checked_on="2026-11-22",
    severity=Severity.WAARSCHUWING,
    soort=Kind.ONJUIST,
    uitleg=("Een tekst die ook bij heel ander werk staat, zegt een inwoner te weinig over dit werk. Pas hem aan."),
    find=find,
)
