"""Pages of what activities share: departments, bases, kinds of data, recipients, processors, terms, laws.

Each table gets an overview and a page per row, with every activity that uses it. These are also the facets through
which a visitor without script finds an activity. What a page tells of its row stands in `templates/partials/feiten/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct

from glashelder.layers.departures import TABLE as DEPARTURES
from glashelder.model.records import Bewaartermijn, Gegevenssoort, Verwerkersovereenkomst
from glashelder.model.register import Register
from glashelder.render.page_kind import PageContent, PageKind, found_by_name
from glashelder.render.site_source import SiteSource
from glashelder.search.document import Group
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link, ended_links
from glashelder.wording.sentences import sentences
from glashelder.wording.words import how_long


class EntityPage(Struct, frozen=True):
    """What the page of a row shows besides its record.

    Attributes:
        tabel: the table, after which the template of its facts is named.
        soort: what one row of it is called.
        verwerkingen: the activities that use it, by id and title.
        overeenkomst: the contract with a processor.
        afwijkingen: why this organisation departs here from a lower layer, as far as that is public.
        is_beloofd: True if the row was declared published, so that its page stays when nothing uses it.
    """

    tabel: str
    soort: str
    verwerkingen: tuple[tuple[str, str], ...]
    overeenkomst: Verwerkersovereenkomst | None
    afwijkingen: tuple[str, ...]
    is_beloofd: bool


class EntityIndex(Struct, frozen=True):
    """All rows of a table, each with its link and how many activities use it."""

    entiteiten: tuple[tuple[Link, int], ...]
    vervallen: tuple[Link, ...]


class _Kind(NamedTuple):
    title: str
    one: str
    introduction: str
    place: Place | None = Place.FOOTER
    explain: Callable[[Any, Register], str | None] = lambda record, _: record.omschrijving
    group: Group = Group.BACKGROUND


def _keep_how_long(record: Bewaartermijn, _: Register) -> str:
    return sentences(f"Wij bewaren dit {how_long(record.termijn, record.begin)}")


def _what_data(record: Gegevenssoort, register: Register) -> str | None:
    return record.omschrijving or register.codelijsten["gegevensklassen"][record.klasse].omschrijving


_KINDS = {
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
    ),
    "ontvangers": _Kind(
        "Ontvangers",
        "Ontvanger",
        "Per ontvanger ziet u bij hoeveel verwerkingen die gegevens van de gemeente krijgt.",
    ),
    "verwerkers": _Kind(
        "Verwerkers",
        "Verwerker",
        "Per bedrijf ziet u bij hoeveel verwerkingen het voor de gemeente met persoonsgegevens werkt.",
        explain=lambda record, _: sentences(record.diensten),
    ),
    "bewaartermijnen": _Kind(
        "Bewaartermijnen",
        "Bewaartermijn",
        "Kies een bewaartermijn en lees hoelang de gemeente gegevens bewaart, en waarom.",
        explain=_keep_how_long,
    ),
    "wetten": _Kind("Wetten", "Wet", "Per wet ziet u hoeveel verwerkingen naar haar verwijzen."),
}


def entity_kinds(table: str) -> tuple[PageKind, PageKind]:
    """Return the overview of a table and the pages of its rows."""
    kind, address = _KINDS[table], f"{links.FOLDERS[table]}/"
    overview = PageKind(
        template="overzicht",
        address=address,
        title=kind.title,
        summary=kind.introduction,
        view=partial(_overview, table=table),
        place=kind.place,
        group=kind.group,
    )
    return overview, PageKind(template="deel", pages=partial(_pages, table=table), above=(address,), is_of_rows=True)


def _keys(source: SiteSource, table: str) -> list[str]:
    """Return the rows of a table that have a page, by name; a code that nobody uses is a choice, not an entity."""
    register = source.register
    found = (key for key in register.table(table) if register.has_page(table, key))
    return sorted(found, key=lambda key: source.links.name(table, key).casefold())


def _titles(source: SiteSource) -> dict[str, tuple[str, str]]:
    """Return id and title of each activity, once: they stand on hundreds of pages."""
    return {v.id: (v.id, v.titel) for v in source.register.gepubliceerd}


def _overview(source: SiteSource, table: str) -> EntityIndex:
    users = source.register.users[table]
    counted = ((source.links.to(table, key), len(users.get(key, ()))) for key in source.once(_keys, table))
    return EntityIndex(tuple(counted), ended_links(table, source.register))


def _pages(source: SiteSource, table: str) -> Iterator[PageContent]:
    return (_content(source, table, key) for key in source.once(_keys, table))


def _departures(register: Register, table: str, key: str) -> tuple[str, ...]:
    """Return the reasons of the public departures in a row, each once."""
    concerning = (a for a in register.afwijkingen if (a.tabel, a.kenmerk) == (table, key))
    public = (a for a in concerning if (DEPARTURES, (a.tabel, a.kenmerk, a.veld)) not in register.withheld)
    return tuple(dict.fromkeys(a.reden for a in public))


def _content(source: SiteSource, table: str, key: str) -> PageContent:
    register, kind, title = source.register, _KINDS[table], source.links.name(table, key)
    record = register.table(table)[key]
    explanation = kind.explain(record, register) or ""
    short: str = getattr(record, "afkorting", None) or ""

    def view() -> EntityPage:
        titles = source.once(_titles)
        used_by = tuple(titles[v.id] for v in register.users[table].get(key, ()))
        all_contracts = register.verwerkersovereenkomsten if table == "verwerkers" else ()
        contract = next((a for a in all_contracts if a.verwerker_id == key), None)
        departures = _departures(register, table, key)
        return EntityPage(table, kind.one, used_by, contract, departures, register.is_promised(table, key))

    return PageContent(
        address=links.address(table, key),
        title=title,
        tab=f"{kind.one}: {title}",
        summary=explanation,
        record=record,
        view=view,
        search=found_by_name(kind.one, title, explanation, short, group=kind.group),
    )
