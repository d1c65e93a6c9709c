"""Finds the exact cell of a finding by reading its file again, so that sound rows need not carry it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from glashelder.findings import Finding, Place
from glashelder.load.csv_file import cell_column
from glashelder.load.text_file import MAX_CSV_BYTES, read_text
from glashelder.load.yaml_file import Mapping, cell_place, parse_yaml
from glashelder.tree.tree import Tree


def sharpen(findings: Iterable[Finding], tree: Tree) -> list[Finding]:
    """Return the findings with line and column of the field they name, and paths as messages name them."""
    files = _Files(tree)
    return [replace(f, message=_printable(f.message), place=files.sharpen(f.place)) for f in findings]


def _printable(text: str) -> str:
    """Return the text without what stands for bytes that are no UTF-8: a file may have such a name, a report not."""
    return text.encode(errors="replace").decode()


class _Files:
    """Each file that has findings, read once."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._yaml: dict[str, Mapping | None] = {}
        self._lines: dict[str, list[str]] = {}

    def sharpen(self, place: Place) -> Place:
        """Return the place with the name of its file, and its cell if it has one."""
        line, column = place.line, place.column
        if line and not column:
            found = self._yaml_cell(place) if place.path.endswith(".yaml") else self._csv_cell(place)
            line, column = found or (line, 1)
        return replace(place, path=_printable(self._tree.shown(place.path)), line=line, column=column)

    def _yaml_cell(self, place: Place) -> tuple[int, int] | None:
        if place.path not in self._yaml:
            text = "\n".join(self._read(place.path))
            self._yaml[place.path] = parse_yaml(text, place.path).root
        return cell_place(self._yaml[place.path], place.pointer, place.field)

    def _csv_cell(self, place: Place) -> tuple[int, int] | None:
        lines = self._read(place.path)
        header = [name.strip() for name in lines[0].split(",")] if lines else []
        if place.field not in header or place.line > len(lines):
            return None
        return place.line, cell_column(lines[place.line - 1], header.index(place.field))

    def _read(self, path: str) -> list[str]:
        if path not in self._lines:
            text = read_text(self._tree, path, MAX_CSV_BYTES).text or ""
            self._lines[path] = text.split("\n")
        return self._lines[path]
