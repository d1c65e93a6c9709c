"""Finds the files of every table and turns them into text rows; reports what has no place in a table.

In: the data tree and the catalogue. Out: for each source file its `RawRow`s and findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from glashelder.findings import Finding, Origin, Place
from glashelder.load.csv_file import parse_csv
from glashelder.load.names import is_left_by_editor, is_plain
from glashelder.load.rows import RawFile, RawRow, former_field, unknown_field
from glashelder.load.text_file import MAX_CSV_BYTES, MAX_YAML_BYTES, TextFile, decode, read_raw
from glashelder.load.yaml_rows import YAML_SUFFIX, read_yaml, stem_of
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.stack import stack
from glashelder.tree.tree import Tree

UNREADABLE_FOLDER = "map-onleesbaar"
"""The rule of a finding that nobody knows which records a folder holds."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file with rows of one table (and, in YAML, of its nested tables)."""

    path: str
    table: str


def find_sources(
    tree: Tree, catalogue: Catalogue, layers: Sequence[str] = ()
) -> tuple[list[SourceFile], list[Finding]]:
    """List the source files of every table, those of a lower layer first, and report files that belong to none.

    A layer need not have a file for each table: what is not there holds no rows. `layers` are those of an organisation
    that is alone, unless they are given.
    """
    layers = layers or stack(tree)
    names = cache(tree.names)
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    tables = [table for table in catalogue.tables.values() if not table.parent]
    for table in tables:
        for path in (f"{layer}{table.path}" for layer in layers):
            folder, _, name = path.rpartition("/")
            if name not in (names(folder) or ()):
                continue
            if table.format == "csv":
                sources.append(SourceFile(path, table.name))
            elif (records := names(path)) is not None:
                found, faults = _find_records(records, path, table)
                sources += found
                findings += faults
            else:
                cure = "Maak er een map van die u mag openen, of haal weg wat er staat."
                findings.append(_fault(UNREADABLE_FOLDER, f"{path} is geen map, of is niet te openen.", path, cure))
    return sources, [*findings, *_strays(names, {source.path for source in sources}, tables, layers)]


def _find_records(names: list[str], folder: str, table: TableSpec) -> tuple[list[SourceFile], list[Finding]]:
    sources: list[SourceFile] = []
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    for name in names:
        if is_left_by_editor(name) or not is_plain(name):
            continue  # the second is told of by `strange_names`
        path = f"{folder}/{name}"
        if not name.endswith(YAML_SUFFIX):
            hint = "In deze map staan alleen .yaml-bestanden."
            findings.append(_fault("vreemd-bestand", f"{path} hoort hier niet.", path, hint))
        elif name.casefold() in seen:
            findings.append(_case_collision(path, seen[name.casefold()]))
        else:
            seen[name.casefold()] = name
            sources.append(SourceFile(path, table.name))
    return sources, findings


def _strays(
    names: Callable[[str], list[str] | None], known: set[str], tables: Sequence[TableSpec], layers: Sequence[str]
) -> Iterator[Finding]:
    """Yield a finding for each CSV file that no table names: whoever made it thinks that it counts."""
    files = {table.path.rpartition("/")[2]: table.path for table in tables if table.format == "csv"}
    for layer, folder in ((layer, layer + folder) for layer in layers for folder in ("", "codelijsten/")):
        for name in names(folder.rstrip("/")) or ():
            path = folder + name
            if not name.endswith(".csv") or path in known or not is_plain(name) or is_left_by_editor(name):
                continue
            hint = "Beschrijf uw eigen tabel in de map eigen, geef het bestand de naam van een tabel, of verwijder het."
            if name in files:
                hint = f"Zet het bestand hier: {layer}{files[name]}. Of verwijder het."
            yield _fault("vreemd-bestand", f"{path} hoort bij geen enkele tabel.", path, hint)


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
        result.findings = [_to_begin(f, table) for f in result.findings] if is_csv else result.findings
        result.lost.append((table.name, () if is_csv else (stem_of(source.path),)))
    elif is_csv:
        _read_csv(text_file.text, source.path, table, result)
    else:
        read_yaml(text_file.text, source.path, table, catalogue, result)
    return result


def _to_begin(fault: Finding, table: TableSpec) -> Finding:
    """Return a fault of an empty table with its first line in the cure: nobody knows that by heart."""
    if fault.rule != "bestand-leeg":
        return fault
    return replace(fault, hint=f"Zet de kolomnamen op de eerste regel: {','.join(table.by_name)}")


def _more_columns(missing: list[str]) -> str:
    commas = "een komma" if len(missing) == 1 else f"{len(missing)} komma's"
    return (
        f"Zet achter de eerste regel ',{','.join(missing)}', en achter elke andere rij {commas}. "
        "Een cel mag leeg zijn als het veld niet verplicht is."
    )


def _read_csv(text: str, path: str, table: TableSpec, result: RawFile) -> None:
    csv_file = parse_csv(text, path)
    has_header = not table.by_name.keys().isdisjoint(csv_file.header)
    found = (f for f in csv_file.findings if has_header or f.rule != "veld-dubbel")
    result.findings.extend(_to_begin(f, table) for f in found)
    if csv_file.findings:
        result.lost.append((table.name, ()))
    for name in csv_file.header if has_header else ():  # else it is a row, and what stands in it is not for a report
        if name and name not in table.by_name:
            place = Place(path, 1, 1, field=name)
            gone = former_field(table.name, name, place)
            result.findings.append(gone or unknown_field(name, place, list(table.by_name), "kolom"))
    missing = [f.name for f in table.fields if f.name not in csv_file.header]
    if missing and csv_file.header:
        result.findings.append(
            _fault(
                "kolom-ontbreekt",
                f"Deze kolommen ontbreken: {', '.join(missing)}.",
                path,
                _more_columns(missing)
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
