"""Gives what the text of one file names its name of today. Comments, order, quotes and layout stay as they are.

In: the text of a file that can be read, and its table. Out: the new text, and what changed or cannot be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from glashelder.findings import Finding, Place
from glashelder.layers.departures import BETWEEN
from glashelder.layers.departures import TABLE as DEPARTURES
from glashelder.load.csv_spots import Cell, cells, content
from glashelder.load.yaml_spots import Spot, replaced_in, spots
from glashelder.model.withheld import ACTIVITIES
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.schema.names import Names

_LEFT_OUT = "zonder"
"""The list in a record that names the fields which it empties."""
_FIELD_PATH = "bekende_gaten", "veld"
"""The table and column that hold the path to a field of an activity."""


@dataclass(slots=True)
class Rewritten:
    """The text of a file with the names of today, the lines that say what changed, and what cannot be changed."""

    text: str
    told: list[str] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Rewriter:
    """Rewrites the files of one project."""

    catalogue: Catalogue
    names: Names

    def yaml(self, text: str, path: str, table: TableSpec) -> Rewritten:
        """Rewrite the record of a table."""
        edits: list[tuple[int, int, str]] = []
        result, keys = Rewritten(text), defaultdict[tuple[int, str], list[Spot]](list)
        for spot in spots(text):
            old = spot.value.strip()
            new = self._key(table, spot, keys) if spot.mapping else self._value(table, spot.path, old)
            if new != old:
                edits.append((spot.start, spot.end, replaced_in(text[spot.start : spot.end], old, new)))
                result.told.append(_renamed(spot.line, old, new))
        for (_, name), found in keys.items():
            if len({spot.value for spot in found}) > 1:
                result.faults.append(_both(found, name, path))
        result.text = _edited(text, edits)
        return result

    def csv(self, text: str, path: str, table: TableSpec) -> Rewritten:
        """Rewrite the rows of a table; a column that its schema has and the file has not is added, without values."""
        result, rows = Rewritten(text), list(cells(text))
        written = [content(text[cell.start : cell.end]) for cell in rows[0]]
        header = [self.names.field(table.name, name) for name in written]
        if table.by_name.keys().isdisjoint(header):
            return result  # a file without its first line; `check` tells of it
        edits = list(self._cells(text, rows, table, header))
        result.told += [_renamed(text.count("\n", 0, start) + 1, *change) for start, _, *change in edits]
        for name in {name for name in header if header.count(name) > 1 and written.count(name) == 1}:
            at = [Spot((), 0, old, 0, 0, 1, 1) for old, new in zip(written, header, strict=True) if new == name]
            result.faults.append(_both(at, name, path))
        found = [(start, end, replaced_in(text[start:end], old, new)) for start, end, old, new in edits]
        missing = [name for name in table.by_name if name not in header]
        for number, row in enumerate(row for row in rows if row):
            more = "".join(f",{'' if number else name}" for name in missing)
            found.append((row[-1].end, row[-1].end, more))
        result.told += [f"regel 1: kolom {name} erbij" for name in missing]
        result.text = _edited(text, found)
        return result

    def _key(self, table: TableSpec, spot: Spot, keys: dict[tuple[int, str], list[Spot]]) -> str:
        owner = self._owner(table, spot.path[:-1])
        new = self.names.field(owner.name, spot.value) if owner else spot.value
        keys[spot.mapping, new].append(spot)
        return new

    def _value(self, table: TableSpec, path: tuple[str, ...], old: str) -> str:
        owner = self._owner(table, path[:-1])
        if not owner or not path:
            return old
        if path == (_LEFT_OUT,):
            return self.names.field(owner.name, old)
        if (row := self._owner(table, path)) and row.short_field:  # an item that stands for a row of one field
            return self._code(row, row.short_field, old)
        return self._code(owner, self.names.field(owner.name, path[-1]), old)

    def _owner(self, table: TableSpec, path: tuple[str, ...]) -> TableSpec | None:
        """Return the table of the rows to which these keys of a record lead, whatever they were called."""
        found: TableSpec | None = table
        for key in path:
            found = found and self.catalogue.children(found.name).get(self.names.field(found.name, key))
        return found

    def _cells(
        self, text: str, rows: list[list[Cell]], table: TableSpec, header: list[str]
    ) -> Iterator[tuple[int, int, str, str]]:
        """Yield where a cell of a table stands, what it says, and what it is to say."""
        for number, row in enumerate(rows):
            values = [content(text[cell.start : cell.end]) for cell in row]
            named = dict(zip(header, values, strict=False))
            for cell, name, old in zip(row, header, values, strict=False):
                new = name if number == 0 else self._cell(table, named, name, old)
                if new != old:
                    yield cell.start, cell.end, old, new

    def _cell(self, table: TableSpec, row: dict[str, str], name: str, value: str) -> str:
        """Return what a cell is to say."""
        if table.name == DEPARTURES:
            return self._departure(row, name, value)
        if (table.name, name) == _FIELD_PATH:
            return self._path(value)
        if (name,) == table.primary_key:
            return self.names.code(table.name, value)
        spec = table.by_name.get(name)
        if spec is not None and spec.type == "list":
            return spec.delimiter.join(self._code(table, name, item) for item in value.split(spec.delimiter))
        return self._code(table, name, value)

    def _path(self, value: str) -> str:
        """Return the path to a field of an activity, such as `gegevens.bron`, in the names of today."""
        table, path = self.catalogue.tables[ACTIVITIES], value.split(".")
        owners = (self._owner(table, tuple(path[:depth])) for depth in range(len(path)))
        return ".".join(
            self.names.field(owner.name, name) if owner else name for owner, name in zip(owners, path, strict=True)
        )

    def _departure(self, row: dict[str, str], name: str, value: str) -> str:
        table = self.catalogue.tables.get(self.names.table(row.get("tabel", "")))
        if table is None:
            return value
        match name:
            case "tabel":
                return table.name
            case "kenmerk":
                return self._departed_key(table, value)
            case "veld":
                return self.names.field(table.name, value)
            case "waarde":
                return self._code(table, self.names.field(table.name, row.get("veld", "")), value)
        return value

    def _departed_key(self, table: TableSpec, key: str) -> str:
        if len(table.primary_key) == 1:
            return self.names.code(table.name, key)
        parts = zip(table.primary_key, key.split(BETWEEN), strict=False)
        return BETWEEN.join(self._code(table, *part) for part in parts)

    def _code(self, table: TableSpec, name: str, value: str) -> str:
        """Return what the value of a field is to be: another key, if it refers to a row that has another key now."""
        target = next((r.table for r in table.references if r.fields == (name,)), "")
        return self.names.code(target, value) if target else value


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _renamed(line: int, old: str, new: str) -> str:
    return f"regel {line}: {old} → {new}"


def _both(found: list[Spot], name: str, path: str) -> Finding:
    last = found[-1]
    names = " en ".join(dict.fromkeys(f"'{spot.value}'" for spot in found))
    return Finding(
        "oude-en-nieuwe-naam",
        f"Hier staan {names}. Dat is nu één veld: {name}.",
        Place(path, last.line, last.column, field=name),
        "Houd één van de twee en verwijder de andere. Typ daarna opnieuw: glashelder upgrade",
    )
