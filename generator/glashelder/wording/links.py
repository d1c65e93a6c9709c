"""Addresses: the only module that knows where on the site the page of a record is.

Addresses never change (docs/adr/0008-addresses-never-die.md). They begin with `ROOT`, which becomes the relative path
from the page to the root of the site when the page is finished, so that a site works in any folder.
"""

from __future__ import annotations

import html
from urllib.parse import quote

from msgspec import Struct

from glashelder.model.records import Wet
from glashelder.model.register import Register
from glashelder.work.once import once

ROOT = "\ue000"
"""Placeholder for the relative path from a page to the root of the site (editors' texts cannot have this character)."""

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
"""The folder of the letters of residents; its pages may not make network connections."""
STAFF = "medewerkers/"
"""The page that leads those who work at the municipality to theirs."""
RULES_PAGE = "medewerkers/regels/"
"""The page that explains every kind of finding; the anchor is its id."""
DEPARTMENT_LETTERS = "medewerkers/brieven/"
"""The page on which a department chooses a letter; the page of each letter is below it."""


class Link(Struct, frozen=True, dict=True):
    """A text and its target. A template can print it as it is: it converts itself to HTML."""

    text: str
    href: str

    def __html__(self) -> str:
        """Return the link as escaped HTML; cached, because one link is on hundreds of pages."""
        return self._html

    @once
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


def search_href(query: str) -> str:
    """Return the link to what the search of the site finds."""
    return f"{ROOT}?zoek={quote(query)}#zoeken"


def letter_address(brief: str = "") -> str:
    """Return the address of a letter of a resident, relative to the site; without a letter, of the list of letters."""
    return f"{LETTERS}{brief}/" if brief else LETTERS


def letter_href(verwerking_id: str, brief: str = "") -> str:
    """Return the link to a letter about one activity; without a letter, to the list of letters."""
    return f"{ROOT}{letter_address(brief)}?verwerking={verwerking_id}"


def role_href(rol_id: str) -> str:
    """Return the link to a role on the page about who does what."""
    return f"{ROOT}organisatie/#{rol_id}"


def department_letter_href(brief: str) -> str:
    """Return the link to the page on which a department makes a letter."""
    return f"{ROOT}{DEPARTMENT_LETTERS}{brief}/"


def explanation_url(site_url: str, finding_id: str) -> str:
    """Return the URL of the explanation of a kind of finding; empty if there is no site."""
    return f"{site_url}{RULES_PAGE}#{finding_id}" if site_url else ""


def law_text_url(wet: Wet) -> str:
    """Return the URL of the text of a law, without a date, so that it is always the current text."""
    return f"https://wetten.overheid.nl/{wet.bwb_id}" if wet.bwb_id else wet.url or ""


def ended_links(table: str, register: Register) -> tuple[Link, ...]:
    """Return the links to the withdrawn rows of one table, by title."""
    ended = sorted((v for v in register.vervallen if v.tabel == table), key=lambda v: (v.titel.casefold(), v.id))
    return tuple(Link(v.titel, href(table, v.id)) for v in ended)


class RegisterLinks:
    """The links to the rows of a register; each is made once, for all pages that show it."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._made: dict[tuple[str, str], Link] = {}

    def to(self, table: str, key: str) -> Link:
        """Return the link to a row, with the name by which readers know it."""
        link = self._made.get((table, key))
        if link is None:
            link = self._made[table, key] = Link(self.name(table, key), href(table, key))
        return link

    def law(self, wet_id: str | None) -> Link | None:
        """Return the link to a law, if there is one."""
        return self.to("wetten", wet_id) if wet_id else None

    def name(self, table: str, key: str) -> str:
        """Return the name by which readers know a row."""
        record = self._register.table(table)[key]
        name: str = getattr(record, "naam", None) or getattr(record, "citeertitel", None) or record.titel
        return name
