"""The whole register as a data package of CSV files, for programmes that do not know our folder of records.

Every table, row and field, also what is not public. The cells are the texts as they were typed: nothing is typed
and printed again, and no formula is disarmed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from glashelder.export.package import csv_bytes, foreign_keys, package_json
from glashelder.load.rows import RawRow
from glashelder.load.tables import find_sources, read_source
from glashelder.schema.catalogue import Catalogue, TableSpec


def package_files(data_dir: Path, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file: `datapackage.json`, and a CSV file for every table."""
    rows: dict[str, list[RawRow]] = {name: [] for name in catalogue.tables}
    for source in find_sources(data_dir, catalogue)[0]:
        for row in read_source(data_dir, source, catalogue).rows:
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
