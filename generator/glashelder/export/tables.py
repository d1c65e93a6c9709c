"""Open data: every public table as CSV and JSON, with a strict `datapackage.json`.

Public by allow-list: only fields with `x_publiek: true` and only published activities. Made from the records, never
from pages. A test puts a marker in every field that is not public and searches the whole site for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct

from glashelder.export.package import csv_bytes, foreign_keys, package_json
from glashelder.model.register import Register
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

_INTERNAL = frozenset({"x_publiek", "x_toegestaan", "x_mag_ontbreken", "x_meerdere"})
"""Properties of a field in a schema that only this programme uses."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
CSV_LINE_END = "\r\n"  # RFC 4180
_NUMBER = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?", re.ASCII)


class PublicTable(Struct, frozen=True):
    """The public part of a table: its public fields and the rows with their typed values."""

    spec: TableSpec
    fields: tuple[FieldSpec, ...]
    rows: tuple[tuple[Any, ...], ...]


def public_specs(catalogue: Catalogue) -> Iterator[TableSpec]:
    """Yield the tables with a public field besides their key, in the order of the data package."""
    for spec in catalogue.tables.values():
        if not {f.name for f in spec.public_fields} <= set(spec.primary_key):
            yield spec


def public_table(spec: TableSpec, register: Register, catalogue: Catalogue) -> PublicTable:
    """Return the public part of one table."""
    fields = spec.public_fields
    values = attrgetter(*(f.name for f in fields), "origin")  # with one name it would not give a tuple
    return PublicTable(spec, fields, tuple(values(record)[:-1] for record in _records(spec, register, catalogue)))


def number_of_rows(spec: TableSpec, register: Register, catalogue: Catalogue) -> int:
    """Return how many rows of a table are public."""
    return len(_records(spec, register, catalogue))


def table_csv(table: PublicTable) -> bytes:
    """Return the table as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe (OWASP)."""
    header = [f.name for f in table.fields]
    return csv_bytes([header, *csv_cells(table.fields, table.rows)], CSV_LINE_END)


def csv_cells(fields: Sequence[FieldSpec], rows: Iterable[Sequence[Any]]) -> Iterator[tuple[str, ...]]:
    """Return the cells of rows with the values of these fields, written a column at a time."""
    columns = zip(*rows, strict=True)
    return zip(*(map(_text(field), column) for field, column in zip(fields, columns, strict=False)), strict=True)


def table_json(table: PublicTable) -> bytes:
    """Return the table as a JSON list of objects, with the exact values; empty fields are null."""
    return json_list(map(json_object(table.fields), table.rows))


def json_object(fields: Sequence[FieldSpec]) -> Callable[[Sequence[Any]], str]:
    """Return a function from the values of these fields to a JSON object on one line."""
    names = [f.name for f in fields]
    encode = msgspec.json.Encoder().encode
    return lambda values: encode(dict(zip(names, values, strict=True))).decode()


def json_list(rows: Iterable[str]) -> bytes:
    """Return the objects as one JSON list."""
    return "[\n{}\n]\n".format(",\n".join(rows)).encode()


def data_package(catalogue: Catalogue, *derived: TableSpec) -> bytes:
    """Return `datapackage.json` (Frictionless Data Package) over the CSV files of the public and the derived tables."""
    specs = [*public_specs(catalogue), *derived]
    names = {spec.name for spec in specs}
    return package_json(catalogue, (_resource(spec, names) for spec in specs))


def _records(spec: TableSpec, register: Register, catalogue: Catalogue) -> list[Any]:
    if spec.parent:
        parents = _records(catalogue.tables[spec.parent], register, catalogue)
        return [row for parent in parents for row in getattr(parent, spec.parent_field)]
    if spec.name == "verwerkingen":
        return sorted(register.gepubliceerd, key=lambda v: v.id)
    found = register.table(spec.name)
    return list(found.values()) if isinstance(found, dict) else list(found)


def _text(field: FieldSpec) -> Any:
    if field.type == "boolean":
        words = {True: field.descriptor["trueValues"][0], False: field.descriptor["falseValues"][0], None: ""}
        return words.__getitem__
    if field.type == "list":
        return lambda value: _safe(field.delimiter.join(value))
    if field.type == "string":
        return lambda value: _safe(value) if value else ""
    return lambda value: "" if value is None else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text) else text


def _resource(spec: TableSpec, published: set[str]) -> dict[str, Any]:
    public = {f.name for f in spec.public_fields}
    followed = [r for r in spec.references if r.table in published and set(r.fields) <= public]
    keys = foreign_keys(followed, _resource_name)
    return {
        "profile": "tabular-data-resource",
        "name": _resource_name(spec.name),
        "title": spec.title,
        "description": spec.description,
        "path": f"{spec.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": list(map(_descriptor, spec.public_fields)),
            "primaryKey": list(spec.primary_key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _descriptor(field: FieldSpec) -> dict[str, Any]:
    """Return the field as others must read it: what may be a known gap is required in the register only."""
    told = {k: v for k, v in field.descriptor.items() if k not in _INTERNAL}
    if field.may_lack:
        told["constraints"] = {k: v for k, v in field.constraints.items() if k != "required"}
    return told


def _resource_name(table: str) -> str:
    """Names of resources in a Data Package have hyphens, not underscores."""
    return table.replace("_", "-")
