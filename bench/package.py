"""Reads a data package as plain text values, for writing the same records as sources of another site builder."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.paths import REPOSITORY

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NAMES = ("titel", "naam", "citeertitel")


@dataclass(frozen=True, slots=True)
class Package:
    """All records, and every CSV table by name: key of the row → row."""

    records: list[dict[str, Any]]
    tables: dict[str, dict[str, dict[str, str]]]

    def name(self, table: str, key: str | None) -> str:
        """Return what people call the row `key` of `table`."""
        row = self.tables[table][key] if key else {}
        return next((row[n] for n in _NAMES if n in row), "")


def read_package(folder: Path) -> Package:
    """Read the data package in `folder`."""
    files = sorted((folder / "verwerkingen").glob("*.yaml"))
    records = [yaml.load(f.read_bytes(), Loader=_LOADER) for f in files]
    tables: dict[str, dict[str, dict[str, str]]] = {}
    national = REPOSITORY / "register_data/landelijk"
    for file in [*sorted(national.glob("**/*.csv")), *sorted(folder.glob("*.csv"))]:
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            key = (reader.fieldnames or [""])[0]
            tables.setdefault(file.stem, {}).update({row[key]: row for row in reader})
    return Package(records, tables)
