"""Everything that ever had a page, from the history of the data folder.

In: the commits of the published branch. Out: a `PastRecord` for each id that was published in some version. A version
that cannot be read is ignored: it was never on a site. The result is cached, and extended by later commits; a record
is only parsed if it is asked for.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from glashelder.history.git import Repository
from glashelder.history.git_answers import Commit
from glashelder.load.csv_file import parse_csv
from glashelder.load.text_file import decode
from glashelder.load.yaml_file import Node, parse_yaml
from glashelder.model.withheld import PUBLISHED
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.stack import ALONE, NATIONAL, SHARED

ENDED = "vervallen"
_NAMES = ("naam", "citeertitel", "titel")
_YAML = ".yaml"
_Version = tuple[int, str]
"""Time and blob; an empty blob means that the file was removed."""


class PastRecord(NamedTuple):
    """Something that was published: its name, and when it disappeared (0: the last published version still has it).

    For a row of the table `vervallen`, `regel` is that row as it was typed; for a record, `noemt` holds every value in
    it, and so the ids of everything it refers to.
    """

    titel: str
    verdwenen: int
    regel: str = ""
    noemt: frozenset[str] = frozenset()


@dataclass
class Past:
    """The history up to and including the commit `tip`.

    Attributes:
        files: the versions of each record file, by its path, the newest first.
        rows: by table and key, the rows that were ever in a CSV table; a key of several fields is joined by slashes.
        layers: the rows of each CSV file in the last of these versions that could be read.
        answers: the result for each record file that was asked for, with the newest version at that time.
        unreadable: how many versions Git could not read.
    """

    tip: str = ""
    files: dict[str, list[_Version]] = field(default_factory=dict)
    rows: dict[str, dict[str, PastRecord]] = field(default_factory=dict)
    layers: dict[str, dict[str, PastRecord]] = field(default_factory=dict)
    answers: dict[str, tuple[_Version, PastRecord | None]] = field(default_factory=dict)
    unreadable: int = 0

    @property
    def size(self) -> tuple[str, int]:
        """How much is known; if it changes, there is more to store."""
        return self.tip, len(self.answers)


def extended(past: Past | None, repository: Repository, tables: Mapping[str, TableSpec]) -> Past:
    """Return the past up to what is published now; what is in `past` is not read again."""
    if past is not None and past.tip == repository.published:
        return past
    if past is None or not repository.contains(past.tip):
        past = Past()
    commits = repository.commits(past.tip)
    folders = tuple(f"{path}/" for table in tables.values() if table.format != "csv" for path in _paths(table))
    versions: dict[str, list[_Version]] = {}
    for commit in commits:
        for path, blob in commit.changes:
            if path.startswith(folders) and path.endswith(_YAML):
                versions.setdefault(path, []).append((commit.time, blob))
    for path, newer in versions.items():
        past.files[path] = newer + past.files.get(path, [])
    for name, table in tables.items():
        if table.format == "csv":
            _add_rows(past, name, table, commits, repository)
    past.tip = repository.published
    return past


def _add_rows(past: Past, name: str, table: TableSpec, commits: list[Commit], repository: Repository) -> None:
    """Follow the rows of one CSV table through its versions, the oldest first.

    Its rows stand in a file for each layer, and may move from one to another.
    """
    versions = list(_versions(table, commits))
    contents = repository.blobs(blob for _, changes in versions for blob in changes.values() if blob)
    known = past.rows.setdefault(name, {})
    for time, changes in versions:
        for path, blob in changes.items():
            content = next(contents) if blob else b""
            past.unreadable += content is None
            present = _present(content, table) if content else ({} if content == b"" else None)
            if present is not None:
                past.layers[path] = present
        here = {key: row for path in _paths(table) for key, row in past.layers.get(path, {}).items()}
        for key, was in known.items():
            if key not in here and not was.verdwenen:
                known[key] = was._replace(verdwenen=time)
        known.update(here)


def _versions(table: TableSpec, commits: list[Commit]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield time and changed files of each version of a CSV table, the oldest first."""
    paths = _paths(table)
    for commit in reversed(commits):
        if changes := {path: blob for path, blob in commit.changes if path in paths}:
            yield commit.time, changes


def _paths(table: TableSpec) -> tuple[str, ...]:
    """Return the files in which rows of a table can stand."""
    return tuple(f"{layer}{table.path}" for layer in (NATIONAL, SHARED, ALONE))


def _present(content: bytes, table: TableSpec) -> dict[str, PastRecord] | None:
    """Return what each row says by its key; None when the table could not be read."""
    text = decode(content, table.path).text
    csv_file = parse_csv(text, table.path) if text else None
    if csv_file is None or not {*table.primary_key} <= {*csv_file.header}:
        return None
    found: dict[str, PastRecord] = {}
    for _, cells in csv_file.rows:
        values = {name: cell.strip() for name, cell in zip(csv_file.header, cells, strict=True)}
        if all(_can_be_address(values[name], name, table) for name in table.primary_key):
            key = "/".join(values[name] for name in table.primary_key)
            title = next((values[name] for name in _NAMES if name in values), "")
            line = csv_line(values, table) if table.name == ENDED else ""
            found[key] = PastRecord(title or values[table.primary_key[-1]], 0, line)
    return found


def csv_line(values: Mapping[str, str], table: TableSpec) -> str:
    """Return a row of a table as a CSV line, in today's columns."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([values.get(f.name, "") for f in table.fields])
    return text.getvalue()


def published_records(
    past: Past, paths: Iterable[str], repository: Repository, catalogue: Catalogue
) -> dict[str, PastRecord]:
    """Return those of these record files that were published in some version; the answer is stored in `past`."""
    table = catalogue.tables["verwerkingen"]
    asked = [p for p in paths if p in past.files]
    todo = [p for p in asked if p not in past.answers or past.answers[p][0] != past.files[p][0]]
    contents = repository.blobs(blob for path in todo for _, blob in past.files[path] if blob)
    for path in todo:
        versions = [(time, next(contents) if blob else b"") for time, blob in past.files[path]]
        past.unreadable += sum(content is None for _, content in versions)
        past.answers[path] = (past.files[path][0], _last_published(path, versions, table))
    return {path: was for path in asked if (was := past.answers[path][1])}


def _last_published(path: str, versions: list[tuple[int, bytes | None]], table: TableSpec) -> PastRecord | None:
    """Return the name of the record when it was last published, and the time of the next version."""
    ended = 0
    for time, content in versions:
        was = _published(path, content, table) if content else None
        if was is not None:
            return was._replace(verdwenen=ended)
        ended = time
    return None


def _published(path: str, content: bytes, table: TableSpec) -> PastRecord | None:
    text = decode(content, path).text
    root = parse_yaml(text, path).root if text else None
    key = record_key(path)
    if (
        root is None
        or root.get("status") != PUBLISHED
        or root.get("id") != key
        or not _can_be_address(key, "id", table)
    ):
        return None
    title = root.get("titel")
    return PastRecord(title if isinstance(title, str) and title else key, 0, noemt=frozenset(_values(root)))


def _values(node: Node) -> Iterator[str]:
    """Yield every value in a record, at any depth."""
    if isinstance(node, str):
        yield node
        return
    for item in node if isinstance(node, list) else node.values():
        yield from _values(item)


def record_key(path: str) -> str:
    """Return the id of the record in a file, which is the name of the file."""
    return path.rpartition("/")[2].removesuffix(_YAML)


def _can_be_address(key: str, name: str, table: TableSpec) -> bool:
    """Return whether the schema allows this key in the field `name`; otherwise it was never on a site."""
    pattern = table.by_name[name].constraints.get("pattern", ".+")
    return re.fullmatch(pattern, key) is not None
