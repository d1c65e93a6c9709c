"""The front page: search, what a resident can do, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from glashelder.load.prose import ProsePage
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.pages.prose import found_as_prose
from glashelder.render.page_kind import PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.wording import links
from glashelder.wording.links import Link

_VERBS = (
    ("inzage", "Inzien", "uw-rechten/brief/"),
    ("rectificatie", "Verbeteren", "uw-rechten/#rectificatie"),
    ("verwijdering", "Verwijderen", "uw-rechten/#verwijdering"),
    ("bezwaar", "Bezwaar maken", "uw-rechten/#bezwaar"),
)


class Entry(Struct, frozen=True):
    """A way in: a subject or a department, with how many activities it has."""

    link: Link
    uitleg: str
    aantal: int = 0


class HomePage(Struct, frozen=True):
    """The front page; `cijfers` are the figures of the last year, each with title, explanation and value."""

    aantal: int
    werkwoorden: tuple[Entry, ...]
    onderwerpen: tuple[Entry, ...]
    afdelingen: tuple[Entry, ...]
    jaar: int | None
    cijfers: tuple[tuple[str, str, int], ...]
    organisatie: Organisatie


def home_page(register: Register) -> HomePage:
    """Return what the front page shows."""
    year = max((k.jaar for k in register.kerncijfers), default=None)
    values = {k.indicator: k.waarde for k in register.kerncijfers if k.jaar == year}
    rights = {r.code: r for r in register.rechten.values()}
    departments = sorted(register.afdelingen.values(), key=lambda a: a.naam.casefold())
    return HomePage(
        aantal=len(register.gepubliceerd),
        werkwoorden=tuple(
            Entry(Link(text, links.page_href(to)), rights[code].omschrijving)
            for code, text, to in _VERBS
            if code in rights
        ),
        onderwerpen=_entries(
            register,
            "onderwerpen",
            ((c.code, c.titel, c.omschrijving) for c in register.codelijsten["onderwerpen"].values()),
        ),
        afdelingen=_entries(register, "afdelingen", ((a.id, a.naam, a.omschrijving) for a in departments)),
        jaar=year,
        cijfers=tuple(
            (code.titel, code.omschrijving or "", values[key])
            for key, code in register.codelijsten["indicatoren"].items()
            if key in values
        ),
        organisatie=register.organisatie,
    )


def _entries(register: Register, table: str, rows: Iterator[tuple[str, str, str | None]]) -> tuple[Entry, ...]:
    users = register.users[table]
    return tuple(
        Entry(Link(name, links.href(table, key)), text or "", len(users[key]))
        for key, name, text in rows
        if key in users
    )


def _pages(source: SiteSource) -> Iterator[PageContent]:
    prose = source.prose.get("index")
    if prose is not None:  # it may have a fault, and then others are still told
        yield _content(prose, source)


def _content(prose: ProsePage, source: SiteSource) -> PageContent:
    return PageContent(
        address="",
        title=prose.title,
        tab="",
        summary=prose.summary,
        prose=prose,
        view=lambda: home_page(source.register),
        search=found_as_prose(prose),
    )


HOME = PageKind(
    template="home", pages=_pages, above=None, scripts=("search.js",), styles=("zoeken.css",), is_written=True
)
