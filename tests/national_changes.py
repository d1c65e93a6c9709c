"""What changed in national tables and public texts since the last release, to be held against the rows that say so.

Run it, with the number of the release to come, to print the rows of `changed_rows.csv` that are missing.
"""

import csv
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from glashelder.layers.departures import BETWEEN
from glashelder.load.csv_file import parse_csv
from glashelder.schema.catalogue import Catalogue, read_catalogue
from glashelder.tree.folder import Folder
from glashelder.tree.releases import ChangedRow, changed_files, changed_rows, numbers, releases
from glashelder.tree.stack import NATIONAL
from glashelder.tree.tree import Tree, has

REPO = Path(__file__).resolve().parent.parent
_TEXTS = ("letters", "prose")
"""What ships in `templates/` and is read by residents or sent by a department: what changes there must be told."""
_Rows = dict[str, dict[str, str]]


class Before(NamedTuple):
    """What shipped in the last release."""

    data: Tree
    form: Tree


def before(repo: Path, into: Path) -> Before | None:
    """Write what shipped in the last release in a folder; None where Git does not have it."""
    tag = f"v{releases()[-1].versie}"
    archive = subprocess.run(
        ["git", "archive", "--format=tar", tag, "register_data/landelijk", "templates"],
        cwd=repo,
        capture_output=True,
        check=False,
    )
    if archive.returncode:
        return None
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(into, filter="data")
    return Before(Folder(into / "register_data"), Folder(into / "templates"))


def changes(old: Tree, new: Tree, catalogue: Catalogue) -> Iterator[ChangedRow]:
    """Yield each national row that came, went, or has another value in a field that both versions have."""
    for table in catalogue.tables.values():
        path = NATIONAL + table.path
        if table.format != "csv" or not (has(old, path) or has(new, path)):
            continue
        rows = [_rows(tree, path, table.primary_key) for tree in (old, new)]
        for key in dict.fromkeys((*rows[0], *rows[1])):
            was, now = (side.get(key, {}) for side in rows)
            if not was or not now:
                names = ["" if not row else key for row in (was, now)]
                yield ChangedRow("", table.name, key, "", *names, "")
                continue
            for name in was:
                if name in now and was[name] != now[name]:
                    yield ChangedRow("", table.name, key, name, was[name], now[name], "")


def missing_rows(old: Tree, new: Tree, catalogue: Catalogue) -> list[ChangedRow]:
    """Return the changes that no row of a release to come tells."""
    told = {row[1:4] for row in changed_rows() if numbers(row.versie) > numbers(releases()[-1].versie)}
    return [row for row in changes(old, new, catalogue) if row[1:4] not in told]


def missing_files(old: Tree, new: Tree) -> list[str]:
    """Return the letters and texts that changed and of which no row of a release to come tells."""
    told = {file.bestand for file in changed_files() if numbers(file.versie) > numbers(releases()[-1].versie)}
    found = (path for folder in _TEXTS for path in new.files(folder) if has(old, path))
    return [p for p in found if old.read(p) != new.read(p) and f"templates/{p}" not in told]


def _rows(tree: Tree, path: str, key: tuple[str, ...]) -> _Rows:
    if not has(tree, path):
        return {}
    table = parse_csv(tree.read(path).decode(), path)
    rows = (dict(zip(table.header, cells, strict=True)) for _, cells in table.rows)
    return {BETWEEN.join(row.get(name, "") for name in key): row for row in rows}


def _print_missing(version: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        old, new = before(REPO, Path(folder)), Folder(REPO / "register_data")
        if old is None:
            sys.exit(f"Git has no tag v{releases()[-1].versie} here.")
        rows = missing_rows(old.data, new, read_catalogue(new))
    csv.writer(sys.stdout, lineterminator="\n").writerows(row._replace(versie=version) for row in rows)


if __name__ == "__main__":
    _print_missing(sys.argv[1])
