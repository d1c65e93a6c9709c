"""A plugin for Frictionless: reads a folder of YAML records as the flat tables of the register.

Frictionless imports every package named `frictionless_…` by itself, so no setting is needed: where Glashelder is
installed, `frictionless validate register_data/datapackage.yaml` works (docs/adr/0013-frictionless-from-outside.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from frictionless import Parser, Plugin

if TYPE_CHECKING:
    from frictionless import Resource

    from glashelder.findings import Finding

_Table = list[list[str]]
"""The names of the fields, and then the rows."""
_Stamp = tuple[tuple[str, int, int], ...]


class GlashelderPlugin(Plugin):
    """Handles resources of format `yaml` whose path is a folder, which Frictionless itself cannot open."""

    def create_parser(self, resource: Resource) -> Parser | None:
        return RecordsParser(resource) if _is_folder_of_records(resource) else None

    def detect_resource(self, resource: Resource) -> None:
        if _is_folder_of_records(resource):
            resource.datatype = "table"
            resource.mediatype = resource.mediatype or "text/yaml"


class RecordsParser(Parser):
    """Yields the rows of one table as text; Frictionless types and validates them."""

    def read_cell_stream_create(self) -> Iterator[list[str]]:
        """Yield the names of the fields, and then the rows. An exception of ours becomes a `source-error`."""
        data_dir, folder = Path(self.resource.basepath or "."), str(self.resource.path)
        stamp = _stamp(data_dir, data_dir / "landelijk" / "schemas", data_dir / folder)
        yield from (cells.copy() for cells in _read_folder(data_dir, folder, stamp)[str(self.resource.name)])


def _is_folder_of_records(resource: Resource) -> bool:
    return resource.format == "yaml" and resource.normpath is not None and Path(resource.normpath).is_dir()


def _stamp(*folders: Path) -> _Stamp:
    """Return the path, time and size of every file in the folders: if these are the same, so are the rows."""
    states = [(str(file), file.lstat()) for folder in folders for file in sorted(folder.iterdir())]
    return tuple((file, state.st_mtime_ns, state.st_size) for file, state in states)


@lru_cache(maxsize=1)
def _read_folder(data_dir: Path, folder: str, _: _Stamp) -> dict[str, _Table]:
    """Return the tables in a folder, by name. Cached, because every table in it and every reference needs them.

    What has no place in a table (an unknown field, a file that cannot be read) is reported in an extra cell of its
    row: only that row is invalid then, and the rest is still validated.
    """
    # Frictionless always imports its plugins, so the loader is imported only if a register is read.
    from glashelder.findings import Origin
    from glashelder.load.rows import RawFile, RawRow
    from glashelder.load.tables import find_sources, read_source
    from glashelder.schema.catalogue import read_catalogue
    from glashelder.tree.folder import Folder
    from glashelder.tree.package import over_shipped

    tree = over_shipped(Folder(data_dir), "register_data")
    catalogue = read_catalogue(tree)
    inside = {name: [f.name for f in t.fields] for name, t in catalogue.tables.items() if t.path == folder}
    tables = {name: [fields] for name, fields in inside.items()}
    sources, strays = find_sources(tree, catalogue)
    files = [(s.path, read_source(tree, s, catalogue)) for s in sources if s.path.startswith(f"{folder}/")]
    files += [(f.place.path, RawFile(findings=[f])) for f in strays if f.place.path.startswith(f"{folder}/")]
    top = next(t for t in catalogue.tables.values() if t.name in tables and not t.parent)
    for path, raw in files:
        unread = RawRow(top.name, {top.primary_key[0]: Path(path).stem}, Origin(path, 1))
        for row in raw.rows or [unread]:
            faults = [f for f in raw.findings if f.is_blocking and f.place.pointer == row.origin.pointer]
            tables[row.table].append([row.values.get(name, "") for name in inside[row.table]] + _extra_cell(faults))
    return tables


def _extra_cell(faults: list[Finding]) -> list[str]:
    """Return one cell for all faults: rows of very different lengths make Frictionless search for another header."""
    return [" ".join(f"{f.place.path}:{f.place.line}: {f.message} {f.hint}" for f in faults)] if faults else []
