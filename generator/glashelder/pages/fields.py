"""Pages for who keeps the register: which tables and fields there are, what they mean and what may be filled in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from glashelder.model.records import Code
from glashelder.model.register import Register
from glashelder.render.page_kind import PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.views.menu import Place
from glashelder.wording import links
from glashelder.wording.links import Link

_FEW = 12
"""So many codes are named beside a field; more stand on the page of their list."""


class FieldView(Struct, frozen=True):
    """One field in words, besides what its schema says."""

    veld: FieldSpec
    soort: str
    verwijst_naar: Link | None
    keuzes: tuple[str, ...]


class TablePage(Struct, frozen=True):
    """One table: where its rows stand, its fields, the tables within it, and its codes if it is a fixed list."""

    tabel: TableSpec
    plaats: str
    velden: tuple[FieldView, ...]
    onderdelen: tuple[Link, ...]
    codes: tuple[Code, ...]


class Heading(Struct, frozen=True):
    """The tables of one kind, each with how many fields it has, or choices if it is a fixed list."""

    titel: str
    tabellen: tuple[tuple[TableSpec, Link, int], ...]


def table_index(catalogue: Catalogue, register: Register) -> tuple[Heading, ...]:
    """Return every table under a heading: files of their own first, then tables, then fixed lists."""
    groups: dict[str, list[tuple[TableSpec, Link, int]]] = {"Bestanden": [], "Tabellen": [], "Codelijsten": []}
    for table in filter(_shown, catalogue.tables.values()):
        name = "Bestanden" if table.format == "yaml" else "Codelijsten" if table.is_codelist else "Tabellen"
        groups[name].append((table, _link(table), len(_codes(table, register) or table.fields)))
    return tuple(Heading(title, tuple(tables)) for title, tables in groups.items() if tables)


def _shown(table: TableSpec) -> tuple[FieldSpec, ...]:
    """Return all fields, but of what a municipality added only what it shows."""
    return tuple(f for f in table.fields if f.is_public or not f.is_own)


def table_page(table: TableSpec, catalogue: Catalogue, register: Register) -> TablePage:
    """Return what the page of one table shows."""
    return TablePage(
        tabel=table,
        plaats=_place(table, catalogue),
        velden=tuple(_field(f, table, catalogue, register) for f in _shown(table)),
        onderdelen=tuple(_link(child) for child in catalogue.children(table.name).values() if _shown(child)),
        codes=_codes(table, register),
    )


def _codes(table: TableSpec, register: Register) -> tuple[Code, ...]:
    return tuple(register.codelijsten.get(table.name, {}).values()) if table.is_codelist else ()


def _link(table: TableSpec) -> Link:
    return Link(table.title, links.page_href(_address(table)))


def _address(table: TableSpec) -> str:
    return f"{FIELDS.address}{table.name}/"


def _place(table: TableSpec, catalogue: Catalogue) -> str:
    if table.parent:
        return f"In het bestand van {catalogue.tables[table.parent].title.lower()}, onder '{table.parent_field}'."
    if table.format == "yaml":
        return f"Elk in een eigen bestand, in register_data/{table.path}/."
    if table.is_national:
        return f"Een landelijke tabel van Glashelder: {table.places[0]}."
    if len(table.places) > 1:
        return f"Landelijke rijen in {table.places[0]}, eigen rijen in register_data/{table.path}."
    return f"In register_data/{table.path}."


def _field(field: FieldSpec, table: TableSpec, catalogue: Catalogue, register: Register) -> FieldView:
    reference = next((r for r in table.references if field.name in r.fields), None)
    target = catalogue.tables[reference.table] if reference else None
    codes = tuple(register.codelijsten.get(target.name, ())) if target and target.is_codelist else ()
    return FieldView(
        veld=field,
        soort=_kind(field, refers=target is not None),
        verwijst_naar=_link(target) if target else None,
        keuzes=codes if len(codes) <= _FEW else (),
    )


def _kind(field: FieldSpec, *, refers: bool) -> str:
    limits = field.constraints
    if field.type == "boolean":
        return "ja of nee"
    if field.type == "date":
        return "datum, geschreven als jaar-maand-dag"
    if field.type == "integer":
        return f"heel getal, minstens {limits['minimum']}" if "minimum" in limits else "heel getal"
    if field.type == "list":
        return f"lijst; in een CSV-bestand met '{field.delimiter}' tussen de delen"
    if refers:
        return "kenmerk uit een andere tabel"
    text = "tekst in een vaste vorm" if "pattern" in limits else "tekst"
    return f"{text}, hooguit {limits['maxLength']} tekens" if "maxLength" in limits else text


def _pages(source: SiteSource) -> Iterator[PageContent]:
    for table in source.catalogue.tables.values():
        yield PageContent(
            address=_address(table),
            title=table.title,
            tab=f"Velden: {table.title}",
            summary=table.description,
            view=partial(table_page, table, source.catalogue, source.register),
        )


FIELDS = PageKind(
    template="velden",
    address="medewerkers/velden/",
    title="Velden van het register",
    label="Velden",
    summary="Welke tabellen en velden er zijn, en wat erin hoort.",
    view=lambda source: table_index(source.catalogue, source.register),
    place=Place.STAFF,
    above=(links.STAFF,),
    has_contents=True,
    is_shared=True,
)
TABLE = PageKind(
    template="tabel",
    pages=_pages,
    above=(links.STAFF, FIELDS.address),
    has_contents=True,
    is_shared=True,
    is_for_staff=True,
)
