"""Finds the files of every table and turns them into text rows; reports what has no place in a table.

In: the data tree and the catalogue. Out: for each source file its `RawRow`s and findings.
"""

from __future__ import annotations

from dataclasses import dataclass

from glashelder.findings import Finding, Origin, Place
from glashelder.load.csv_file import parse_csv
from glashelder.load.names import is_left_by_editor, is_plain
from glashelder.load.rows import RawFile, RawRow, unknown_field
from glashelder.load.text_file import MAX_CSV_BYTES, MAX_YAML_BYTES, TextFile, decode, read_raw
from glashelder.load.yaml_rows import YAML_SUFFIX, read_yaml, stem_of
from glashelder.schema.catalogue import NATIONAL, Catalogue, TableSpec
from glashelder.tree.tree import Tree, has


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file with rows of one table (and, in YAML, of its nested tables)."""

    path: str
    table: str


def find_sources(tree: Tree, catalogue: Catalogue) -> tuple[list[SourceFile], list[Finding]]:
    """List the source files of every table, sorted by path, and report files that belong to none."""
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    for table in catalogue.tables.values():
        if table.parent or (table.may_be_absent and not has(tree, table.path)):
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
        if not name.endswith(YAML_SUFFIX):
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
        result.lost.append((table.name, () if is_csv else (stem_of(source.path),)))
    elif is_csv:
        _read_csv(text_file.text, source.path, table, result)
    else:
        read_yaml(text_file.text, source.path, table, catalogue, result)
    return result


def _read_csv(text: str, path: str, table: TableSpec, result: RawFile) -> None:
    csv_file = parse_csv(text, path)
    has_header = not table.by_name.keys().isdisjoint(csv_file.header)
    result.findings.extend(f for f in csv_file.findings if has_header or f.rule != "veld-dubbel")
    if csv_file.findings:
        result.lost.append((table.name, ()))
    for name in csv_file.header if has_header else ():  # else it is a row, and what stands in it is not for a report
        if name and name not in table.by_name:
            result.findings.append(unknown_field(name, Place(path, 1, 1, field=name), list(table.by_name), "kolom"))
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


def _case_collision(path: str, other: str) -> Finding:
    return _fault(
        "naam-verschilt-in-hoofdletters",
        f"{path} verschilt alleen in hoofdletters van {other}. Op Windows en macOS is dat hetzelfde bestand.",
        path,
        "Geef een van de twee een andere naam.",
    )


def _fault(rule: str, message: str, path: str, hint: str, line: int = 0) -> Finding:
    return Finding(rule, message, Place(path, line, 1 if line else 0), hint)
