"""What each name in the data of an earlier release is called today, and what a name of today was called first.

Several releases may have changed a name in turn, and one may have exchanged two names: the changes of each release are
taken together, and the releases after one another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from itertools import groupby

from glashelder.schema.catalogue import TableSpec
from glashelder.tree.releases import Rename, numbers, renames

_Steps = Mapping[tuple[str, str], list[dict[str, str]]]
"""Per kind of name and table of today, the changes of each release in turn."""


class Names:
    """The names that changed after a release; all that ever did, where it is empty."""

    def __init__(self, since: str = "") -> None:
        self._rows = [row for row in renames() if numbers(row.versie) > numbers(since)]

    def __bool__(self) -> bool:
        return bool(self._rows)

    @cached_property
    def old(self) -> frozenset[bytes]:
        """The names that are no more: a file in which none of them stands needs no look."""
        return frozenset(row.oud.encode() for row in self._rows)

    def table(self, name: str) -> str:
        """Return what a table is called today."""
        return _after(self._steps["tabel", ""], name)

    def field(self, table: str, name: str) -> str:
        """Return what a field of a table, by its name of today, is called today."""
        return _after(self._steps["veld", table], name)

    def code(self, table: str, key: str) -> str:
        """Return which key a row of a table, by its name of today, has today."""
        return _after(self._steps["code", table], key)

    def first_field(self, table: str, name: str) -> str:
        """Return what a field of today was called first: whatever it is called later, that stays the same."""
        return _before(self._steps["veld", table], name)

    def first_codes(self, table: str) -> dict[str, str]:
        """Return what each row of a table that has another key now had as its first."""
        steps = self._steps["code", table]
        return {new: _before(steps, new) for step in steps for new in step.values()}

    def old_path(self, table: TableSpec) -> str:
        """Return where the rows of a table stood in a layer when it had its first name; empty if it has that still."""
        first = _before(self._steps["tabel", ""], table.name)
        return "" if first == table.name else first.join(table.path.rsplit(table.name, 1))

    @cached_property
    def _steps(self) -> _Steps:
        found: _Steps = defaultdict(list)
        for version, group in groupby(self._rows, key=lambda row: row.versie):
            step: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
            for row in group:
                step[row.soort, self._today(row, version)][row.oud] = row.nieuw
            for kind, changed in step.items():
                found[kind].append(changed)
        return found

    def _today(self, row: Rename, version: str) -> str:
        """Return what the table of a row is called today: the row has its name of that release."""
        name = row.tabel
        for later in self._rows:
            if later.soort == "tabel" and later.oud == name and numbers(later.versie) > numbers(version):
                name = later.nieuw
        return name


def _after(steps: list[dict[str, str]], name: str) -> str:
    for step in steps:
        name = step.get(name, name)
    return name


def _before(steps: list[dict[str, str]], name: str) -> str:
    for step in reversed(steps):
        name = next((old for old, new in step.items() if new == name), name)
    return name
