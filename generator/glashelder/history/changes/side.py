"""One side of a comparison: the public rows of the register in one version, as text.

In: files on disk, or as they were in Git, read with the schemas of today. Out: a `Side`. An older version may have
other columns and lack tables: what is not there is left out, and what cannot be read counts as not there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glashelder.exceptions import HistoryError
from glashelder.findings import Origin
from glashelder.history.git import Repository
from glashelder.load.csv_file import parse_csv
from glashelder.load.rows import RawRow
from glashelder.load.tables import SourceFile, find_sources, parse_source
from glashelder.load.text_file import decode
from glashelder.model.withheld import ACTIVITIES, RowKey, withheld_rows
from glashelder.schema.catalogue import Catalogue, TableSpec

Values = dict[str, str]
NAMES = ("naam", "citeertitel", "term", "titel", "taak")
"""The fields by which a reader knows a row; the first that it has."""


@dataclass
class Activity:
    """A published activity: its own fields, and the rows of each nested table in order."""

    values: Values
    parts: dict[str, list[Values]] = field(default_factory=lambda: defaultdict(list))


@dataclass
class Side:
    """The public part of one version. Rows of shared tables stand by their key; `withheld` are the ones not shown."""

    activities: dict[str, Activity] = field(default_factory=dict)
    tables: dict[str, dict[tuple[str, ...], Values]] = field(default_factory=lambda: defaultdict(dict))
    withheld: frozenset[RowKey] = frozenset()

    def name(self, table: str, *key: str) -> str:
        """Return the name of a row as a reader knows it; its key when the row is not there."""
        if table == "verwerkingen":
            found = self.activities[key[0]].values if key[0] in self.activities else {}
        else:
            found = self.tables[table].get(key, {})
        return next((found[name] for name in NAMES if name in found), " / ".join(key))


def read_sides(
    data_dir: Path, repository: Repository, commit: str, catalogue: Catalogue, laws: Collection[str] = ()
) -> tuple[Side, Side]:
    """Return the register as it was in `commit`, and as it is on disk now; `laws` are those that public texts cite.

    Raises:
        HistoryError: a file of that version is not in this copy of the repository.
    """
    now = {
        s.path: ((data_dir / s.path).read_bytes(), s)
        for s in find_sources(data_dir, catalogue)[0]
        if _is_file(data_dir, s)
    }
    files = repository.files(commit)
    known = [(path, source) for path in files if (source := _source(path, catalogue))]
    before: dict[str, tuple[bytes, SourceFile]] = {}
    for (path, source), content in zip(known, repository.blobs(files[path] for path, _ in known), strict=True):
        if content is None:  # to go on would be to call everything in it new
            msg = f"Git kan {path} niet geven zoals het was."
            raise HistoryError(msg, "Haal een volledige kopie op met git clone.")
        before[path] = content, source
    rows: dict[tuple[str, bytes], list[RawRow]] = {}  # most files are the same on both sides, and are read once
    for path, (content, source) in (*before.items(), *now.items()):
        if (path, content) not in rows:
            rows[path, content] = _rows(content, source, catalogue)
    return (
        make_side((row for path, (content, _) in before.items() for row in rows[path, content]), catalogue, laws),
        make_side((row for path, (content, _) in now.items() for row in rows[path, content]), catalogue, laws),
    )


def make_side(rows: Iterable[RawRow], catalogue: Catalogue, laws: Collection[str] = ()) -> Side:
    """Gather the public fields of the rows that are shown, as a site does."""
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


def _source(path: str, catalogue: Catalogue) -> SourceFile | None:
    for spec in catalogue.tables.values():
        folder, _, name = path.rpartition("/")
        is_record = spec.format != "csv" and not spec.parent and folder == spec.path and name.endswith(".yaml")
        if is_record or (spec.format == "csv" and path == spec.path):
            return SourceFile(path, spec.name)
    return None


def _is_file(data_dir: Path, source: SourceFile) -> bool:
    return (data_dir / source.path).is_file()


def _rows(content: bytes, source: SourceFile, catalogue: Catalogue) -> list[RawRow]:
    text_file = decode(content, source.path)
    spec = catalogue.tables[source.table]
    if spec.format == "csv":
        return _csv_rows(text_file.text or "", source.path, spec)
    return parse_source(text_file, source, catalogue).rows


def _csv_rows(text: str, path: str, spec: TableSpec) -> list[RawRow]:
    """Return the rows of a table whose columns may be those of another day."""
    found = parse_csv(text, path)
    cells: Iterable[Mapping[str, str]] = (dict(zip(found.header, row, strict=True)) for _, row in found.rows)
    return [
        RawRow(spec.name, {k: v.strip() for k, v in row.items() if v.strip() and k in spec.by_name}, Origin(path, 0))
        for row in cells
    ]
