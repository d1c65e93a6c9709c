"""A plugin for Frictionless: reads a folder of YAML records as the flat tables that the register makes of it.

Frictionless imports every module named `frictionless_…` by itself, so it needs no setting: where Glashelder is
installed, `frictionless validate register_data/datapackage.yaml` works (docs/adr/0013-frictionless-from-outside.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from frictionless.system import Parser, Plugin

if TYPE_CHECKING:
    from frictionless import Resource

    from generator.findings import Finding


class GlashelderPlugin(Plugin):
    """Takes resources of format `yaml` whose path is a folder. Frictionless itself can open none of those."""

    def create_parser(self, resource: Resource) -> Parser | None:
        return RecordsParser(resource) if _is_folder_of_records(resource) else None

    def detect_resource(self, resource: Resource) -> None:
        if _is_folder_of_records(resource):
            resource.datatype = "table"
            resource.mediatype = resource.mediatype or "text/yaml"


class RecordsParser(Parser):
    """Gives the rows of one table as text, read by our own loader; Frictionless types and judges them."""

    def read_cell_stream_create(self) -> Iterator[list[str]]:
        """Yield the names of the fields, and then the rows.

        What has no place in a table (an unknown field, a file that cannot be read) is told in an extra cell of the
        row it stands in: that row alone is wrong then, and the rest is still judged. Exceptions of ours need no
        care, Frictionless turns them into a `source-error`.
        """
        # Plugins are imported whenever Frictionless is; who reads no register does not wait for its loader.
        from generator.findings import Origin
        from generator.load.tables import RawFile, RawRow, find_sources, read_source
        from generator.schema.catalogue import read_catalogue

        data_dir = Path(self.resource.basepath or ".")
        catalogue = read_catalogue(data_dir)
        table = catalogue.tables[str(self.resource.name)]
        top = next(t for t in catalogue.tables.values() if t.path == table.path and not t.parent)
        names = [field.name for field in table.fields]
        yield names
        sources, strays = find_sources(data_dir, catalogue)
        files = [(s.path, read_source(data_dir, s, catalogue)) for s in sources if s.table == top.name]
        files += [(f.place.path, RawFile(findings=[f])) for f in strays if Path(f.place.path).parent == Path(top.path)]
        for path, raw in files:
            unread = RawRow(top.name, {top.primary_key[0]: Path(path).stem}, Origin(path, 1))
            for row in raw.rows or [unread]:
                if row.table == table.name:
                    faults = [f for f in raw.findings if f.is_blocking and f.place.pointer == row.origin.pointer]
                    yield [row.values.get(name, "") for name in names] + _extra_cell(faults)


def _is_folder_of_records(resource: Resource) -> bool:
    return resource.format == "yaml" and resource.normpath is not None and Path(resource.normpath).is_dir()


def _extra_cell(faults: list[Finding]) -> list[str]:
    """One cell for all faults: rows of very different lengths make Frictionless look for another header."""
    return [" ".join(f"{f.place.path}:{f.place.line}: {f.message} {f.hint}" for f in faults)] if faults else []
