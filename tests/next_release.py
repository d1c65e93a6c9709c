"""A release that is still to come: dated rows as its makers would add them, for one test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from glashelder.tree import releases

NEXT = "2027.1.0"
_TABLES = (releases.releases, releases.changed_files, releases.changed_rows, releases.renames)


class NextRelease:
    """The tables of releases, to which a test adds rows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.add("releases", NEXT, "2027-01-15", "2.0.0")

    def add(self, table: str, *row: str) -> None:
        """Add a row."""
        with (self._folder / f"{table}.csv").open("a", encoding="utf-8") as file:
            file.write(",".join(row) + "\n")
        _forget()

    def renamed(self, table: str, old: str, new: str, kind: str = "veld", versie: str = NEXT) -> None:
        """Say that a name was changed."""
        self.add("renames", versie, kind, table, old, new)


@pytest.fixture
def next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[NextRelease]:
    """Return a release after ours, in which as yet nothing changed."""
    folder = tmp_path / "releases"
    folder.mkdir()
    for file in releases._HERE.glob("*.csv"):
        shutil.copyfile(file, folder / file.name)
    monkeypatch.setattr(releases, "_HERE", folder)
    yield NextRelease(folder)
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for table in _TABLES:
        table.cache_clear()
