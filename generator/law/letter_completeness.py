"""Whether the register knows enough of an activity to tell a person everything of AVG art. 15(1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.verwerking import Verwerking


def missing_facts(verwerking: Verwerking) -> Iterator[tuple[str, str, str]]:
    """Yield the field, its meaning in Dutch and the article for each fact that is not filled in.

    An answer "none" is a fact; no answer is not.
    """
    for field, is_known, meaning, letter in (
        ("doelen", _has_bases(verwerking), "waarvoor wij de gegevens gebruiken, met de grondslag", "a"),
        ("gegevens", bool(verwerking.gegevens), "welke gegevens wij gebruiken", "b"),
        (
            "heeft_ontvangers",
            _answers(verwerking.ontvangers, verwerking.heeft_ontvangers),
            "wie de gegevens krijgt",
            "c",
        ),
        ("bewaring", bool(verwerking.bewaring), "hoelang wij de gegevens bewaren", "d"),
        ("gegevens", _has_sources(verwerking), "waar de gegevens vandaan komen", "g"),
        ("besluitvorming", _explains_decisions(verwerking), "of een computer besluiten neemt, en hoe", "h"),
    ):
        if not is_known:
            yield field, meaning, f"AVG artikel 15, eerste lid, onder {letter}"
    if not _answers(verwerking.doorgiften, verwerking.heeft_doorgifte):
        yield "heeft_doorgifte", "of gegevens de Europese Economische Ruimte uit gaan", "AVG artikel 15, tweede lid"


def _answers(rows: tuple[object, ...], is_any: bool | None) -> bool:  # noqa: FBT001 (the answer is the value itself)
    return bool(rows) or is_any is False


def _has_bases(verwerking: Verwerking) -> bool:
    return bool(verwerking.doelen) and all(doel.grondslagen for doel in verwerking.doelen)


def _has_sources(verwerking: Verwerking) -> bool:
    return all(g.van_betrokkene or g.bron for g in verwerking.gegevens)


def _explains_decisions(verwerking: Verwerking) -> bool:
    if verwerking.besluitvorming == "volledig":
        return bool(verwerking.besluit_logica and verwerking.besluit_gevolgen and verwerking.besluit_contact)
    return verwerking.besluitvorming is not None
