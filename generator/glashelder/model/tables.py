"""Builds the tables of records from typed rows, for whatever tables the schemas describe.

In: typed rows and the catalogue. Out: each table by its name, and the rows of nested tables inside their record. The
classes are those of `records.py`; what a municipality adds to a schema is an attribute of a class that extends one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter, itemgetter
from typing import Any, cast

import msgspec

from glashelder.model.fit import attribute_type
from glashelder.model.record import Record
from glashelder.model.records import RECORDS, Code
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.validate.rows import TypedRow

Table = dict[Any, Any] | tuple[Any, ...]
"""Records by their key where that is a single field, otherwise in order."""


def build_tables(rows: Iterable[TypedRow], catalogue: Catalogue) -> dict[str, Table]:
    """Return every table of the catalogue that is not nested in another one."""
    builder = _Builder(rows, catalogue)
    tables: dict[str, Table] = {}
    for spec in catalogue.tables.values():
        if not spec.parent:
            records, (key, *more) = builder.records(spec), spec.primary_key
            tables[spec.name] = tuple(records) if more else {getattr(r, key): r for r in records}
    return tables


def record_class(spec: TableSpec, catalogue: Catalogue) -> type[Record]:
    """Return the class of the records of a table, with an attribute for each field and each nested table."""
    base = RECORDS.get(spec.name, Code if spec.is_codelist else Record)
    known = set(base.__struct_fields__)
    added: list[tuple[str, Any, Any]] = [
        (f.name, attribute_type(f), msgspec.NODEFAULT if f.is_always_filled else () if f.type == "list" else None)
        for f in spec.fields
        if f.name not in known
    ]
    added += [(name, tuple[Any, ...], ()) for name in catalogue.children(spec.name) if name not in known]
    if not added:
        return base
    extended = msgspec.defstruct(base.__name__, added, bases=(base,), frozen=True, kw_only=True, gc=False)
    return cast("type[Record]", extended)


class _Builder:
    """Builds records with their nested rows, deepest first."""

    def __init__(self, rows: Iterable[TypedRow], catalogue: Catalogue) -> None:
        self._rows: dict[str, list[TypedRow]] = defaultdict(list)
        for row in rows:
            self._rows[row.table].append(row)
        self._catalogue = catalogue

    def records(self, spec: TableSpec) -> list[Record]:
        make = record_class(spec, self._catalogue)
        nested = [(name, self._by_parent(child)) for name, child in self._catalogue.children(spec.name).items()]
        if not nested:
            return [make(origin=row.origin, **row.values) for row in self._rows[spec.name]]
        records = []
        for row in self._rows[spec.name]:
            own = tuple(row.values[k] for k in spec.primary_key)
            children = {name: groups.get(own, ()) for name, groups in nested}
            records.append(make(origin=row.origin, **row.values, **children))
        return records

    def _by_parent(self, child: TableSpec) -> dict[tuple[Any, ...], tuple[Record, ...]]:
        key = itemgetter(*(own for own, _ in child.parent_key))
        is_single = len(child.parent_key) == 1
        groups: dict[tuple[Any, ...], list[Record]] = defaultdict(list)
        for row, record in zip(self._rows[child.name], self.records(child), strict=True):
            found = key(row.values)
            groups[(found,) if is_single else found].append(record)
        return {parent: tuple(sorted(group, key=attrgetter("volgnummer"))) for parent, group in groups.items()}
