"""Turns a YAML record into rows of flat tables.

A list of objects in a record becomes rows of the table whose schema names that list as `x_ouder`, with the key of
the record filled in.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from glashelder.findings import EMPTY_ROW, Finding, Origin, Place, Pointer
from glashelder.load.rows import RawFile, RawRow, former_field, unknown_field
from glashelder.load.short_forms import (
    MOST_COMBINATIONS,
    Typed,
    how_many,
    keys_in,
    repeated_values,
    repeats,
    rows_of,
)
from glashelder.load.slip_findings import record_slips
from glashelder.load.yaml_errors import AS_ITEM
from glashelder.load.yaml_file import Items, Mapping, Node, parse_yaml
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

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
        self._keys: dict[str, set[str]] = {}

    def read(self, node: Mapping, table: TableSpec, given: dict[str, str], pointer: Pointer) -> RawRow:
        """Add the row in `node`, with the key fields in `given`, and the rows nested in it; return the first."""
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
        row = RawRow(table.name, values, Origin(self._path, node.line, self._record, pointer))
        self._result.rows.append(row)
        for child, value in nested:
            self._read_rows(value, child, values, node, pointer)
        return row

    def _read_rows(
        self, value: Node, child: TableSpec, parent: dict[str, str], node: Mapping, pointer: Pointer
    ) -> None:
        if value == "":
            return
        if not isinstance(value, Items):
            several = keys_in(value) if isinstance(value, str) and child.short_field else []
            self._add(
                "geen-lijst",
                f"Onder '{child.parent_field}' hoort een lijst te staan.",
                self._place(node, child.parent_field, pointer),
                _between_brackets(several) if several else "Begin elke regel met een streepje: '- '.",
            )
            return
        given = {own: parent.get(theirs, "") for own, theirs in child.parent_key}
        number, left = 0, MOST_COMBINATIONS
        listed = self._place(node, child.parent_field, pointer)
        read: list[Typed] = []
        for index, (item, at) in enumerate(zip(value, value.at, strict=True)):
            place: Pointer = (*pointer, child.parent_field, index)
            if item == "":
                empty = replace(_at(listed, at), pointer=place, field="")
                self._add(EMPTY_ROW, f"Regel {index + 1} onder '{child.parent_field}' is leeg.", empty, _FILL_ROW)
                continue
            rows = list(islice(rows_of(item, at, child, place), max(left, 1)))
            if not rows:
                message = f"Regel {index + 1} onder '{child.parent_field}' heeft geen velden."
                self._add("geen-velden", message, _at(listed, at), "Schrijf 'veld: waarde' achter het streepje.")
            elif is_short := rows[0].pointer != place:
                self._tell_list(item, child, _at(listed, at), left)
                left -= len(rows) - 1
            for fields, typed in rows:
                number += 1
                row = self.read(fields, child, {**given, "volgnummer": str(number)}, typed)
                read.append(Typed(row, is_short, at))
        for message, at in repeats(read, child):
            self._add("rij-dubbel", message, _at(listed, at), "Laat het op één van de twee plekken weg.")

    def _tell_list(self, item: Node, child: TableSpec, place: Place, most: int) -> None:
        """Report an item of a list that stands for too many rows, or that holds a value twice."""
        if (count := how_many(item, child)) > max(most, 1):
            message = f"Deze regel staat voor {count} rijen. Samen mogen het er {MOST_COMBINATIONS} zijn."
            self._add("te-veel-rijen", message, place, "Noem minder waarden tussen de haken of achter de streepjes.")
        for value, at in repeated_values(item, child):
            self._add("rij-dubbel", f"'{value}' staat twee keer in deze lijst.", _at(place, at), "Haal er een weg.")

    def _text(self, value: Node, table: TableSpec, name: str, node: Mapping, pointer: Pointer) -> str:
        spec = table.by_name[name]
        if isinstance(value, str):
            if value and spec.type == "list":
                message = f"Bij '{spec.title}' ({name}) hoort een lijst te staan."
                self._add("geen-lijst", message, self._place(node, name, pointer), AS_ITEM)
            elif self._is_key(table, name) and (keys := keys_in(value)):
                message = f"Bij '{spec.title}' ({name}) staan {len(keys)} kenmerken achter elkaar."
                hint = _between_brackets(keys) if spec.may_be_list else "Hier past één kenmerk. Houd er één over."
                self._add("waarden-achter-elkaar", message, self._place(node, name, pointer), hint)
            else:
                return value
            return ""
        if spec.may_be_list and value == []:
            return ""
        if spec.type != "list" or not isinstance(value, list) or not all(isinstance(i, str) for i in value):
            self._add("waarde-geen-tekst", *_no_value(spec, value, self._place(node, name, pointer)))
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

    def _is_key(self, table: TableSpec, name: str) -> bool:
        """Tell whether a field holds the key of a row elsewhere. Remembered, for it is asked of each value."""
        if table.name not in self._keys:
            self._keys[table.name] = {name for reference in table.references for name in reference.fields}
        return name in self._keys[table.name]

    def _place(self, node: Mapping, name: str, pointer: Pointer) -> Place:
        line, column = node.keys_at.get(name, (node.line, 1))
        return Place(self._path, line, column, self._record, name, pointer)

    def _add(self, rule: str, message: str, place: Place, hint: str) -> None:
        self._result.findings.append(Finding(rule, message, place, hint))


def _at(place: Place, at: tuple[int, int]) -> Place:
    return replace(place, line=at[0], column=at[1])


def _between_brackets(values: list[str]) -> str:
    return f"Zet er rechte haken omheen: [{', '.join(values)}]. Of zet elk op een eigen regel, met een streepje ervoor."


def _no_value(spec: FieldSpec, value: Node, place: Place) -> tuple[str, Place, str]:
    """Return message, place and cure of a list or fields where one value must stand."""
    message = f"Bij '{spec.title}' ({spec.name}) past deze opbouw niet."
    if isinstance(value, Mapping):
        return message, place, "Vul één waarde in, of een lijst met streepjes als het veld dat toelaat."
    if spec.may_be_list or spec.type == "list":
        return message, place, "Zet achter elk streepje, of tussen de komma's, één waarde."
    message = f"Bij '{spec.title}' ({spec.name}) staat een lijst. Hier past één waarde."
    return (
        message,
        place,
        "Houd één waarde over, achter de dubbele punt. Zijn de haken tekst? Zet er dan aanhalingstekens omheen.",
    )
