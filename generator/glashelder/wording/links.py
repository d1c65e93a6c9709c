"""Addresses: the only place that knows which record lives where on the site.

Addresses never change (docs/adr/0008-addresses-never-die.md). They begin with `ROOT`, which becomes the way
from the page to the root of the site when the page is finished, so that a site works in any folder.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import cached_property

from glashelder.model.records import Wet
from glashelder.model.register import Register

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
    "procedures": "procedures",
}
"""The folder of each table whose rows have a page."""
_TABLES = {folder: table for table, folder in FOLDERS.items()}
LETTERS = "uw-rechten/brief/"
"""The folder of the letters of residents; what is in it may connect to nothing."""
RULES_PAGE = "medewerkers/regels/"
"""The page that explains every kind of finding; the anchor is its id."""
_FOR_STAFF = ("medewerkers/", "procedures/")
DEPARTMENT_LETTERS = "medewerkers/brieven/"
"""The page on which a department chooses a letter; each letter has its page below it."""


@dataclass(frozen=True)
class Link:
    """A text and where it leads. A template prints it as it is: it knows how it is written in HTML."""

    text: str
    href: str

    def __html__(self) -> str:
        """Return the link as HTML, escaped; made once, because one link stands on hundreds of pages."""
        return self._html

    @cached_property
    def _html(self) -> str:
        return f'<a href="{html.escape(self.href)}">{html.escape(self.text)}</a>'


def address(table: str, key: str) -> str:
    """Return the address of a row, relative to the site: `verwerkingen/parkeren/`."""
    return f"{FOLDERS[table]}/{key}/"


def row_at(path: str) -> tuple[str, str] | None:
    """Return the table and key of the row whose page this file would be; None for any other file."""
    parts = path.split("/")
    table = _TABLES.get(parts[0])
    return (table, parts[1]) if table and len(parts) == 3 and parts[2] == "index.html" else None  # noqa: PLR2004


def href(table: str, key: str) -> str:
    """Return the link to the page of a row."""
    return f"{ROOT}{FOLDERS[table]}/{key}/"


def page_href(path: str = "") -> str:
    """Return the link to a page of the site by its address: `uw-rechten/`."""
    return ROOT + path


def letter_address(brief: str = "") -> str:
    """Return the address of a letter of a resident, relative to the site; of the choice of letters without one."""
    return f"{LETTERS}{brief}/" if brief else LETTERS


def letter_href(verwerking_id: str, brief: str = "") -> str:
    """Return the link to a letter about one activity; to the choice of letters when none is named."""
    return f"{ROOT}{letter_address(brief)}?verwerking={verwerking_id}"


def role_href(rol_id: str) -> str:
    """Return the link to what a role does, on the page about who does what."""
    return f"{ROOT}organisatie/#{rol_id}"


def department_letter_href(brief: str) -> str:
    """Return the link to the page on which a department makes a letter."""
    return f"{ROOT}{DEPARTMENT_LETTERS}{brief}/"


def explanation_url(site_url: str, finding_id: str) -> str:
    """Return the whole address of the explanation of a kind of finding; empty when there is no site."""
    return f"{site_url}{RULES_PAGE}#{finding_id}" if site_url else ""


def law_text_url(wet: Wet) -> str:
    """Return where the text of a law stands; without a date, so that the link never goes stale."""
    return f"https://wetten.overheid.nl/{wet.bwb_id}" if wet.bwb_id else wet.url or ""


def ended_links(table: str, register: Register) -> tuple[Link, ...]:
    """Return the links to what has ended of one table, by title."""
    ended = sorted((v for v in register.vervallen if v.tabel == table), key=lambda v: (v.titel.casefold(), v.id))
    return tuple(Link(v.titel, href(table, v.id)) for v in ended)


class RegisterLinks:
    """The links to the rows of a register; each is made once, however many pages show it."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._made: dict[tuple[str, str], Link] = {}

    def to(self, table: str, key: str) -> Link:
        """Return the link to a row, under the name a reader knows it by."""
        link = self._made.get((table, key))
        if link is None:
            link = self._made[table, key] = Link(self.name(table, key), href(table, key))
        return link

    def law(self, wet_id: str | None) -> Link | None:
        """Return the link to a law, if there is one."""
        return self.to("wetten", wet_id) if wet_id else None

    def name(self, table: str, key: str) -> str:
        """Return the name a reader knows a row by."""
        record = self._register.table(table)[key]
        name: str = getattr(record, "naam", None) or getattr(record, "citeertitel", None) or record.titel
        return name


def is_for_staff(path: str) -> bool:
    """Tell whether a page or file is written for who works at the municipality, so that the sitemap leaves it out."""
    return path.startswith(_FOR_STAFF)
