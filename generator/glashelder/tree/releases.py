"""The releases of this programme and what each changed of what ships: dated rows, in tables beside this module."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Release(NamedTuple):
    """A release, its day, and the version of the data that it works with. Git knows it by the tag `v` + `versie`."""

    versie: str
    datum: str
    gegevens: str


class ChangedFile(NamedTuple):
    """A file that ships with us, such as `templates/letters/verdaging.txt.j2`, and what a release changed in it."""

    versie: str
    bestand: str
    wat: str


class ChangedRow(NamedTuple):
    """A national row that a release changed, and one of its fields.

    Without a field the whole row came (it has no `oud`) or went (no `nieuw`). The field `artikel` of a law stands for
    the text of that article. `wat` is a sentence that replaces the one that the programme would make.
    """

    versie: str
    tabel: str
    kenmerk: str
    veld: str
    oud: str
    nieuw: str
    wat: str


class Rename(NamedTuple):
    """A name that a release changed, in what people type: of a field or a code of a table, or of a table.

    `soort` is `veld`, `code` or `tabel`. `tabel` is the name that the table has in that release; a row about the table
    itself leaves it empty.
    """

    versie: str
    soort: str
    tabel: str
    oud: str
    nieuw: str


class FormerField(NamedTuple):
    """A field that a version of the data took away, and what to write instead, as a sentence for who still has it."""

    gegevens: str
    tabel: str
    veld: str
    oplossing: str


@functools.cache
def releases() -> tuple[Release, ...]:
    """Return every release, the oldest first."""
    return tuple(Release(*row) for row in _rows("releases.csv"))


@functools.cache
def changed_files() -> tuple[ChangedFile, ...]:
    """Return what each release changed in files, the oldest first."""
    return tuple(ChangedFile(*row) for row in _rows("changed_files.csv"))


@functools.cache
def changed_rows() -> tuple[ChangedRow, ...]:
    """Return what each release changed in national tables, the oldest first."""
    return tuple(ChangedRow(*row) for row in _rows("changed_rows.csv"))


@functools.cache
def renames() -> tuple[Rename, ...]:
    """Return the names that were changed, the oldest first."""
    return tuple(Rename(*row) for row in _rows("renames.csv"))


@functools.cache
def former_fields() -> Mapping[tuple[str, str], FormerField]:
    """Return each field that is gone, by its table and name."""
    fields = (FormerField(*row) for row in _rows("former_fields.csv"))
    return {(field.tabel, field.veld): field for field in fields}


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; nothing for a text that is no version."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def newest() -> str:
    """Return the newest version of which anything is known here: a change may be told before it is released."""
    tables = (releases(), changed_files(), changed_rows(), renames())
    return max((row.versie for table in tables for row in table), key=numbers)


def data_version(release: str) -> str:
    """Return the version of the data that a release works with; empty for one that is still to come."""
    return next((r.gegevens for r in releases() if r.versie == release), "")


def _rows(name: str) -> list[list[str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
