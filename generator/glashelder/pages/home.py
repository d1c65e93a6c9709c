"""The front page: search, what a resident can do, the subjects, and how the last year went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from glashelder.letters.catalogue.letters import Letters
from glashelder.load.prose import ProsePage
from glashelder.model.records import Organisatie
from glashelder.model.register import Register
from glashelder.pages.prose import found_as_prose
from glashelder.render.page_kind import PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.search_examples import search_examples
from glashelder.wording import links
from glashelder.wording.links import Link

_VERBS = (
    ("inzage", "Inzien", "eye-outline", "Vraag een kopie van uw gegevens."),
    ("rectificatie", "Verbeteren", "pencil-outline", "Er klopt iets niet."),
    ("verwijdering", "Wissen", "trash-can-outline", "U wilt dat het weg is."),
    ("bezwaar", "Bezwaar maken", "hand-back-right-outline", "U wilt dat wij stoppen."),
)


class Entry(Struct, frozen=True):
    """A way in: an action, a subject or a department; a subject tells how many activities it has."""

    link: Link
    uitleg: str
    aantal: int = 0
    icoon: str = ""


class Figure(Struct, frozen=True):
    """A figure of the year; `geheel` is what it is a part of, where it is, and `deel` its percentage of that."""

    titel: str
    uitleg: str
    waarde: int
    geheel: int = 0
    deel: int = 0


class HomePage(Struct, frozen=True):
    """The front page; `cijfers` are those of the last year, `tekening` the drawing of the house, if it has one."""

    aantal: int
    voorbeelden: tuple[Link, ...]
    tekening: str
    acties: tuple[Entry, ...]
    onderwerpen: tuple[Entry, ...]
    afdelingen: tuple[Entry, ...]
    jaar: int | None
    cijfers: tuple[Figure, ...]
    organisatie: Organisatie


def home_page(register: Register, letters: Letters, examples: Iterable[str] = (), drawing: str = "") -> HomePage:
    """Return what the front page shows.

    Args:
        register: the register.
        letters: to which the actions lead.
        examples: words to try the search with; none: words of the register.
        drawing: the file of the drawing of the house; empty: there is none.
    """
    departments = sorted(register.afdelingen.values(), key=lambda a: a.naam.casefold())
    subjects = register.table("onderwerpen").values()
    year = max((k.jaar for k in register.kerncijfers), default=None)
    return HomePage(
        aantal=len(register.gepubliceerd),
        voorbeelden=tuple(Link(word, links.search_href(word)) for word in examples or search_examples(register)),
        tekening=drawing,
        acties=tuple(_actions(letters)),
        onderwerpen=_entries(register, "onderwerpen", ((c.code, c.titel, c.omschrijving, c.icoon) for c in subjects)),
        afdelingen=_entries(register, "afdelingen", ((a.id, a.naam, a.omschrijving, None) for a in departments)),
        jaar=year,
        cijfers=tuple(_figures(register, year)),
        organisatie=register.organisatie,
    )


def _actions(letters: Letters) -> Iterator[Entry]:
    """Yield what people ask most; each leads to its own letter."""
    for right, text, icon, explanation in _VERBS:
        letter = next((letter for letter in letters.resident.values() if letter.recht == right), None)
        if letter:
            yield Entry(Link(text, links.page_href(links.letter_address(letter.id))), explanation, icoon=icon)


def _figures(register: Register, year: int | None) -> Iterator[Figure]:
    """Yield the figures of a year: a part with its whole, and a whole by itself only where no part tells it."""
    values = {k.indicator: k.waarde for k in register.kerncijfers if k.jaar == year}
    kinds = {key: kind for key, kind in register.table("indicatoren").items() if key in values}
    wholes = {kind.deel_van for kind in kinds.values()}
    for key, kind in kinds.items():
        explanation, value = kind.omschrijving or "", values[key]
        if whole := values.get(kind.deel_van or ""):
            yield Figure(kind.titel, explanation, value, whole, round(100 * value / whole))
        elif key not in wholes:
            yield Figure(kind.titel, explanation, value)


def _entries(
    register: Register, table: str, rows: Iterable[tuple[str, str, str | None, str | None]]
) -> tuple[Entry, ...]:
    users = register.users[table]
    return tuple(
        Entry(Link(name, links.href(table, key)), text or "", len(users[key]), icon or "")
        for key, name, text, icon in rows
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
        view=lambda: home_page(source.register, source.letters, prose.examples, source.site.beeld.tekening),
        search=found_as_prose(prose),
    )


HOME = PageKind(
    template="home",
    pages=_pages,
    above=None,
    scripts=("search.js",),
    styles=("zoeken.css", "begin.css"),
    is_written=True,
)
