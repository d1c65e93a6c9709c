"""Spoils tables and records of a register at random, each in one of the ways that a Table Schema knows."""

import csv
import random
import re
from collections.abc import Callable
from pathlib import Path

from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

_Rows = list[list[str]]


def _values(field: FieldSpec, table: TableSpec) -> dict[str, str]:
    """Return values that a field refuses, by the kind of fault."""
    limits = field.constraints
    values = {}
    if field.type in {"integer", "boolean", "date"}:
        values["type"] = "iets anders"
    if field.type == "date":
        values["datum"] = "2026-02-30"
    if field.type == "boolean":
        values["engels"] = "true"
    if field.is_required:
        values["leeg"] = ""
    if "maxLength" in limits:
        values["lang"] = "x" * (limits["maxLength"] + 1)
    if "pattern" in limits:
        values["vorm"] = "?!"
    if "minimum" in limits:
        values["klein"] = str(limits["minimum"] - 1)
    if any(field.name in reference.fields for reference in table.references):
        values["verwijzing"] = "bestaat-niet"
    return values


# What can be wrong with a table as a whole; the cells are lists that may be changed.
_FORMS: dict[str, Callable[[_Rows, int], object]] = {
    "kolom-extra": lambda rows, _: [cells.append("kleur" if n == 0 else "") for n, cells in enumerate(rows)],
    "kolom-weg": lambda rows, _: [cells.pop() for cells in rows],
    "kolom-anders": lambda rows, _: rows[0].__setitem__(-1, "anders"),
    "cel-extra": lambda rows, at: rows[at].append("x"),
    "cel-weg": lambda rows, at: rows[at].pop(),
    "rij-dubbel": lambda rows, at: rows.append(list(rows[at])),
    "rij-leeg": lambda rows, at: rows.insert(at, [""] * len(rows[0])),
}


def mutate_tables(data_dir: Path, catalogue: Catalogue, lot: random.Random) -> list[str]:
    """Put one fault in a third of the own CSV tables: what follows from a fault is then told from a fault."""
    done = []
    for table in (t for t in catalogue.tables.values() if t.format == "csv"):
        file = data_dir / table.path
        if not file.exists():
            continue  # no own rows
        with file.open(encoding="utf-8", newline="") as source:
            rows = list(csv.reader(source))
        if len(rows) == 1 or lot.random() > 1 / 3:
            continue
        at = lot.randrange(1, len(rows))
        choices = [(f.name, kind, text) for f in table.fields for kind, text in _values(f, table).items()]
        choices += [("", kind, "") for kind in _FORMS]
        name, kind, text = lot.choice(choices)
        if name:
            rows[at][rows[0].index(name)] = text
        else:
            _FORMS[kind](rows, at)
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, lineterminator="\n").writerows(rows)
        done.append(f"{table.name} {at} {name} {kind}")
    return done


def mutate_records(data_dir: Path, catalogue: Catalogue, lot: random.Random) -> list[str]:
    """Put one fault in half of the records, on a line that holds a whole value; return what was done."""
    tables = [t for t in catalogue.tables.values() if t.format == "yaml"]
    values = {}
    for table in tables:
        given = {own for own, _ in table.parent_key} | {"volgnummer"} if table.parent else {"id"}
        for field in (f for f in table.fields if f.name not in given and f.type != "list"):
            values[field.name] = _values(field, table) | {"onbekend": "", "blok": ""}
    done = []
    for file in sorted((data_dir / tables[0].path).iterdir()):
        lines = file.read_text("utf-8").split("\n")
        found = [(n, m) for n, line in enumerate(lines) if (m := re.fullmatch(r"( *(?:- )?)(\w+): ([^>|].*)", line))]
        places = [(n, m) for n, m in found if m[2] in values and not lines[n + 1].startswith(" " * (len(m[1]) + 1))]
        if not places or lot.random() < 0.5:
            continue
        number, match = lot.choice(places)
        kind, text = lot.choice(sorted(values[match[2]].items()))
        what = {"onbekend": f"x_{match[2]}: {match[3]}", "blok": f"{match[2]}: {{a: b}}"}
        lines[number] = match[1] + what.get(kind, f"{match[2]}: {text!r}")
        file.write_text("\n".join(lines), "utf-8")
        done.append(f"{file.name}:{number + 1} {match[2]} {kind}")
    return done
