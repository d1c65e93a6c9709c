"""Pages of what activities share: departments, bases, kinds of data, people, terms, laws.

Each table gets an overview and a page per row, with every activity that uses it. These are also the facets through
which a visitor without script finds an activity. What a page tells of its row stands in `templates/partials/feiten/`.
Who gets data has pages of its own (`recipients.py`), with what every such page says of its row from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct

from glashelder.model.records import Bewaartermijn, Gegevenssoort
from glashelder.model.register import Register
from glashelder.render.page_kind import PageContent, PageKind, found_by_name
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.entity_rows import EntityGroup, entity_groups
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.departures import reasons
from glashelder.wording.links import Link, ended_links
from glashelder.wording.sentences import sentences
from glashelder.wording.words import how_long


class EntityPage(Struct, frozen=True):
    """What the page of a row shows besides its record.

    Attributes:
        tabel: the table, after which the template of its facts is named.
        soort: what one row of it is called.
        verwerkingen: the activities that use it, by id and title.
        afwijkingen: why this organisation departs here from a lower layer, as far as that is public.
        is_beloofd: True if the row was declared published, so that its page stays when nothing uses it.
    """

    tabel: str
    soort: str
    verwerkingen: tuple[tuple[str, str], ...]
    afwijkingen: tuple[str, ...]
    is_beloofd: bool


class EntityIndex(Struct, frozen=True):
    """All rows of a table, each with what it is and what happens there with data."""

    groepen: tuple[EntityGroup, ...]
    vervallen: tuple[Link, ...]


class _Kind(NamedTuple):
    title: str
    one: str
    introduction: str
    place: Place | None = Place.FOOTER
    explain: Callable[[Any, Register], str | None] = lambda record, _: record.omschrijving
    styles: tuple[str, ...] = ()
    group: Group = Group.BACKGROUND


def _keep_how_long(record: Bewaartermijn, _: Register) -> str:
    return sentences(f"Wij bewaren dit {how_long(record.termijn, record.begin)}")


def _what_data(record: Gegevenssoort, register: Register) -> str | None:
    return record.omschrijving or register.codelijsten["gegevensklassen"][record.klasse].omschrijving


KINDS = {
    "onderwerpen": _Kind(
        "Onderwerpen",
        "Onderwerp",
        "Zoek per onderwerp wat de gemeente met uw gegevens doet.",
        Place.HEADER,
        group=Group.TOPIC,
    ),
    "afdelingen": _Kind("Afdelingen", "Afdeling", "Per afdeling ziet u welke gegevens zij gebruikt."),
    "gegevenssoorten": _Kind(
        "Soorten gegevens",
        "Soort gegevens",
        "Kies een soort gegevens en zie waarvoor de gemeente die gebruikt.",
        explain=_what_data,
    ),
    "betrokkenen": _Kind("Groepen mensen", "Groep mensen", "Van wie gebruikt de gemeente gegevens?", None),
    "grondslagen": _Kind(
        "Grondslagen",
        "Grondslag",
        "De gemeente mag gegevens alleen gebruiken als de wet daar een reden voor geeft.",
        Place.RESEARCH,
    ),
    "ontvangers": _Kind(
        "Wie krijgt uw gegevens?",
        "Ontvanger",
        "Hier ziet u aan wie de gemeente gegevens geeft, en hoe vaak. Kies een naam en lees waarom, en welke gegevens.",
        Place.HEADER,
    ),
    "verwerkers": _Kind(
        "Bedrijven die voor ons werken",
        "Verwerker",
        "Deze bedrijven werken in opdracht van de gemeente met uw gegevens. Zij mogen er zelf niets anders mee doen.",
        Place.RESEARCH,
        explain=lambda record, _: sentences(record.diensten),
    ),
    "bewaartermijnen": _Kind("Bewaartermijnen", "Bewaartermijn", "", explain=_keep_how_long, styles=("beeld.css",)),
    "wetten": _Kind("Wetten", "Wet", "Per wet ziet u hoeveel verwerkingen naar haar verwijzen.", Place.RESEARCH),
}


def entity_kinds(table: str) -> tuple[PageKind, PageKind]:
    """Return the overview of a table and the pages of its rows."""
    kind, address = KINDS[table], f"{links.FOLDERS[table]}/"
    overview = PageKind(
        template="overzicht",
        address=address,
        title=kind.title,
        summary=kind.introduction,
        view=partial(_overview, table=table),
        place=kind.place,
        styles=("lijst.css",),
        group=kind.group,
    )
    return overview, entity_pages(table)


def entity_pages(table: str) -> PageKind:
    """Return the pages of the rows of a table, below its overview."""
    return PageKind(
        template="deel",
        pages=partial(_pages, table=table),
        above=(f"{links.FOLDERS[table]}/",),
        styles=KINDS[table].styles,
        is_of_rows=True,
    )


def keys_of(source: SiteSource, table: str) -> list[str]:
    """Return the rows of a table that have a page, by name; a code that nobody uses is a choice, not an entity."""
    register = source.register
    found = (key for key in register.table(table) if register.has_page(table, key))
    return sorted(found, key=lambda key: source.links.name(table, key).casefold())


def _titles(source: SiteSource) -> dict[str, tuple[str, str]]:
    """Return id and title of each activity, once: they stand on hundreds of pages."""
    return {v.id: (v.id, v.titel) for v in source.register.gepubliceerd}


def _overview(source: SiteSource, table: str) -> EntityIndex:
    groups = entity_groups(table, source.once(keys_of, table), source.register, source.links)
    return EntityIndex(groups, ended_links(table, source.register))


def _pages(source: SiteSource, table: str) -> Iterator[PageContent]:
    return (row_content(source, table, key, partial(_view, source, table, key)) for key in source.once(keys_of, table))


def row_content(source: SiteSource, table: str, key: str, view: Callable[[], object]) -> PageContent:
    """Return the page of a row, with what the view of its kind of page shows."""
    register, kind, title = source.register, KINDS[table], source.links.name(table, key)
    record = register.table(table)[key]
    explanation = kind.explain(record, register) or ""
    short: str = getattr(record, "afkorting", None) or ""
    return PageContent(
        address=links.address(table, key),
        title=title,
        tab=f"{kind.one}: {title}",
        summary=explanation,
        record=record,
        view=view,
        search=found_by_name(kind.one, title, explanation, short, group=kind.group),
    )


def _view(source: SiteSource, table: str, key: str) -> EntityPage:
    titles, register = source.once(_titles), source.register
    used_by = tuple(titles[v.id] for v in register.users[table].get(key, ()))
    departures = reasons(register, table, key)
    return EntityPage(table, KINDS[table].one, used_by, departures, register.is_promised(table, key))
