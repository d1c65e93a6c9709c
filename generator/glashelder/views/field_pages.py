"""Pages for who keeps the register: which tables and fields there are, what they mean and what may be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.model.register import Register
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.wording import links
from glashelder.wording.links import Link

ADDRESS = "medewerkers/velden/"
_FEW = 12
"""So many codes are named beside a field; more stand on the page of their list."""


@dataclass(frozen=True)
class FieldView:
    """One field in words."""

    naam: str
    titel: str
    uitleg: str
    soort: str
    is_verplicht: bool
    voorbeeld: str
    wet: str
    is_openbaar: bool
    verwijst_naar: Link | None
    keuzes: tuple[str, ...]


@dataclass(frozen=True)
class CodeView:
    """One choice of a fixed list."""

    code: str
    titel: str
    uitleg: str


@dataclass(frozen=True)
class TablePage:
    """One table: where its rows stand, its fields, and its codes if it is a fixed list."""

    link: Link
    naam: str
    titel: str
    uitleg: str
    plaats: str
    velden: tuple[FieldView, ...]
    onderdelen: tuple[Link, ...]
    codes: tuple[CodeView, ...]


@dataclass(frozen=True)
class TableIndex:
    """All tables, under a heading for each kind."""

    groepen: tuple[tuple[str, tuple[TablePage, ...]], ...]


def table_address(table: str) -> str:
    """Return the address of the page about a table."""
    return f"{ADDRESS}{table}/"


def table_index(catalogue: Catalogue, register: Register) -> TableIndex:
    """Return every table with its fields: files of their own first, then tables, then fixed lists."""
    groups: dict[str, list[TablePage]] = {"Bestanden": [], "Tabellen": [], "Codelijsten": []}
    for table in catalogue.tables.values():
        name = "Bestanden" if table.format == "yaml" else "Codelijsten" if table.is_codelist else "Tabellen"
        groups[name].append(_page(table, catalogue, register))
    return TableIndex(tuple((title, tuple(pages)) for title, pages in groups.items() if pages))


def _page(table: TableSpec, catalogue: Catalogue, register: Register) -> TablePage:
    codes = register.codelijsten.get(table.name, {}).values() if table.is_codelist else ()
    return TablePage(
        link=_link(table),
        naam=table.name,
        titel=table.title,
        uitleg=table.description,
        plaats=_place(table, catalogue),
        velden=tuple(_field(f, table, catalogue, register) for f in table.fields),
        onderdelen=tuple(_link(child) for child in catalogue.children(table.name).values()),
        codes=tuple(CodeView(c.code, c.titel, c.omschrijving or "") for c in codes),
    )


def _link(table: TableSpec) -> Link:
    return Link(table.title, links.page_href(table_address(table.name)))


def _place(table: TableSpec, catalogue: Catalogue) -> str:
    if table.parent:
        return f"In het bestand van {catalogue.tables[table.parent].title.lower()}, onder '{table.parent_field}'."
    if table.format == "yaml":
        return f"Elk in een eigen bestand, in register_data/{table.path}/."
    if table.is_national:
        return f"Een landelijke tabel van Glashelder: {table.path}."
    return f"In register_data/{table.path}."


def _field(field: FieldSpec, table: TableSpec, catalogue: Catalogue, register: Register) -> FieldView:
    reference = next((r for r in table.references if field.name in r.fields), None)
    target = catalogue.tables[reference.table] if reference else None
    codes = tuple(register.codelijsten.get(target.name, ())) if target and target.is_codelist else ()
    return FieldView(
        naam=field.name,
        titel=field.title,
        uitleg=field.description,
        soort=_kind(field, refers=target is not None),
        is_verplicht=field.is_required,
        voorbeeld=field.readable_example,
        wet="" if field.law == "geen" else field.law,
        is_openbaar=field.is_public,
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
