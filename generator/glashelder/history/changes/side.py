"""One side of a comparison: the public rows of the register in one version, as text.

In: a tree of files, as they are or were in Git, read with the schemas of today. Out: a `Side`. An older version may
have other columns and lack tables: what is not there is left out, and what cannot be read counts as not there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from glashelder.findings import Origin
from glashelder.layers.stacked import Content, Stacked
from glashelder.load.csv_file import parse_csv
from glashelder.load.rows import RawFile, RawRow
from glashelder.load.tables import SourceFile, find_sources, parse_source
from glashelder.load.text_file import decode
from glashelder.model.withheld import ACTIVITIES, RowKey, withheld_rows
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.stack import ALONE, OWNER, stack
from glashelder.tree.tree import Tree, has

Values = dict[str, str]
NAMES = ("naam", "citeertitel", "term", "titel", "taak")
"""The fields that may be the name of a row; the first that it has is used."""


@dataclass
class Activity:
    """A published activity: its own fields, and the rows of each nested table in order."""

    values: Values
    parts: dict[str, list[Values]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class Side:
    """The public part of one version. Rows of shared tables are stored by key; `withheld` are the ones not shown."""

    activities: dict[str, Activity] = field(default_factory=dict)
    tables: dict[str, dict[tuple[str, ...], Values]] = field(default_factory=lambda: defaultdict(dict))
    withheld: frozenset[RowKey] = frozenset()

    def name(self, table: str, *key: str) -> str:
        """Return the name of a row as a reader knows it; its key if the row is absent."""
        if table == "verwerkingen":
            found = self.activities[key[0]].values if key[0] in self.activities else {}
        else:
            found = self.tables[table].get(key, {})
        return next((found[name] for name in NAMES if name in found), " / ".join(key))


def read_sides(
    before: Tree,
    now: Tree,
    catalogue: Catalogue,
    laws: Collection[str] = (),
    owns: tuple[str, str] = (ALONE, ALONE),
) -> tuple[Side, Side]:
    """Return the register as it was in one tree and as it is in another.

    Args:
        before: the one tree; an organisation that is now in a partnership may have been alone in it.
        now: the other.
        catalogue: the tables of today.
        laws: those that public texts cite.
        owns: the own layer of the organisation in each.

    Raises:
        HistoryError: a file of that version is not in this copy of the repository.
    """
    remembered: dict[tuple[str, Content], RawFile] = {}  # most files are the same on both sides, and are read once

    def parse(content: Content, source: SourceFile, catalogue: Catalogue) -> RawFile:
        key = source.path, content
        if key not in remembered:
            remembered[key] = _raw(content, source, catalogue)
        return remembered[key]

    def rows(tree: Tree, own: str) -> Iterator[RawRow]:
        prefixes = stack(tree, _own_in(tree, own))
        sources = [source for source in find_sources(tree, catalogue, prefixes)[0] if has(tree, source.path)]
        contents = {source.path: tree.read(source.path) for source in sources}
        layers = Stacked(sources, contents, catalogue, prefixes, parse)
        for source in layers.sources:
            yield from layers.raw(source).rows

    return make_side(rows(before, owns[0]), catalogue, laws), make_side(rows(now, owns[1]), catalogue, laws)


def _own_in(tree: Tree, own: str) -> str:
    """Return the own layer of an organisation in a version in which it may still have been alone."""
    was_alone = has(tree, OWNER) and re.search(rb"^%s," % own.rstrip("/").encode(), tree.read(OWNER), re.MULTILINE)
    return ALONE if was_alone else own


def make_side(rows: Iterable[RawRow], catalogue: Catalogue, laws: Collection[str] = ()) -> Side:
    """Collect the public fields of the rows that a site shows."""
    rows = list(rows)
    withheld = withheld_rows(rows, catalogue, laws)
    side = Side(withheld=withheld)
    public = {name: {f.name for f in spec.public_fields} for name, spec in catalogue.tables.items()}
    activity: Activity | None = None
    for row in rows:  # the rows of a record follow each other, its own row first
        spec = catalogue.tables[row.table]
        values = {k: " ".join(v.split()) for k, v in row.values.items() if k in public[row.table]}
        if spec.parent:
            if activity is not None:
                activity.parts[row.table].append(values)
            continue
        for reference in spec.references:
            if reference.table == ACTIVITIES and (ACTIVITIES, tuple(map(values.get, reference.fields))) in withheld:
                values = {k: v for k, v in values.items() if k not in reference.fields}
        is_shown = (spec.name, tuple(map(row.values.get, spec.primary_key))) not in withheld
        if spec.format != "csv":
            activity = Activity(values) if is_shown and "id" in values else None
            if activity is not None:
                side.activities[values["id"]] = activity
        elif is_shown:
            side.tables[row.table][tuple(values.get(k, "") for k in spec.primary_key)] = values
    return side


def _raw(content: Content, source: SourceFile, catalogue: Catalogue) -> RawFile:
    text_file = decode(content, source.path) if isinstance(content, bytes) else content
    spec = catalogue.tables[source.table]
    if spec.format == "csv":
        return RawFile(rows=_csv_rows(text_file.text or "", source.path, spec))
    return parse_source(text_file, source, catalogue)


def _csv_rows(text: str, path: str, spec: TableSpec) -> list[RawRow]:
    """Return the rows of a table whose columns may be those of an older version."""
    found = parse_csv(text, path)
    cells: Iterable[Mapping[str, str]] = (dict(zip(found.header, row, strict=True)) for _, row in found.rows)
    return [
        RawRow(spec.name, {k: v.strip() for k, v in row.items() if v.strip() and k in spec.by_name}, Origin(path, 0))
        for row in cells
    ]
