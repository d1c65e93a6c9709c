"""Checks across files: duplicate keys, names that cannot be a folder, references to nothing.

In: the checked files of the whole package. Out: findings. Rows that were rejected still count as existing, so that
one fault does not cause others.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable

from glashelder.findings import Finding, Place
from glashelder.schema.catalogue import Catalogue, Reference, TableSpec
from glashelder.validate.rows import DRAFT, CheckedFile, TypedRow

# Names that Windows reserves for devices; a site with such a folder cannot be copied to a Windows server.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
_KEYS_IN_ADDRESSES = frozenset({"id", "code"})
_Key = tuple[object, ...]


def check_references(files: Iterable[CheckedFile], catalogue: Catalogue) -> list[Finding]:
    """Return findings for duplicate keys, reserved ids and references to nothing."""
    rows: dict[str, list[TypedRow]] = defaultdict(list)
    rejected: dict[str, set[_Key]] = defaultdict(set)
    for file in files:
        for row in file.rows:
            rows[row.table].append(row)
        for name, key in file.rejected:
            rejected[name].add(key)
    keys = _Keys(catalogue, rows, rejected)
    findings: list[Finding] = []
    for table in catalogue.tables.values():
        if not table.parent:  # the key of a nested row is its position in the record
            findings += _identity_findings(table, rows[table.name])
        for reference in table.references:
            if reference.table != table.parent:
                findings += _dangling(table, reference, rows[table.name], keys)
    return findings


def check_needed_tables(files: Iterable[CheckedFile], catalogue: Catalogue) -> list[Finding]:
    """Return a finding for each empty table that must have a row according to its schema."""
    filled = {row.table for file in files for row in file.rows} | {name for file in files for name, _ in file.rejected}
    return [
        Finding(
            "tabel-leeg",
            f"De tabel {table.name} heeft geen enkele rij. Zonder kan de website niet bestaan.",
            Place(table.path, 1, 1),
            f"Voeg een rij toe: {table.description}",
        )
        for table in catalogue.tables.values()
        if table.needs_row and table.name not in filled
    ]


def rejected_keys(
    files: Iterable[CheckedFile], findings: Iterable[Finding], catalogue: Catalogue
) -> frozenset[tuple[str, str]]:
    """Return table and key of rows that exist but cannot be judged; an empty key means any row of that table."""
    folders = {f.place.path for f in findings if f.rule == "map-ontbreekt"}
    rejected = {(table.name, "") for table in catalogue.tables.values() if table.path in folders}
    for file in files:
        if file.status[1] == DRAFT and file.only_lacks:  # known for what it is: a concept has no page
            continue
        rejected |= {(table, key[0] if key else "") for table, key in file.rejected}
        if not file.judgeable:
            rejected |= {(row.table, str(row.values.get("id", ""))) for row in file.rows}
    return frozenset(rejected)


class _Keys:
    """The values of each key that is referred to, collected once per key."""

    def __init__(self, catalogue: Catalogue, rows: dict[str, list[TypedRow]], rejected: dict[str, set[_Key]]) -> None:
        self._catalogue = catalogue
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


def _identity_findings(table: TableSpec, rows: list[TypedRow]) -> list[Finding]:
    findings: list[Finding] = []
    first: dict[_Key, TypedRow] = {}
    names = table.primary_key
    for row in rows:
        key = tuple(row.values.get(n) for n in names)
        if None in key:
            continue
        if key in first:
            earlier = first[key].origin
            findings.append(
                Finding(
                    "kenmerk-dubbel",
                    f"'{_show(key)}' staat al in {earlier.path}, regel {earlier.line}.",
                    row.origin.place(names[-1]),
                    "Geef deze rij een ander kenmerk, of verwijder haar.",
                )
            )
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
                    _suggest(_show(key), known, reference.table),
                )
            )
    return findings


def _suggest(value: str, known: set[_Key], table: str) -> str:
    near = difflib.get_close_matches(value, sorted(_show(k) for k in known), n=3, cutoff=0.5)
    if near:
        return f"Bedoelt u {' of '.join(repr(n) for n in near)}? Anders: voeg de regel toe aan {table}."
    return f"Voeg '{value}' toe aan {table}, of kies een kenmerk dat daar al staat."


def _show(key: _Key) -> str:
    return " / ".join(str(part) for part in key)
