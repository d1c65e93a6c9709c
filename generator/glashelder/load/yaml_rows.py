"""Turns a YAML record into rows of flat tables.

A list of objects in a record becomes rows of the table whose schema names that list as `x_ouder`, with the key of
the record filled in.
"""

from __future__ import annotations

import re
from dataclasses import replace

from glashelder.findings import EMPTY_ROW, Finding, Origin, Place, Pointer
from glashelder.load.rows import RawFile, RawRow, former_field, unknown_field
from glashelder.load.slip_findings import record_slips
from glashelder.load.yaml_errors import AS_ITEM
from glashelder.load.yaml_file import Mapping, Node, parse_yaml
from glashelder.schema.catalogue import Catalogue, TableSpec

YAML_SUFFIX = ".yaml"
_RENAME = "Hernoem het bestand: zijn naam is het kenmerk, met alleen kleine letters, cijfers en streepjes."
_FILL_ROW = "Vul de velden van deze regel in, of haal het streepje weg."
_COMPARED = 50
"""Looking for similar names is slow; after this many faults the file is something else altogether."""


def stem_of(path: str) -> str:
    """Return the name of a record's file without its suffix, which is the key of the record."""
    return path.rpartition("/")[2].removesuffix(YAML_SUFFIX)


def read_yaml(text: str, path: str, table: TableSpec, catalogue: Catalogue, result: RawFile) -> None:
    """Add the rows in the text of a record, and the faults in its form, to `result`."""
    yaml_file = parse_yaml(text, path)
    result.findings.extend(yaml_file.findings)
    stem = stem_of(path)
    if yaml_file.root is None:
        result.lost.append((table.name, (stem,)))
        return
    record = yaml_file.root.get(table.primary_key[0], "")
    shown = record if isinstance(record, str) else ""
    _RecordReader(path, shown, catalogue, result).read(yaml_file.root, table, {}, ())
    for slip, tell in record_slips(text, yaml_file.root, table, catalogue):
        result.findings.append(found := tell(slip, path, shown))
        result.quoted.append((slip.text, found.place))
    if record != stem:
        result.lost.append((table.name, (stem,)))
        line, column = yaml_file.root.keys_at.get(table.primary_key[0], (1, 1))
        can_be_id = re.fullmatch(table.by_name[table.primary_key[0]].constraints.get("pattern", ".*"), stem)
        result.findings.append(
            Finding(
                "kenmerk-anders-dan-bestand",
                f"Het kenmerk '{record}' is niet gelijk aan de bestandsnaam '{stem}'.",
                Place(path, line, column, stem, table.primary_key[0]),
                f"Schrijf 'id: {stem}', of hernoem het bestand." if can_be_id else _RENAME,
            )
        )


class _RecordReader:
    """Flattens one YAML record into rows of its table and of the tables nested in it."""

    def __init__(self, path: str, record: str, catalogue: Catalogue, result: RawFile) -> None:
        self._path = path
        self._record = record
        self._catalogue = catalogue
        self._result = result

    def read(self, node: Mapping, table: TableSpec, given: dict[str, str], pointer: Pointer) -> None:
        """Add the row in `node`, with the key fields in `given`, and the rows nested in it."""
        values = dict(given)
        nested: list[tuple[TableSpec, Node]] = []
        children = self._catalogue.children(table.name)
        for name, value in node.items():
            if name in children:
                nested.append((children[name], value))
            elif name not in table.by_name or name in given:
                known = [f for f in table.by_name if f not in given] + list(children)
                compare = len(self._result.findings) < _COMPARED
                place = self._place(node, name, pointer)
                gone = former_field(table.name, name, place)
                self._result.findings.append(gone or unknown_field(name, place, known, "veld", compare=compare))
            else:
                text = self._text(value, table, name, node, pointer).strip()
                if text:
                    values[name] = text
        self._result.rows.append(RawRow(table.name, values, Origin(self._path, node.line, self._record, pointer)))
        for child, value in nested:
            self._read_rows(value, child, values, node, pointer)

    def _read_rows(
        self, value: Node, child: TableSpec, parent: dict[str, str], node: Mapping, pointer: Pointer
    ) -> None:
        if value == "":
            return
        if not isinstance(value, list):
            self._add(
                "geen-lijst",
                f"Onder '{child.parent_field}' hoort een lijst te staan.",
                self._place(node, child.parent_field, pointer),
                "Begin elke regel met een streepje: '- '.",
            )
            return
        given = {own: parent.get(theirs, "") for own, theirs in child.parent_key}
        for number, item in enumerate(value, 1):
            place: Pointer = (*pointer, child.parent_field, number - 1)
            if isinstance(item, Mapping):
                self.read(item, child, {**given, "volgnummer": str(number)}, place)
            elif item == "":
                at = replace(self._place(node, child.parent_field, pointer), pointer=place, field="")
                self._add(EMPTY_ROW, f"Regel {number} onder '{child.parent_field}' is leeg.", at, _FILL_ROW)
            else:
                self._add(
                    "geen-velden",
                    f"Regel {number} onder '{child.parent_field}' heeft geen velden.",
                    self._place(node, child.parent_field, pointer),
                    "Schrijf 'veld: waarde' achter het streepje.",
                )

    def _text(self, value: Node, table: TableSpec, name: str, node: Mapping, pointer: Pointer) -> str:
        spec = table.by_name[name]
        if isinstance(value, str):
            if spec.type == "list" and value:
                self._add(
                    "geen-lijst",
                    f"Bij '{spec.title}' ({name}) hoort een lijst te staan.",
                    self._place(node, name, pointer),
                    AS_ITEM,
                )
                return ""
            return value
        if spec.type != "list" or not isinstance(value, list) or not all(isinstance(i, str) for i in value):
            self._add(
                "waarde-geen-tekst",
                f"Bij '{spec.title}' ({name}) past deze opbouw niet.",
                self._place(node, name, pointer),
                "Vul één waarde in, of een lijst met streepjes als het veld dat toelaat.",
            )
            return ""
        items = [str(i) for i in value]
        if any(spec.delimiter in item for item in items):
            self._add(
                "verboden-teken",
                f"Bij '{spec.title}' ({name}) mag het teken '{spec.delimiter}' niet.",
                self._place(node, name, pointer),
                "Gebruik een ander teken.",
            )
            return ""
        return spec.delimiter.join(items)

    def _place(self, node: Mapping, name: str, pointer: Pointer) -> Place:
        line, column = node.keys_at.get(name, (node.line, 1))
        return Place(self._path, line, column, self._record, name, pointer)

    def _add(self, rule: str, message: str, place: Place, hint: str) -> None:
        self._result.findings.append(Finding(rule, message, place, hint))
