"""The whole register as a data package of CSV files, for programmes that do not know our folder of records.

Every table, row and field, also what is not public. The cells are the texts as they were typed: nothing is typed
and printed again, and no formula is disarmed.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from glashelder.load.tables import RawRow, find_sources, read_source
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.tree import Tree


def package_files(tree: Tree, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file: `datapackage.json`, and a CSV file for every table."""
    rows: dict[str, list[RawRow]] = {name: [] for name in catalogue.tables}
    for source in find_sources(tree, catalogue)[0]:
        for row in read_source(tree, source, catalogue).rows:
            rows[row.table].append(row)
    package = {
        "profile": "tabular-data-package",
        "name": "register-van-verwerkingen",
        "title": catalogue.title,
        "version": catalogue.version,
        "licenses": [catalogue.licence],
        "resources": [_resource(table) for table in catalogue.tables.values()],
    }
    yield "datapackage.json", (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()
    for table in catalogue.tables.values():
        yield _file_name(table), _csv(table, rows[table.name])


def _csv(table: TableSpec, rows: list[RawRow]) -> bytes:
    names = [field.name for field in table.fields]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([names, *([row.values.get(name, "") for name in names] for row in rows)])
    return out.getvalue().encode()


def _resource(table: TableSpec) -> dict[str, Any]:
    keys = [
        {"fields": list(r.fields), "reference": {"resource": r.table, "fields": list(r.target_fields)}}
        for r in table.references
    ]
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
            "foreignKeys": keys,
        },
    }


def _file_name(table: TableSpec) -> str:
    return f"{table.name}.csv"
