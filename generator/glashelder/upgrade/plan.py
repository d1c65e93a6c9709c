"""What an upgrade changes in the files of a project: all of it is known before anything is written.

In: the own files and the release for which they were written. Out: a `Plan`.
"""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from glashelder.findings import Finding, Place
from glashelder.load.csv_file import parse_csv
from glashelder.load.text_file import MAX_CSV_BYTES, decode, read_raw
from glashelder.load.yaml_file import parse_yaml
from glashelder.load.yaml_rows import YAML_SUFFIX
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.schema.names import Names
from glashelder.schema.own import FOLDER as OWN_FOLDER
from glashelder.tree.stack import ALONE, NATIONAL
from glashelder.tree.tree import Tree, has
from glashelder.upgrade.rewrite import Rewriter, Rewritten

_NATIONAL = NATIONAL.rstrip("/")
_NO_LAYERS = {_NATIONAL, OWN_FOLDER, "codelijsten", "schemas", "_generated"}


class FileChange(NamedTuple):
    """A file that gets another content, and perhaps another path; `told` says what is different, line by line."""

    path: str
    new_path: str
    before: bytes
    after: bytes
    told: tuple[str, ...]


@dataclass(slots=True)
class Plan:
    """The files that change; with a fault, none of them may be written."""

    changes: list[FileChange] = field(default_factory=list)
    faults: list[Finding] = field(default_factory=list)


def plan_data(own: Tree, catalogue: Catalogue, since: str, *, with_national: bool = False) -> Plan:
    """Return what changes in the own data, in all its layers, when it was written for the release `since`.

    Where national tables stand in it that count, as in an older version of our own repository, these go along.
    """
    plan, names = Plan(), Names(since)
    rewriter = Rewriter(catalogue, names)
    without = _NO_LAYERS - {_NATIONAL} if with_national else _NO_LAYERS
    for path, new_path, table in _files(own, catalogue, names, without):
        is_csv, shown = table.format == "csv", own.shown(path)
        raw = read_raw(own, path, MAX_CSV_BYTES, shown)
        if not isinstance(raw, bytes):  # once it can be read, nobody knows that it has old names
            plan.faults += raw.findings
            continue
        has_old = any(name in raw for name in names.old)
        if not is_csv and not has_old and path == new_path:
            continue
        if faults := _unreadable(raw, shown, is_csv=is_csv):
            plan.faults += faults if has_old else ()  # what only cannot be read is for `check`
            continue
        mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        text = raw.removeprefix(mark).decode()
        done = (rewriter.csv if is_csv else rewriter.yaml)(text, shown, table) if text.strip() else Rewritten(text)
        plan.faults += done.faults
        if path != new_path:
            done.told.insert(0, f"heet nu {own.shown(new_path)}")
            if has(own, new_path):
                plan.faults.append(_taken(own, path, new_path))
        if done.text != text or path != new_path:
            plan.changes.append(FileChange(path, new_path, raw, mark + done.text.encode(), tuple(done.told)))
    return plan


def _files(
    own: Tree, catalogue: Catalogue, names: Names, without: Collection[str]
) -> Iterator[tuple[str, str, TableSpec]]:
    """Yield each own file of a table, where it is to stand, and its table."""
    folders = [name for name in own.names("") or () if name not in without and own.names(name) is not None]
    tables = [table for table in catalogue.tables.values() if not table.parent]
    for layer in (ALONE, *(f"{folder}/" for folder in folders)):
        for table in tables:
            for path in filter(None, (table.path, names.old_path(table))):
                if table.format == "csv" and has(own, layer + path):
                    yield layer + path, layer + table.path, table
                elif table.format != "csv":
                    for name in own.names(f"{layer}{path}") or ():
                        if name.endswith(YAML_SUFFIX) and has(own, f"{layer}{path}/{name}"):
                            yield f"{layer}{path}/{name}", f"{layer}{table.path}/{name}", table


def _unreadable(raw: bytes, shown: str, *, is_csv: bool) -> list[Finding]:
    """Return why a file cannot be rewritten: what nobody can read is not changed."""
    text = decode(raw, shown)
    if text.text is None:
        return list(text.findings)
    if not text.text.strip():
        return []
    found = parse_csv(text.text, shown).findings if is_csv else parse_yaml(text.text, shown).findings
    return [fault for fault in found if fault.is_blocking]


def _taken(own: Tree, path: str, new_path: str) -> Finding:
    return Finding(
        "oude-en-nieuwe-naam",
        f"Dit bestand heet nu {own.shown(new_path)}, en dat is er al.",
        Place(own.shown(path), 1, 1),
        "Zet de rijen bij elkaar in het nieuwe bestand, haal dit weg, en typ opnieuw: glashelder upgrade",
    )
