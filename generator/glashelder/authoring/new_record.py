"""The first values of a new record, and the reasons to refuse one."""

from __future__ import annotations

import difflib

from glashelder.authoring.choices import chosen_from
from glashelder.findings import Finding, Origin, Place
from glashelder.load.rows import RawRow
from glashelder.load.tables import find_sources, read_source
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.settings import Settings
from glashelder.tree.tree import has
from glashelder.validate.references import check_references
from glashelder.validate.rows import DRAFT, CheckedFile, TypedRow
from glashelder.validate.shape import judge

_COMMAND = "glashelder new"


def refusals(table_name: str, key: str, settings: Settings, catalogue: Catalogue) -> list[Finding]:
    """Return why there can be no new record with this key in this table; empty if there can."""
    table = catalogue.tables.get(table_name)
    findings = [_unknown_table(table_name, catalogue)] if table is None else _refusals(table, key, catalogue)
    if not findings and table is not None and _is_fixed(table, settings):
        findings = [_national(table)]
    return findings or _ended(table_name, key, settings, catalogue)


def _is_fixed(table: TableSpec, settings: Settings) -> bool:
    """Tell whether a municipality has no reason to add a row: law, or a list that the programme computes with."""
    has_own = has(settings.own_data, settings.own_layer + table.path)
    return table.is_closed or (table.is_national and not table.is_codelist and not has_own)


def known_values(table: TableSpec, key: str, settings: Settings) -> dict[str, str]:
    """Return the values that need no person: the key, the status of a draft, and today's date."""
    known = {status_field(table): DRAFT, "gewijzigd_op": settings.today.isoformat()}
    return {name: value for name, value in known.items() if name in table.by_name} | {table.primary_key[0]: key}


def status_field(table: TableSpec) -> str:
    """Return the name of the field that says whether a record is published; empty if the table has none."""
    return next((name for name, source in chosen_from(table).items() if source == "statussen"), "")


def _refusals(table: TableSpec, key: str, catalogue: Catalogue) -> list[Finding]:
    """Return why there can be no record with this key: the findings of a check of a row that has it."""
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
    """Return why a withdrawn id cannot be used again: its page says what it was."""
    table = catalogue.tables["vervallen"]
    sources = find_sources(settings.data_tree, catalogue, settings.layers)[0]
    files = [read_source(settings.data_tree, s, catalogue) for s in sources if s.table == table.name]
    return [
        Finding(
            "kenmerk-hergebruikt",
            f"'{key}' is vervallen en wordt niet opnieuw gebruikt: {row.values.get('titel', key)}.",
            Place(settings.data_tree.shown(row.origin.path), row.origin.line, 1, key, "id"),
            "Kies een ander kenmerk. Bestaat het oude toch nog? Haal dan eerst deze rij weg.",
        )
        for file in files
        for row in file.rows
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
