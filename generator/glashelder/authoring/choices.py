"""The codes that a reference may hold, with their titles, read as text from the data.

In: the data folder and the catalogue. Out: the `Choice`s of each table that is referred to. The rows are not
validated: help is needed most while something is still wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from glashelder.layers.stacked import read_stacked
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.tree.stack import ALONE, stack
from glashelder.tree.tree import Tree


class Choice(NamedTuple):
    """One row that a reference can point to; `title` may be empty."""

    code: str
    title: str


Choices = Mapping[str, tuple[Choice, ...]]
"""The choices per table, in the order of its file."""


def read_choices(tree: Tree, catalogue: Catalogue, owns: Iterable[str] = (ALONE,)) -> Choices:
    """Read the choices of every table that a single field refers to; `owns` are the own layers that count."""
    wanted = {t for table in catalogue.tables.values() for t in chosen_from(table).values()}
    found: dict[str, dict[str, Choice]] = {name: {} for name in wanted}
    for layers in (read_stacked(tree, catalogue, stack(tree, own)) for own in owns):
        for source in (s for s in layers.sources if s.table in wanted):
            table = catalogue.tables[source.table]
            for row in layers.raw(source).rows:
                code = row.values.get(table.primary_key[0], "") if row.table == table.name else ""
                if code:
                    found[table.name].setdefault(code, Choice(code, _title(table, row.values)))
    return {name: tuple(choices.values()) for name, choices in found.items()}


def read_examples(tree: Tree, catalogue: Catalogue, table: TableSpec, own: str) -> Mapping[str, str]:
    """Return what the register with this own layer last filled in for each field of a CSV table."""
    layers = read_stacked(tree, catalogue, stack(tree, own))
    rows = [row.values for s in layers.sources if s.table == table.name for row in layers.raw(s).rows]
    return {name: value for values in rows for name, value in values.items()}


def chosen_from(table: TableSpec) -> dict[str, str]:
    """Return, by the name of each field with a reference, the table in which its value must be."""
    typed = {f.name for f in typed_fields(table)}
    return {r.fields[0]: r.table for r in table.references if len(r.fields) == 1 and r.fields[0] in typed}


def typed_fields(table: TableSpec) -> tuple[FieldSpec, ...]:
    """Return the fields that people type: the keys of a nested row follow from its position."""
    given = {*table.primary_key, *(own for own, _ in table.parent_key)} if table.parent else set()
    return tuple(f for f in table.fields if f.name not in given)


def _title(table: TableSpec, values: Mapping[str, str]) -> str:
    """Return the title of a row: its first text that is not a key; for a fixed choice with its explanation."""
    keys = {*table.primary_key, *(name for reference in table.references for name in reference.fields)}
    name = next((f.name for f in table.fields if f.type == "string" and f.name not in keys), "")
    title = values.get(name, "")
    explanation = values.get("omschrijving", "") if table.is_codelist else ""
    return f"{title}: {explanation}" if explanation else title
