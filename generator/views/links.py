"""Addresses: the only place that knows which record lives where on the site.

Addresses never change (docs/adr/0008-addresses-never-die.md). They begin with `ROOT`, which becomes the way
from the page to the root of the site when the page is finished, so that a site works in any folder.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.recht import Wet

ROOT = "\ue000"
"""Stands for the way from a page to the root of the site (no text of an editor may hold this character)."""

FOLDERS = {
    "verwerkingen": "verwerkingen",
    "afdelingen": "afdelingen",
    "onderwerpen": "onderwerpen",
    "grondslagen": "grondslagen",
    "gegevenssoorten": "gegevens",
    "betrokkenen": "betrokkenen",
    "ontvangers": "ontvangers",
    "verwerkers": "verwerkers",
    "bewaartermijnen": "bewaartermijnen",
    "wetten": "wetten",
}
"""The folder of each table whose rows have a page."""


@dataclass(frozen=True)
class Link:
    """A text and where it leads."""

    text: str
    href: str


def address(table: str, key: str) -> str:
    """Return the address of a row, relative to the site: `verwerkingen/parkeren/`."""
    return f"{FOLDERS[table]}/{key}/"


def href(table: str, key: str) -> str:
    """Return the link to the page of a row."""
    return f"{ROOT}{FOLDERS[table]}/{key}/"


def page_href(path: str = "") -> str:
    """Return the link to a page of the site by its address: `uw-rechten/`."""
    return ROOT + path


def letter_href(verwerking_id: str) -> str:
    """Return the link to the access request for one activity."""
    return f"{ROOT}uw-rechten/brief/?verwerking={verwerking_id}"


def law_text_url(wet: Wet) -> str:
    """Return where the text of a law stands; without a date, so that the link never goes stale."""
    return f"https://wetten.overheid.nl/{wet.bwb_id}" if wet.bwb_id else wet.url or ""
