"""A concept that uses a row of its own in every table it can reach, with a mark in every text of it and of them."""

import csv
from pathlib import Path

import yaml
from national import national_table, own_table

from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

MARK = "Zqxmerk"
"""Begins every planted text and id. No Dutch word begins with these letters, so an index cannot cut them off."""
CONCEPT = "zqxmerk-concept"
_FIXED = frozenset({"status", "volgnummer", "organisatie_id", "toegestaan"})
"""Fields in which a mark would make something else of the record; and a register is of one organisation."""


class Planter:
    """Plants rows in the tables of one data package, each a copy of the first row of its table."""

    def __init__(self, data: Path, catalogue: Catalogue) -> None:
        self._data, self._catalogue = data, catalogue
        self.marked: dict[str, set[str]] = {}
        """The tables with a planted row, and the fields of it that are marked."""

    def concept(self, origin: str, **fields: object) -> None:
        """Plant the concept: a copy of an activity, with these fields."""
        text = (self._data / f"verwerkingen/{origin}.yaml").read_text("utf-8")
        record = yaml.load(text, yaml.BaseLoader) | fields
        planted = self._nested(self._catalogue.tables["verwerkingen"], record)
        text = yaml.safe_dump(planted | {"id": CONCEPT, "status": "concept"}, allow_unicode=True, sort_keys=False)
        (self._data / f"verwerkingen/{CONCEPT}.yaml").write_text(text, "utf-8")

    def _nested(self, spec: TableSpec, values: dict) -> dict:
        children = self._catalogue.children(spec.name)
        flat = self._marked(spec, {k: v for k, v in values.items() if k not in children})
        return flat | {k: [self._nested(children[k], row) for row in v] for k, v in values.items() if k in children}

    def _marked(self, spec: TableSpec, values: dict) -> dict:
        targets = {r.fields[0]: r.table for r in spec.references if r.table != spec.parent and len(r.fields) == 1}
        found = {}
        for name, value in values.items():
            field = spec.by_name[name]
            if name in targets and name not in _FIXED and targets[name] != "verwerkingen" and value:
                found[name] = self.row(targets[name], value)
            elif _takes_mark(field, spec) and value:
                self.marked.setdefault(spec.name, set()).add(name)
                longest = field.constraints.get("maxLength")
                found[name] = [f"{MARK} {v}" for v in value] if field.type == "list" else f"{MARK} {value}"[:longest]
            else:
                found[name] = value
        return found

    def row(self, table: str, like: str) -> str:
        """Plant a copy of a row, with what hangs on it; return the key of the copy."""
        spec = self._catalogue.tables[table]
        key = _key(spec, like)
        if key == like or table in self.marked:
            return key
        self.marked[table] = {spec.primary_key[0]}
        row = next(r for r in self._rows(spec) if r[spec.primary_key[0]] == like)
        # A term of its own would keep the law public, and a transfer is to a country outside the EEA.
        own = {"regimes": {"heeft_termijn": "nee"}, "landen": {"is_eer": "nee"}}.get(table, {})
        self._add(spec, self._marked(spec, row) | own | {spec.primary_key[0]: key})
        for other in self._catalogue.tables.values():
            names = [r.fields[0] for r in other.references if r.table == table and r.fields[0] in other.primary_key]
            if names and not other.parent and table != "rollen":  # a role with tasks stands on its own
                for hanging in [r for r in self._rows(other) if r[names[0]] == like]:
                    self._add(other, self._texts(other, hanging) | {names[0]: key})
        return key

    def _texts(self, spec: TableSpec, row: dict) -> dict:
        fields = {n for n in row if _takes_mark(spec.by_name[n], spec) and row[n]}
        self.marked.setdefault(spec.name, set()).update(fields)
        return {n: f"{MARK} {v}" if n in fields else v for n, v in row.items()}

    def _rows(self, spec: TableSpec) -> list[dict]:
        rows = []
        for file in (self._data / spec.path, national_table(self._data, spec.path)):
            if file.exists():
                with file.open(encoding="utf-8", newline="") as stream:
                    rows += csv.DictReader(stream)
        return rows

    def _add(self, spec: TableSpec, row: dict) -> None:
        with own_table(self._data, spec.path).open("a", encoding="utf-8", newline="") as file:
            csv.DictWriter(file, [f.name for f in spec.fields], lineterminator="\n").writerow(row)


def _key(spec: TableSpec, like: str) -> str:
    return (
        like if spec.by_name[spec.primary_key[0]].type != "string" else f"{MARK.lower()}-{spec.name.replace('_', '-')}"
    )


def _takes_mark(field: FieldSpec, spec: TableSpec) -> bool:
    keys = {*_FIXED, *spec.primary_key, *(n for r in spec.references for n in r.fields)}
    is_free = not {"pattern", "enum"} & field.constraints.keys() and "format" not in field.descriptor
    return field.name not in keys and field.type in {"string", "list"} and is_free
