"""Whether the register knows enough of an activity to tell a person everything of AVG art. 15(1)."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.law.answers import (
    explains_decisions,
    has_bases,
    tells_recipients,
    tells_sources,
    tells_transfers,
)
from glashelder.model.records import Verwerking


def missing_facts(verwerking: Verwerking) -> Iterator[tuple[str, str, str]]:
    """Yield the field, its meaning in Dutch and the article for each fact that is not filled in."""
    for field, is_known, meaning, letter in (
        ("doelen", has_bases(verwerking), "waarvoor wij de gegevens gebruiken, met de grondslag", "a"),
        ("gegevens", bool(verwerking.gegevens), "welke gegevens wij gebruiken", "b"),
        ("heeft_ontvangers", tells_recipients(verwerking), "wie de gegevens krijgt", "c"),
        ("bewaring", bool(verwerking.bewaring), "hoelang wij de gegevens bewaren", "d"),
        ("gegevens", tells_sources(verwerking), "waar de gegevens vandaan komen", "g"),
        ("besluitvorming", explains_decisions(verwerking), "of een computer besluiten neemt, en hoe", "h"),
    ):
        if not is_known:
            yield field, meaning, f"AVG artikel 15, eerste lid, onder {letter}"
    if not tells_transfers(verwerking):
        yield "heeft_doorgifte", "of gegevens de Europese Economische Ruimte uit gaan", "AVG artikel 15, tweede lid"
