"""How complete the description of one activity is, for a resident."""

from __future__ import annotations

from msgspec import Struct

from glashelder.law.completeness import Onderdeel, Stand


class CompletenessView(Struct, frozen=True):
    """What the law asks here, and what of it is missing.

    Attributes:
        gevraagd: how many items the law asks for; none where another law than the AVG rules.
        ontbreekt: each missing item with the articles that ask for it.
    """

    gevraagd: int
    ontbreekt: tuple[tuple[str, str], ...]


def completeness_view(items: tuple[Onderdeel, ...]) -> CompletenessView:
    """Return how complete the description of an activity with these items is."""
    return CompletenessView(
        gevraagd=sum(item.stand != Stand.NIET_VAN_TOEPASSING for item in items),
        ontbreekt=tuple(
            (item.plicht.titel, articles_in_words(item.artikelen)) for item in items if item.stand == Stand.ONTBREEKT
        ),
    )


def articles_in_words(articles: tuple[str, ...]) -> str:
    """Return the articles as one text that names the law once: "AVG artikel 13, …; artikel 14, …"."""
    law = "AVG "
    return "; ".join([*articles[:1], *(a.removeprefix(law) for a in articles[1:])])
