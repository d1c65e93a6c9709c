"""All activities by first letter."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place


class Group(Struct, frozen=True):
    """A heading with the activities under it, by id and title."""

    titel: str
    anker: str
    verwerkingen: tuple[tuple[str, str], ...]
    uitleg: str = ""


def letter_of(title: str) -> str:
    """Return the letter under which a title stands: its first one, whatever signs come before it."""
    first = next(filter(str.isalnum, unicodedata.normalize("NFKD", title)), "")
    return first.upper() if first.isalpha() else "0-9"


def _groups(source: SiteSource) -> tuple[Group, ...]:
    letters: dict[str, list[tuple[str, str]]] = {}
    for verwerking in source.register.gepubliceerd:
        letters.setdefault(letter_of(verwerking.titel), []).append((verwerking.id, verwerking.titel))
    return tuple(Group(letter, f"letter-{letter.lower()}", tuple(found)) for letter, found in sorted(letters.items()))


A_TO_Z = PageKind(
    template="groepen",
    address="a-z/",
    title="Alle verwerkingen van A tot Z",
    label="A tot Z",
    summary="Kies een letter of blader door de lijst.",
    view=_groups,
    place=Place.FOOTER,
)
