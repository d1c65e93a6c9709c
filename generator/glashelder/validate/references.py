"""Checks across files: duplicate keys, names that cannot be a folder, references to nothing.

In: the checked files of the whole package. Out: findings. Rows that were rejected still count as existing, so that
one fault does not cause others.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping

from glashelder.findings import Finding, Origin, Place
from glashelder.layers.departures import TABLE as DEPARTURES
from glashelder.layers.departures import Departure
from glashelder.load.near import meant
from glashelder.load.tables import UNREADABLE_FOLDER
from glashelder.schema.catalogue import Catalogue, FieldSpec, Reference, TableSpec
from glashelder.validate.rows import DRAFT, CheckedFile, TypedRow

# Names that Windows reserves for devices; a site with such a folder cannot be copied to a Windows server.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
_KEYS_IN_ADDRESSES = frozenset({"id", "code"})
_CALLED = ("titel", "naam", "citeertitel", "afkorting", "term", "selectielijst_nummer", "nummer")
"""What a row may be called beside its key; somebody may type that."""
_Key = tuple[object, ...]


def check_references(
    files: Iterable[CheckedFile], catalogue: Catalogue, left_out: Mapping[tuple[str, str], Departure] | None = None
) -> list[Finding]:
    """Return findings for duplicate keys, reserved ids and references to nothing.

    `left_out` holds the rows that a layer leaves out, with where it says so.
    """
    rows: dict[str, list[TypedRow]] = defaultdict(list)
    rejected: dict[str, set[_Key]] = defaultdict(set)
    for file in files:
        for row in file.rows:
            rows[row.table].append(row)
        for name, key in file.rejected:
            rejected[name].add(key)
    keys = _Keys(catalogue, rows, rejected, left_out or {})
    findings: list[Finding] = []
    for table in catalogue.tables.values():
        if not table.parent and table.name != DEPARTURES:  # a nested row has its place; one layer may follow another
            findings += _identity_findings(table, rows[table.name])
        for reference in table.references:
            if reference.table != table.parent:
                findings += _dangling(table, reference, rows[table.name], keys)
    return findings


def check_needed_tables(files: Iterable[CheckedFile], catalogue: Catalogue, own: str = "") -> list[Finding]:
    """Return a finding for each empty table that must have a row; `own` is the layer in which it would be typed."""
    filled = {row.table for file in files for row in file.rows} | {name for file in files for name, _ in file.rejected}
    return [
        Finding(
            "tabel-leeg",
            f"De tabel {table.name} heeft geen enkele rij. Zonder kan de website niet bestaan.",
            Place(table.places[-1] if table.is_national else f"{own}{table.path}", 1, 1),
            f"Voeg een rij toe: {table.description}",
        )
        for table in catalogue.tables.values()
        if table.needs_row and table.name not in filled
    ]


def rejected_keys(
    files: Iterable[CheckedFile], findings: Iterable[Finding], catalogue: Catalogue
) -> frozenset[tuple[str, str]]:
    """Return table and key of rows that exist but cannot be judged; an empty key means any row of that table."""
    folders = [f.place.path for f in findings if f.rule == UNREADABLE_FOLDER]
    of_records = [table for table in catalogue.tables.values() if table.format == "yaml"]
    rejected = {(table.name, "") for table in of_records for folder in folders if folder.endswith(table.path)}
    for file in files:
        if file.status[1] == DRAFT and file.only_lacks:  # known for what it is: a concept has no page
            continue
        rejected |= {(table, key[0] if key else "") for table, key in file.rejected}
        if not file.judgeable:
            rejected |= {(row.table, str(row.values.get("id", ""))) for row in file.rows}
    return frozenset(rejected)


class _Keys:
    """The values of each key that is referred to, collected once per key."""

    def __init__(
        self,
        catalogue: Catalogue,
        rows: dict[str, list[TypedRow]],
        rejected: dict[str, set[_Key]],
        left_out: Mapping[tuple[str, str], Departure],
    ) -> None:
        self._catalogue = catalogue
        self._left_out = left_out
        self._rows = rows
        self._rejected = rejected
        self._known: dict[tuple[str, tuple[str, ...]], set[_Key]] = {}

    def of(self, reference: Reference) -> set[_Key]:
        wanted = (reference.table, reference.target_fields)
        if wanted not in self._known:
            found: set[_Key] = {
                tuple(r.values.get(f) for f in reference.target_fields) for r in self._rows[reference.table]
            }
            if reference.target_fields == self._catalogue.tables[reference.table].primary_key:
                found |= self._rejected[reference.table]
            elif () in self._rejected[reference.table]:
                found.add(())
            self._known[wanted] = found
        return self._known[wanted]

    def cure(self, reference: Reference, key: _Key) -> str:
        """Return what to do about a key that is not there."""
        value, name = _show(key), reference.table
        if gone := self._left_out.get((name, value)):
            return f"Die rij is weggelaten in {gone.where}. Kies een ander kenmerk, of haal die regel weg."
        table = self._catalogue.tables[name]
        rows = {_show(tuple(row.values.get(f) for f in reference.target_fields)): row for row in self._rows[name]}
        called = {k: [str(row.values[n]) for n in _CALLED if n in row.values] for k, row in rows.items()}
        question = meant(value, called)
        if table.is_closed:
            return question or f"Kies uit: {', '.join(sorted(rows))}."
        if question:
            return f"{question} Anders: voeg de regel toe aan {name}."
        return f"Voeg '{value}' toe aan {name}, of kies een kenmerk dat daar al staat."


def _identity_findings(table: TableSpec, rows: list[TypedRow]) -> list[Finding]:
    findings: list[Finding] = []
    first: dict[_Key, TypedRow] = {}
    names = table.primary_key
    for row in rows:
        key = tuple(row.values.get(n) for n in names)
        if None in key:
            continue
        if key in first:
            earlier, place = first[key].origin, row.origin.place(names[-1])
            message = f"'{_show(key)}' staat al in {earlier.path}, regel {earlier.line}."
            if _folder(earlier) == _folder(row.origin):
                cure = "Geef deze rij een ander kenmerk, of verwijder haar."
                findings.append(Finding("kenmerk-dubbel", message, place, cure))
            elif table.format == "csv":  # of records the layers tell it
                findings.append(Finding("kenmerk-staat-lager", message, place, _to_depart(table, first[key], row)))
        first.setdefault(key, row)
        if str(key[0]).casefold() in _RESERVED and names[0] in _KEYS_IN_ADDRESSES:
            findings.append(
                Finding(
                    "kenmerk-gereserveerd",
                    f"'{key[0]}' kan geen mapnaam zijn op Windows.",
                    row.origin.place(names[0]),
                    "Kies een ander kenmerk.",
                )
            )
    return findings


def _to_depart(table: TableSpec, below: TypedRow, row: TypedRow) -> str:
    """Return how to say in `afwijkingen` what a row makes of one with its key below."""
    key = _show(tuple(row.values.get(name) for name in table.primary_key))
    names = [f.name for f in table.fields if row.values.get(f.name) != below.values.get(f.name)]
    if not names:
        return "Haal deze rij weg: zij staat er al, precies zo."
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator=" ")
    writer.writerows([table.name, key, n, _typed(row.values.get(n), table.by_name[n]), "uw reden"] for n in names)
    return (
        f"Haal deze rij weg, en zet in {DEPARTURES}.csv, onder 'tabel,kenmerk,veld,waarde,reden': "
        f"{lines.getvalue().rstrip()}. Of geef deze rij een ander kenmerk."
    )


def _typed(value: object, field: FieldSpec) -> str:
    """Return a value as somebody types it."""
    if isinstance(value, bool):
        return str(field.descriptor["trueValues" if value else "falseValues"][0])
    return field.delimiter.join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def _folder(origin: Origin) -> str:
    """Return the folder of the file of a row: it differs from one layer to the next."""
    return origin.path.rpartition("/")[0]


def _dangling(table: TableSpec, reference: Reference, rows: list[TypedRow], keys: _Keys) -> list[Finding]:
    known = keys.of(reference)
    names = reference.fields
    findings: list[Finding] = []
    if () in known:  # some rows of that table could not be read, and this may refer to one of them
        return findings
    for row in rows:
        values = row.values
        key = (values.get(names[0]),) if len(names) == 1 else tuple(values.get(n) for n in names)
        if key not in known and key[0] is not None and tuple(map(str, key)) not in known:  # or rejected, as text
            field = table.by_name[names[0]]
            findings.append(
                Finding(
                    "verwijzing-bestaat-niet",
                    f"Bij '{field.title}' ({field.name}) staat '{_show(key)}'. Dat staat niet in {reference.table}.",
                    row.origin.place(names[0]),
                    keys.cure(reference, key),
                    activity=_activity(row, table),
                )
            )
    return findings


def _activity(row: TypedRow, table: TableSpec) -> str:
    """Return the id of the activity that a row is of: the only records, and their key begins with it."""
    return str(row.values.get(table.primary_key[0], "")) if table.format == "yaml" else ""


def _show(key: _Key) -> str:
    return " / ".join(str(part) for part in key)
