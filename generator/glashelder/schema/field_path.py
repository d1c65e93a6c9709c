"""A field of a record by its path, as an editor says it: `maatregelen`, `gegevens`, `doelen.grondslagen.artikel`."""

from __future__ import annotations

from typing import Any

from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec


def find_field(catalogue: Catalogue, table: str, path: str) -> tuple[TableSpec, FieldSpec | None] | None:
    """Return the table and the field at the end of a path in a record of `table`; no field where it ends at a list."""
    spec = catalogue.tables[table]
    *lists, last = path.split(".")
    for name in lists:
        if name not in catalogue.children(spec.name):
            return None
        spec = catalogue.children(spec.name)[name]
    if last in spec.by_name:
        return spec, spec.by_name[last]
    child = catalogue.children(spec.name).get(last)
    return (child, None) if child else None


def title_of(catalogue: Catalogue, table: str, path: str) -> str:
    """Return how a reader knows the field: its title, behind that of the list in which it stands."""
    found = find_field(catalogue, table, path)
    if found is None:
        return path
    spec, field = found
    if field is None:
        return spec.title
    return f"{spec.title}: {field.title.lower()}" if spec.parent else field.title


def is_empty_at(record: Any, path: str) -> bool:
    """Tell whether a record has no value at a path, in one of its rows at least."""
    name, _, rest = path.partition(".")
    value = getattr(record, name, None)
    if not rest or not value:
        return value is None or value in ("", ())
    return any(is_empty_at(row, rest) for row in value)
