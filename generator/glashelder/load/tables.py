"""Finds the files of every table and turns them into text rows; reports what has no place in a table.

In: the data tree and the catalogue. Out: for each source file its `RawRow`s and findings. YAML nests and
tables are flat: a list of objects in a record becomes rows of the table whose schema names that list as
`x_ouder`, with the key of the record filled in. Nothing later knows whether a row was YAML or CSV.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from glashelder.findings import Finding, Origin, Place, Pointer
from glashelder.load.csv_file import parse_csv
from glashelder.load.names import is_left_by_editor, is_plain
from glashelder.load.slip_findings import record_slips
from glashelder.load.text_file import MAX_CSV_BYTES, MAX_YAML_BYTES, TextFile, decode, read_raw
from glashelder.load.yaml_errors import AS_ITEM, strange_name
from glashelder.load.yaml_file import Mapping, Node, parse_yaml
from glashelder.schema.catalogue import NATIONAL, Catalogue, TableSpec
from glashelder.tree.tree import Tree

_YAML_SUFFIX = ".yaml"
_RENAME = "Hernoem het bestand: zijn naam is het kenmerk, met alleen kleine letters, cijfers en streepjes."
_COMPARED = 50
"""Looking for a name that was meant is slow; after so many faults the file is something else altogether."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file with rows of one table (and, in YAML, of its nested tables)."""

    path: str
    table: str


class RawRow(NamedTuple):
    """One row as text. Absent fields are absent; nothing is typed yet."""

    table: str
    values: dict[str, str]
    origin: Origin


@dataclass(slots=True)
class RawFile:
    """The rows of one source file and the faults in its form.

    `lost` holds (table, key) of rows that are there but could not be read; an empty key means: nobody knows which.
    `quoted` holds text that is in no row and that a finding shows, with its place.
    """

    is_record: bool = False
    rows: list[RawRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    lost: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    quoted: list[tuple[str, Place]] = field(default_factory=list)


def find_sources(tree: Tree, catalogue: Catalogue) -> tuple[list[SourceFile], list[Finding]]:
    """List the source files of every table, sorted by path, and report files that belong to none."""
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    for table in catalogue.tables.values():
        if table.parent:
            continue
        if table.format == "csv":
            sources.append(SourceFile(table.path, table.name))
        elif (names := tree.names(table.path)) is not None:
            found, faults = _find_records(names, table)
            sources += found
            findings += faults
        else:
            findings.append(_fault("map-ontbreekt", f"De map {table.path} is er niet.", table.path, "Maak de map aan."))
    return sources, findings + _strays(tree, {source.path for source in sources})


def _find_records(names: list[str], table: TableSpec) -> tuple[list[SourceFile], list[Finding]]:
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for name in names:
        if is_left_by_editor(name) or not is_plain(name):
            continue  # the second is told of by `strange_names`
        path = f"{table.path}/{name}"
        if not name.endswith(_YAML_SUFFIX):
            hint = "In deze map staan alleen .yaml-bestanden."
            findings.append(_fault("vreemd-bestand", f"{path} hoort hier niet.", path, hint))
        elif name.casefold() in seen:
            findings.append(_case_collision(path, seen[name.casefold()]))
        else:
            seen[name.casefold()] = name
            sources.append(SourceFile(path, table.name))
    return sources, findings


def _strays(tree: Tree, known: set[str]) -> list[Finding]:
    """Return a finding for each CSV file that no table names: whoever made it thinks that it counts."""
    folders = ("", "codelijsten/", NATIONAL, f"{NATIONAL}codelijsten/")
    paths = (f"{folder}{name}" for folder in folders for name in tree.names(folder) or () if name.endswith(".csv"))
    hints = (
        "Noem het bestand in datapackage.yaml, geef het de naam van een tabel, of verwijder het.",
        "Verwijder het: deze tabel hoort bij Glashelder, en is voor alle gemeenten gelijk.",
    )
    return [
        _fault("vreemd-bestand", f"{path} hoort bij geen enkele tabel.", path, hints[f"{NATIONAL}{path}" in known])
        for path in paths
        if path not in known and is_plain(path) and not is_left_by_editor(path.rpartition("/")[2])
    ]


def read_source(tree: Tree, source: SourceFile, catalogue: Catalogue) -> RawFile:
    """Read one source file into text rows."""
    return parse_raw(read_raw_source(tree, source, catalogue), source, catalogue)


def read_raw_source(tree: Tree, source: SourceFile, catalogue: Catalogue) -> bytes | TextFile:
    """Return the bytes of a source file, or why there are none."""
    is_csv = catalogue.tables[source.table].format == "csv"
    return read_raw(tree, source.path, MAX_CSV_BYTES if is_csv else MAX_YAML_BYTES)


def parse_raw(raw: bytes | TextFile, source: SourceFile, catalogue: Catalogue) -> RawFile:
    """Turn what was read of one source file into text rows."""
    return parse_source(decode(raw, source.path) if isinstance(raw, bytes) else raw, source, catalogue)


def parse_source(text_file: TextFile, source: SourceFile, catalogue: Catalogue) -> RawFile:
    """Turn the text of one source file into text rows."""
    table = catalogue.tables[source.table]
    is_csv = table.format == "csv"
    result = RawFile(is_record=not is_csv, findings=list(text_file.findings))
    if text_file.text is None:
        result.lost.append((table.name, () if is_csv else (_stem(source.path),)))
    elif is_csv:
        _read_csv(text_file.text, source.path, table, result)
    else:
        _read_yaml(text_file.text, source.path, table, catalogue, result)
    return result


def _read_csv(text: str, path: str, table: TableSpec, result: RawFile) -> None:
    csv_file = parse_csv(text, path)
    has_header = not table.by_name.keys().isdisjoint(csv_file.header)
    result.findings.extend(f for f in csv_file.findings if has_header or f.rule != "veld-dubbel")
    if csv_file.findings:
        result.lost.append((table.name, ()))
    for name in csv_file.header if has_header else ():  # else it is a row, and what stands in it is not for a report
        if name and name not in table.by_name:
            result.findings.append(_unknown_field(name, Place(path, 1, 1, field=name), list(table.by_name), "kolom"))
    missing = [f.name for f in table.fields if f.name not in csv_file.header]
    if missing and csv_file.header:
        result.findings.append(
            _fault(
                "kolom-ontbreekt",
                f"Deze kolommen ontbreken: {', '.join(missing)}.",
                path,
                "Voeg de kolommen toe aan de eerste regel. Een cel mag leeg zijn."
                if has_header
                else f"Zet boven de eerste regel een regel met de kolomnamen: {','.join(table.by_name)}",
                1,
            )
        )
        result.lost.append((table.name, ()))
        return
    key = table.primary_key[0]
    for line, cells in csv_file.rows:
        pairs = zip(csv_file.header, cells, strict=True)
        values = {name: text for name, cell in pairs if (text := cell.strip()) and name in table.by_name}
        result.rows.append(RawRow(table.name, values, Origin(path, line, values.get(key, ""))))


def _read_yaml(text: str, path: str, table: TableSpec, catalogue: Catalogue, result: RawFile) -> None:
    yaml_file = parse_yaml(text, path)
    result.findings.extend(yaml_file.findings)
    stem = _stem(path)
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
                self._result.findings.append(_unknown_field(name, place, known, "veld", compare=compare))
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


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(_YAML_SUFFIX)


def _unknown_field(name: str, place: Place, known: list[str], what: str, *, compare: bool = True) -> Finding:
    if what == "veld" and (strange := strange_name(name)):
        return Finding("onbekend-veld", strange[0], place, strange[1])
    near = difflib.get_close_matches(name, known, n=1) if compare else []
    hint = f"Bedoelt u '{near[0]}'?" if near else f"Laat dit weg, of kies uit: {', '.join(sorted(known))}."
    message = f"Het veld '{name}' bestaat niet." if what == "veld" else f"De kolom '{name}' bestaat niet."
    return Finding("onbekend-veld", message, place, hint)


def _case_collision(path: str, other: str) -> Finding:
    return _fault(
        "naam-verschilt-in-hoofdletters",
        f"{path} verschilt alleen in hoofdletters van {other}. Op Windows en macOS is dat hetzelfde bestand.",
        path,
        "Geef een van de twee een andere naam.",
    )


def _fault(rule: str, message: str, path: str, hint: str, line: int = 0) -> Finding:
    return Finding(rule, message, Place(path, line, 1 if line else 0), hint)
