"""What `glashelder check` and Frictionless each call wrong, in the same words: a table, and a row of it."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from frictionless import Package

from glashelder.findings import Finding, Pointer
from glashelder.load.tables import find_sources, read_source
from glashelder.rules import RULES
from glashelder.schema.catalogue import Catalogue
from glashelder.tree.folder import Folder

# What `check` finds and Frictionless cannot, by the rule, with the reason. CSV is read by Frictionless itself.
OURS_ONLY_IN_CSV = {
    "verboden-teken": "Frictionless takes signs that nobody sees for text",
    "csv-onleesbaar": "Frictionless takes a quote in the wrong place for text",
}
OURS_ONLY = {
    **{rule.id: "the law, not the shape" for rule in RULES},
    "tekst-met-html": "Table Schema has no word for plain text; a pattern could not say what is wrong",
    "tekst-met-script": "the same",
    "tekst-met-sjabloon": "the same",
    "kenmerk-gereserveerd": "a name that Windows keeps for a device is a sound key",
}


class Verdict(NamedTuple):
    """A row that is wrong, by its number as Frictionless counts; None: the table as a whole."""

    table: str
    row: int | None


class Complaint(NamedTuple):
    """One error of Frictionless."""

    table: str
    row: int | None
    kind: str
    fields: tuple[str, ...]
    refers_to: str

    @property
    def verdict(self) -> Verdict:
        """The row that it is about."""
        return Verdict(self.table, self.row)


def complaints(package: Package, names: Iterable[str]) -> list[Complaint]:
    """Return what Frictionless says of these tables."""
    tasks: list[Any] = [package.get_resource(name).validate(limit_errors=100_000).task for name in names]
    return [
        Complaint(
            task.name,
            getattr(error, "row_number", None),
            error.type,
            tuple(getattr(error, "field_names", ())) or (getattr(error, "field_name", ""),),
            getattr(error, "reference_name", ""),
        )
        for task in tasks
        for error in task.errors
    ]


def verdicts(findings: Iterable[Finding], data_dir: Path, catalogue: Catalogue) -> set[Verdict]:
    """Return what `check` says, but for what only `check` can see."""
    rows = _rows_of_records(data_dir, catalogue)
    tables = [t for t in catalogue.tables.values() if t.format == "csv"]
    of_file = {f"{layer}{t.path}": t.name for t in tables for layer in ("landelijk/", "")}
    found = set()
    for finding in findings:
        path = finding.place.path.removeprefix("register_data/")
        if not finding.is_blocking or finding.rule in (OURS_ONLY | OURS_ONLY_IN_CSV if path in of_file else OURS_ONLY):
            continue
        if path in of_file:
            row = _row_at(data_dir / path, finding.place.line)
            found.add(Verdict(of_file[path], row and row + _rows_below(data_dir, path)))
        else:
            found.add(rows[path, finding.place.pointer])
    return found


def _rows_below(data_dir: Path, path: str) -> int:
    """Return how many rows of a table stand before those of its own part; Frictionless numbers them on."""
    below = data_dir / "landelijk" / path
    if not below.exists():
        return 0
    with below.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def disagreement(said: list[Complaint], ours: set[Verdict], catalogue: Catalogue) -> set[tuple[str, Verdict]]:
    """Return the verdicts that one of them gives and the other does not.

    Who refuses a whole table says nothing of its rows. And Frictionless also says what follows from a fault:
    `check` does not, or one fault would hide in ten.
    """
    theirs = {c.verdict for c in said if c.verdict in ours or not _follows(c, ours, catalogue)}
    refused = {v.table for v in ours | theirs if v.row is None}
    ours, theirs = ({Verdict(v.table, None if v.table in refused else v.row) for v in side} for side in (ours, theirs))
    return {("only check", v) for v in ours - theirs} | {("only Frictionless", v) for v in theirs - ours}


def _follows(said: Complaint, ours: set[Verdict], catalogue: Catalogue) -> bool:
    """Tell whether a complaint is about a row that is sound, and only has to do with one that is not."""
    wrong = {v.table for v in ours}
    table = catalogue.tables[said.table]
    if said.kind == "foreign-key":  # to a row that was rejected: it exists, it only cannot be read
        return said.refers_to in wrong
    if said.row is None:  # Frictionless cannot open a table without those to which it refers
        return any(r.table in wrong for r in table.references)
    own_key = {own for own, _ in table.parent_key}  # a nested row has the key of the record that it stands in
    is_nested_in_wrong = any(t.path == table.path and t.name in wrong for t in catalogue.tables.values())
    return bool(own_key) and is_nested_in_wrong and (said.kind == "primary-key" or own_key.issuperset(said.fields))


def _rows_of_records(data_dir: Path, catalogue: Catalogue) -> dict[tuple[str, Pointer], Verdict]:
    """Return table and number of each row in a YAML record, by the file and the way to it."""
    sources, strays = find_sources(Folder(data_dir), catalogue)
    top = {t.path: t.name for t in catalogue.tables.values() if t.format == "yaml" and not t.parent}
    places: list[tuple[str, str, Pointer]] = []
    for source in (s for s in sources if s.table in top.values()):
        rows = [(row.table, row.origin.pointer) for row in read_source(Folder(data_dir), source, catalogue).rows]
        places += [(table, source.path, pointer) for table, pointer in rows or [(source.table, ())]]
    for path in (f.place.path for f in strays):
        if (folder := path.rpartition("/")[0]) in top:
            places.append((top[folder], path, ()))
    numbers: dict[str, int] = {}
    found = {}
    for table, path, pointer in places:
        numbers[table] = numbers.get(table, 1) + 1  # the header is row 1
        found[path, pointer] = Verdict(table, numbers[table])
    return found


def _row_at(file: Path, line: int) -> int | None:
    """Return the number of the row of a CSV file that holds a line; None for the header or for no row."""
    if line <= 1:
        return None
    with file.open(encoding="utf-8", errors="replace", newline="") as opened:
        reader = csv.reader(opened)
        return next(number for number, _ in enumerate(reader, 1) if reader.line_num >= line)
