"""Lays a record over the record that it rests on: it holds only what differs.

In: two records as raw rows. Out: one. An inherited value or row keeps the place where it was typed. Rows of a list are
recognised by the fields that its schema names in `x_herkenning`; an own list without these replaces the one below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from glashelder.findings import Finding
from glashelder.layers.departure_findings import DROPPED, RESTS_ON, WITHOUT
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import Catalogue, TableSpec

_YES, _NO = "ja", "nee"


@dataclass
class _Node:
    """A row, and the rows nested in it by the name of their table."""

    row: RawRow
    children: dict[str, list[_Node]] = field(default_factory=dict)


def alone(raw: RawFile, catalogue: Catalogue) -> RawFile:
    """Return a record that rests on nothing, with a finding for each row and field that says it does."""
    for row in raw.rows:
        for name in (WITHOUT, DROPPED):
            if row.values.pop(name, _NO) not in {_NO, ""} and name in catalogue.tables[row.table].by_name:
                raw.findings.append(
                    Finding(
                        "niets-om-weg-te-laten",
                        f"'{name}' laat iets weg uit het record waar dit op rust, maar dit rust nergens op.",
                        row.origin.place(name),
                        f"Haal '{name}' weg, of schrijf bovenaan bij '{RESTS_ON}' op welk record dit rust.",
                    )
                )
    return raw


def laid_over(base: RawFile, own: RawFile, catalogue: Catalogue) -> RawFile:
    """Return one record: what stands in `own`, and of `base` what it does not change."""
    findings, quoted = [*base.findings, *own.findings], [*base.quoted, *own.quoted]
    if not base.rows or not own.rows:  # one of the two could not be read, and that is told
        lost = own.lost or [(row.table, (row.values.get("id", ""),)) for row in own.rows[:1]]
        return RawFile(own.is_record, [], findings, lost, quoted)
    merge = _Merge(catalogue)
    top = merge.over(_tree(base.rows, catalogue), _tree(own.rows, catalogue))
    return RawFile(own.is_record, list(_flat(top)), [*findings, *merge.findings], list(own.lost), quoted)


def _tree(rows: list[RawRow], catalogue: Catalogue) -> _Node:
    """Return the rows of a record, which come in order, as they were nested."""
    way = [_Node(rows[0])]
    for row in rows[1:]:
        while way[-1].row.table != catalogue.tables[row.table].parent:
            way.pop()
        way[-1].children.setdefault(row.table, []).append(node := _Node(row))
        way.append(node)
    return way[0]


def _flat(node: _Node) -> Iterator[RawRow]:
    yield node.row
    for children in node.children.values():
        for child in children:
            yield from _flat(child)


class _Merge:
    """Merges one record, and gathers what it leaves out that is not there."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.findings: list[Finding] = []

    def over(self, base: _Node, own: _Node) -> _Node:
        """Return a row laid over one below, with the rows nested in both."""
        spec, origin = self._catalogue.tables[own.row.table], own.row.origin
        children = self._catalogue.children(spec.name)
        without = self._without(base, own, spec, children) if not spec.parent else set()
        values = {k: v for k, v in base.row.values.items() if k not in without} | own.row.values
        inherited = values.keys() - own.row.values.keys()
        for name in (WITHOUT, DROPPED):
            values.pop(name, None)
        places = {name: base.row.origin.place(name) for name in sorted(inherited)}
        merged = _Node(RawRow(spec.name, values, origin.with_places(places)))
        for name, child in children.items():
            below = [] if name in without else base.children.get(child.name, [])
            rows = self._rows(below, own.children.get(child.name, []), child)
            merged.children[child.name] = [_numbered(row, n, values, self._catalogue) for n, row in enumerate(rows, 1)]
        return merged

    def _without(self, base: _Node, own: _Node, spec: TableSpec, children: dict[str, TableSpec]) -> set[str]:
        """Return the fields and lists that a record leaves empty."""
        there = {*base.row.values, *(name for name, child in children.items() if base.children.get(child.name))}
        there -= {*spec.primary_key, RESTS_ON}
        here = {*own.row.values, *(name for name, child in children.items() if own.children.get(child.name))}
        typed = own.row.values.get(WITHOUT, "")
        names = typed.split(spec.by_name[WITHOUT].delimiter) if typed and WITHOUT in spec.by_name else []
        for name in names:
            if name not in there or name in here:
                cure = "Haal het een of het ander weg." if name in here else f"Haal '{name}' weg bij '{WITHOUT}'."
                what = "vult dit record zelf in" if name in here else "staat niet in het record waar dit op rust"
                self._add(f"'{name}' {what}.", own, WITHOUT, cure)
        return {name for name in names if name in there}

    def _rows(self, below: list[_Node], own: list[_Node], spec: TableSpec) -> list[_Node]:
        if not spec.recognised_by:
            return own or below
        rows: list[_Node | None] = list(below)
        keys = [_key(node, spec) for node in below]
        added = []
        for node in own:
            at = next((i for i, key in enumerate(keys) if key == _key(node, spec) and rows[i] is below[i]), None)
            is_dropped = node.row.values.get(DROPPED) == _YES
            if at is not None:
                rows[at] = None if is_dropped else self.over(below[at], node)
            elif is_dropped:
                fields = " en ".join(spec.recognised_by)
                message = f"Deze rij van '{spec.parent_field}' staat niet in het record waar dit op rust."
                self._add(message, node, DROPPED, f"Kijk naar {fields}: daaraan wordt een rij herkend.")
            else:
                if node.row.values.get(DROPPED) == _NO:
                    del node.row.values[DROPPED]
                added.append(node)
        return [*(row for row in rows if row is not None), *added]

    def _add(self, message: str, node: _Node, name: str, cure: str) -> None:
        self.findings.append(Finding("niets-om-weg-te-laten", message, node.row.origin.place(name), cure))


def _key(node: _Node, spec: TableSpec) -> tuple[str, ...]:
    return tuple(node.row.values.get(name, "") for name in spec.recognised_by)


def _numbered(node: _Node, number: int, parent: dict[str, str], catalogue: Catalogue) -> _Node:
    """Return a nested row with its place in the list and the key of the record that it stands in now."""
    spec = catalogue.tables[node.row.table]
    given = {own: parent.get(theirs, "") for own, theirs in spec.parent_key}
    values = {**node.row.values, **given, "volgnummer": str(number)}
    numbered = _Node(node.row._replace(values=values))
    for name, children in node.children.items():
        numbered.children[name] = [_numbered(child, n, values, catalogue) for n, child in enumerate(children, 1)]
    return numbered
