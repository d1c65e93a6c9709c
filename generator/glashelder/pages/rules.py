"""The page for editors that explains every kind of finding; its anchors are the ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glashelder.explanations.catalogue import EXPLANATIONS, by_subject
from glashelder.explanations.explanation import Explanation
from glashelder.render.page_kind import PageKind
from glashelder.views.menu import Place
from glashelder.wording import links


@dataclass(frozen=True)
class Subject:
    """A heading with the findings under it."""

    titel: str
    anker: str
    meldingen: tuple[Explanation, ...]


@dataclass(frozen=True)
class RulesPage:
    """Every kind of finding by subject, and how many there are."""

    aantal: int
    onderwerpen: tuple[Subject, ...]


def rules_page(explanations: Iterable[Explanation]) -> RulesPage:
    """Return what the page shows, in the order of the explanations."""
    groups = by_subject(explanations)
    subjects = tuple(
        Subject(title, f"onderwerp-{number}", tuple(group)) for number, (title, group) in enumerate(groups.items(), 1)
    )
    return RulesPage(sum(map(len, groups.values())), subjects)


RULES = PageKind(
    template="regels",
    address=links.RULES_PAGE,
    title="Regels en meldingen",
    label="Regels voor het register",
    summary="Wat elke melding over het register betekent en wat u eraan doet.",
    view=lambda _: rules_page(EXPLANATIONS.values()),
    place=Place.STAFF,
    has_contents=True,
)
