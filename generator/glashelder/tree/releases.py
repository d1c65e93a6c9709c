"""The releases of this programme, what each changed in files that ship, and which fields are gone: three tables."""

from __future__ import annotations

import csv
import functools
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Release(NamedTuple):
    """A release, its day, and the version of the data that it works with."""

    versie: str
    datum: str
    gegevens: str


class ChangedFile(NamedTuple):
    """A file that ships with us, such as `templates/letters/verdaging.txt.j2`, and what a release changed in it."""

    versie: str
    bestand: str
    wat: str


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
    """Return what each release changed, the oldest first."""
    return tuple(ChangedFile(*row) for row in _rows("changed_files.csv"))


@functools.cache
def former_fields() -> Mapping[tuple[str, str], FormerField]:
    """Return each field that is gone, by its table and name."""
    fields = (FormerField(*row) for row in _rows("former_fields.csv"))
    return {(field.tabel, field.veld): field for field in fields}


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; nothing for a text that is no version."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def _rows(name: str) -> list[list[str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
