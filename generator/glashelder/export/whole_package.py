"""The whole register as a data package of CSV files, for programmes that cannot read our folder of records.

Every table, row and field, including what is not public. The cells are the texts as they were typed: not converted,
and formulas are not escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from glashelder.export.package import csv_bytes, foreign_keys, package_json
from glashelder.layers.stacked import read_stacked
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.tree import Tree


def package_files(tree: Tree, catalogue: Catalogue, layers: Sequence[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file: `datapackage.json`, and a CSV file for every table."""
    rows: dict[str, list[RawRow]] = {name: [] for name in catalogue.tables}
    stacked = read_stacked(tree, catalogue, layers)
    for source in stacked.sources:
        for row in stacked.raw(source).rows:
            rows[row.table].append(row)
    yield "datapackage.json", package_json(catalogue, map(_resource, catalogue.tables.values()))
    for table in catalogue.tables.values():
        yield _file_name(table), _csv(table, rows[table.name])


def _csv(table: TableSpec, rows: list[RawRow]) -> bytes:
    names = [field.name for field in table.fields]
    return csv_bytes([names, *([row.values.get(name, "") for name in names] for row in rows)], "\n")


def _resource(table: TableSpec) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": _file_name(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ","},
        "schema": {
            "fields": [field.descriptor for field in table.fields],
            "primaryKey": list(table.primary_key),
            "foreignKeys": foreign_keys(table.references),
        },
    }


def _file_name(table: TableSpec) -> str:
    return f"{table.name}.csv"
