"""`glashelder new`: the skeleton of a new record, ready to be filled in."""

from __future__ import annotations

import difflib
import sys

from glashelder.authoring.choices import chosen_from, read_choices
from glashelder.authoring.skeleton import Skeletons
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.schema import stale_schemas, write_schemas
from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding, Origin, Place
from glashelder.load.tables import RawRow, SourceFile, read_source
from glashelder.model.withheld import DRAFT, PUBLISHED
from glashelder.report.text import as_text
from glashelder.schema.catalogue import Catalogue, TableSpec, project_catalogue
from glashelder.settings import Settings
from glashelder.tree.tree import has
from glashelder.validate.references import check_references
from glashelder.validate.rows import CheckedFile, TypedRow
from glashelder.validate.shape import judge

_COMMAND = "glashelder new"
_THEN = "Typ daarna: glashelder check"


def run_new(settings: Settings, table_name: str, key: str, *, to_stdout: bool) -> int:
    """Write the skeleton of a record, or print it; of a CSV table print a row to paste."""
    data_dir = settings.data_dir
    catalogue = project_catalogue(settings)
    table = catalogue.tables.get(table_name)
    findings = [_unknown_table(table_name, catalogue)] if table is None else _refusals(table, key, catalogue)
    if not findings and table is not None and table.is_national and not has(settings.own_data, table.path):
        findings = [_national(table)]
    findings = findings or _ended(table_name, key, settings, catalogue)
    if table is None or findings:
        sys.stderr.write(as_text(findings))
        return FAULTS
    skeletons = Skeletons(catalogue, read_choices(settings.data_tree, catalogue))
    given = _given(table, key, settings)
    if table.format == "csv":
        sys.stdout.write(skeletons.row(table, given))
        sys.stderr.write(f"\nPlak de laatste regel onderaan {data_dir / table.path} en vul haar aan. {_THEN}\n")
    elif to_stdout:
        sys.stdout.write(skeletons.record(table, given))
    else:
        return _write(settings, table, key, skeletons.record(table, given), catalogue)
    return SOUND


def _write(settings: Settings, table: TableSpec, key: str, text: str, catalogue: Catalogue) -> int:
    tree, file = settings.data_tree, settings.data_dir / table.path / f"{key}.yaml"
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        sys.stderr.write(as_text([_exists(tree.shown(f"{table.path}/{key}.yaml"))]))
        return FAULTS
    except OSError as error:
        msg = f"{file} kan niet worden geschreven: {error.strerror}."
        raise GeneratorError(msg) from error
    write_schemas(settings.data_dir, stale_schemas(tree, catalogue))
    sys.stdout.write(f"Geschreven: {file}\nOpen het bestand en vul het in. {_THEN}\n")
    status = _status_field(table)
    if status:
        sys.stdout.write(f"Het komt pas op de website als er '{status}: {PUBLISHED}' staat.\n")
    return SOUND


def _given(table: TableSpec, key: str, settings: Settings) -> dict[str, str]:
    """Return what needs no person: the key, that it is a draft, and the day on which it was made."""
    known = {_status_field(table): DRAFT, "gewijzigd_op": settings.today.isoformat()}
    return {name: value for name, value in known.items() if name in table.by_name} | {table.primary_key[0]: key}


def _status_field(table: TableSpec) -> str:
    return next((name for name, source in chosen_from(table).items() if source == "statussen"), "")


def _refusals(table: TableSpec, key: str, catalogue: Catalogue) -> list[Finding]:
    """Return why there can be no record with this key, as a check would say of a row that has it."""
    if table.parent:
        return [_nested(table, catalogue)]
    name = table.primary_key[0]
    origin = Origin(_COMMAND, 0)
    raw = RawRow(table.name, {f.name: f.example for f in table.fields} | {name: key}, origin)
    findings = [f for _, _, faults in judge(table, [raw]) for f in faults if f.place.field == name]
    if not findings and name not in chosen_from(table):
        alone = CheckedFile((TypedRow(table.name, {name: key}, origin),), (), ())
        findings = check_references([alone], catalogue)
    return findings


def _ended(table_name: str, key: str, settings: Settings, catalogue: Catalogue) -> list[Finding]:
    """Return why an id that has ended is not begun again: its address tells of what it was."""
    table = catalogue.tables["vervallen"]
    rows = read_source(settings.data_tree, SourceFile(table.path, table.name), catalogue).rows
    return [
        Finding(
            "kenmerk-hergebruikt",
            f"'{key}' is vervallen en wordt niet opnieuw gebruikt: {row.values.get('titel', key)}.",
            Place(settings.data_tree.shown(table.path), row.origin.line, 1, key, "id"),
            "Kies een ander kenmerk. Bestaat het oude toch nog? Haal dan eerst deze rij weg.",
        )
        for row in rows
        if (row.values.get("tabel"), row.values.get("id")) == (table_name, key)
    ]


def _unknown_table(name: str, catalogue: Catalogue) -> Finding:
    known = [t.name for t in catalogue.tables.values() if not t.parent]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"Bedoelt u {' of '.join(repr(n) for n in near)}?" if near else f"Kies uit: {', '.join(sorted(known))}."
    return Finding("tabel-bestaat-niet", f"De tabel '{name}' bestaat niet.", Place(_COMMAND), hint)


def _national(table: TableSpec) -> Finding:
    return Finding(
        "tabel-is-landelijk",
        f"De tabel {table.name} hoort bij Glashelder en is voor alle gemeenten gelijk.",
        Place(_COMMAND),
        "Kies uit wat er staat. Mist u iets wat voor elke gemeente geldt? Meld het de makers.",
    )


def _nested(table: TableSpec, catalogue: Catalogue) -> Finding:
    parent = catalogue.tables[table.parent]
    return Finding(
        "tabel-in-een-ander-bestand",
        f"De rijen van {table.name} hebben geen eigen bestand: zij staan in een ander onder '{table.parent_field}'.",
        Place(_COMMAND),
        f"Open een bestand in {parent.path}/ en vul '{table.parent_field}' aan.",
    )


def _exists(path: str) -> Finding:
    return Finding(
        "bestand-bestaat-al",
        "Dit bestand is er al. Het is niet veranderd.",
        Place(path, 1, 1),
        "Kies een ander kenmerk, of open dit bestand.",
    )
