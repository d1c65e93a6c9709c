"""The short ways to write the rows of a list in a record, and the rows that they stand for.

In: an item of such a list. Out: the fields of each row, with the pointer to where they were typed. A field that its
schema calls `x_meerdere` may hold a list: its row stands for every combination, in order. An item without fields stands
for a row with the one field that its schema calls `x_verkort`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from math import prod
from typing import NamedTuple

from glashelder.findings import Pointer
from glashelder.load.rows import RawRow
from glashelder.load.yaml_file import Items, Mapping, Node
from glashelder.schema.catalogue import TableSpec

MOST_COMBINATIONS = 1000
"""For so many rows a list may stand: what was pasted in the wrong place would else become millions of them."""
_POSITION = "volgnummer"
_SEVERAL = re.compile(r"[a-z0-9][a-z0-9-]*(?:(?: *[,;/|+&] *| en )[a-z0-9][a-z0-9-]*)+,?", re.ASCII)


class Row(NamedTuple):
    """A row as if it had been typed in full, and where that was."""

    fields: Mapping
    pointer: Pointer


def rows_of(item: Node, at: tuple[int, int], table: TableSpec, pointer: Pointer) -> Iterator[Row]:
    """Yield the rows that an item of a list stands for; none if it can be no row of this table."""
    if isinstance(item, Mapping):
        yield from _combinations(item, table, pointer)
    elif isinstance(item, str) and item.strip() and (name := table.short_field):
        row = Mapping(at[0])
        row[name], row.keys_at[name] = item, at
        yield Row(row, (*pointer, name))


def how_many(item: Node, table: TableSpec) -> int:
    """Return how many rows an item stands for."""
    return prod(map(len, _lists(item, table).values())) if isinstance(item, Mapping) else 1


def repeated_values(item: Node, table: TableSpec) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield value and place of each value that a list holds for the second time."""
    lists = _lists(item, table) if isinstance(item, Mapping) else {}
    for name, values in item.items() if isinstance(item, Mapping) else ():
        if name in lists and isinstance(values, Items):
            again = (n for n, value in enumerate(values) if lists[name][str(value)].number < n)
            yield from ((str(values[n]), values.at[n]) for n in again)


def keys_in(text: str) -> list[str]:
    """Return the keys in a text that holds several of them, with commas or the like between; else nothing."""
    return re.findall(r"[a-z0-9-]+", text.replace(" en ", ",")) if _SEVERAL.fullmatch(text) else []


class Typed(NamedTuple):
    """A row that was read, whether it was typed in a short way, and the place of its item."""

    row: RawRow
    is_short: bool
    at: tuple[int, int]


def repeats(rows: list[Typed], table: TableSpec) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield message and place of what adds nothing to an earlier row of the list, or says all that it says.

    Two rows that were typed in full may be alike: they always could.
    """
    if not any(typed.is_short for typed in rows):
        return
    names = [f.name for f in table.fields if f.may_be_list or f.name == table.short_field]
    seen: dict[tuple[str, ...], list[tuple[set[tuple[str, str]], int, bool]]] = defaultdict(list)
    found: dict[tuple[tuple[int, int], int], list[str]] = defaultdict(list)
    for row, is_short, at in rows:
        values = {(name, value) for name, value in row.values.items() if name != _POSITION}
        about = tuple(row.values.get(name, "") for name in names)
        for others, line, was_short in seen[about]:
            if (is_short or was_short) and (values <= others or others <= values):
                found[at, line].append(" + ".join(filter(None, about)))
                break
        else:
            seen[about].append((values, at[0], is_short))
    for (at, line), texts in found.items():
        yield f"Dit staat ook op regel {line}: {', '.join(texts)}.", at


class _Value(NamedTuple):
    text: str
    number: int
    at: tuple[int, int]


def _combinations(item: Mapping, table: TableSpec, pointer: Pointer) -> Iterator[Row]:
    lists = _lists(item, table)
    if not lists:
        yield Row(item, pointer)
        return
    for chosen in product(*(values.values() for values in lists.values())):
        row, way = Mapping(item.line), pointer
        row.update(item)
        row.keys_at = dict(item.keys_at)
        for name, value in zip(lists, chosen, strict=True):
            row[name], row.keys_at[name] = value.text, value.at
            way = (*way, name, value.number)
        yield Row(row, way)


def _lists(item: Mapping, table: TableSpec) -> dict[str, dict[str, _Value]]:
    """Return the distinct values of each field that holds a list of them, each where it stands first.

    A list that is empty, or that holds something else than texts, is left to who reads the field.
    """
    found: dict[str, dict[str, _Value]] = {}
    for name, values in item.items():
        if not isinstance(values, Items) or name not in table.by_name or not table.by_name[name].may_be_list:
            continue
        texts = [value for value in values if isinstance(value, str) and value.strip()]
        if texts and len(texts) == len(values):
            found[name] = {}
            for number, (text, at) in enumerate(zip(texts, values.at, strict=True)):
                found[name].setdefault(text, _Value(text, number, at))
    return found
