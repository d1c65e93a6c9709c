"""The releases of this programme, and which of the files that ship each of them changed: dated rows, in two tables."""

from __future__ import annotations

import csv
import functools
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


@functools.cache
def releases() -> tuple[Release, ...]:
    """Return every release, the oldest first."""
    return tuple(Release(*row) for row in _rows("releases.csv"))


@functools.cache
def changed_files() -> tuple[ChangedFile, ...]:
    """Return what each release changed, the oldest first."""
    return tuple(ChangedFile(*row) for row in _rows("changed_files.csv"))


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; nothing for a text that is no version."""
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


def _rows(name: str) -> list[list[str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
