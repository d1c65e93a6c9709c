"""Checks the rows of a file against their Table Schema and types them. The only module that uses Frictionless.

In: the text rows of one source file. Out: a `CheckedFile`. The compiled schema accepts valid rows; Frictionless judges
every other row, in memory, never by path.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from glashelder.exceptions import SchemaError
from glashelder.findings import EMPTY_FIELD, EMPTY_ROW, Finding
from glashelder.load.rows import RawFile, RawRow
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.validate.acceptor import Acceptor
from glashelder.validate.markup import describe_markup, has_markup
from glashelder.validate.messages_nl import constraint_message, type_message
from glashelder.validate.rows import CheckedFile, TypedRow, Value


class ShapeChecker:
    """Checks rows of any table of one catalogue."""

    def __init__(self, catalogue: Catalogue, *, always_ask_frictionless: bool = False) -> None:
        self._catalogue = catalogue
        self._acceptors: dict[str, Acceptor] = {}
        self._always_ask = always_ask_frictionless

    def check(self, raw: RawFile) -> CheckedFile:
        """Type the rows of one file; rows that do not fit their schema are rejected, with findings."""
        rows: list[TypedRow | None] = []
        doubtful: list[tuple[int, RawRow]] = []
        for number, row in enumerate(raw.rows):
            typed = None if self._always_ask else self._acceptor(row.table).accept(row.values)
            rows.append(None if typed is None else TypedRow(row.table, typed, row.origin))
            if typed is None:
                doubtful.append((number, row))
        findings = list(raw.findings)
        rejected = list(raw.lost)
        told = {(f.place.pointer, f.place.field) for f in raw.findings if f.place.field}
        for table, group in _by_table(doubtful).items():
            spec = self._catalogue.tables[table]
            judged = judge(spec, [row for _, row in group])
            for (number, _), (row, values, faults) in zip(group, judged, strict=True):
                findings += [f for f in faults if (f.place.pointer, f.place.field) not in told]
                only_lacks = all(f.rule == EMPTY_FIELD for f in faults)
                is_whole = only_lacks and all(f.name in values for f in spec.fields if f.is_always_filled)
                if is_whole or (only_lacks and raw.is_record):
                    rows[number] = TypedRow(table, values, row.origin)
                if not is_whole:
                    rejected.append((table, tuple(row.values.get(k, "") for k in spec.primary_key)))
        sound = tuple(row for row in rows if row)
        return CheckedFile(sound, tuple(rejected), tuple(findings), raw.is_record, _status(raw))

    def _acceptor(self, table: str) -> Acceptor:
        if table not in self._acceptors:
            self._acceptors[table] = Acceptor(self._catalogue.tables[table])
        return self._acceptors[table]


def judge(table: TableSpec, rows: list[RawRow]) -> Iterable[tuple[RawRow, dict[str, Value], list[Finding]]]:
    """Let Frictionless judge rows of one table; yield each row with its typed values and its findings.

    Raises:
        SchemaError: the schema of the table is not valid Table Schema.
    """
    from frictionless import FrictionlessException, Resource, Schema

    try:
        schema = Schema.from_descriptor({"fields": [_descriptor(f) for f in table.fields]})
    except FrictionlessException as error:
        msg = f"Het schema van de tabel {table.name} is geen geldig Table Schema."
        raise SchemaError(msg) from error
    names = [f.name for f in table.fields]
    data = [names, *([row.values.get(n, "") for n in names] for row in rows)]
    resource: Any = Resource(data=data, schema=schema)
    with resource:
        for raw, row in zip(rows, resource.row_stream, strict=True):
            findings = [_finding(table, raw, error) for error in row.errors]
            findings += _markup_findings(table, raw)
            yield raw, _values(row), findings


def _status(raw: RawFile) -> tuple[str, str]:
    values = next((row.values for row in raw.rows if raw.is_record and not row.origin.pointer), {})
    key, status = values.get("id", ""), values.get("status", "")
    return (key, status) if key and status else ("", "")


def _by_table(rows: list[tuple[int, RawRow]]) -> dict[str, list[tuple[int, RawRow]]]:
    groups: dict[str, list[tuple[int, RawRow]]] = {}
    for number, row in rows:
        groups.setdefault(row.table, []).append((number, row))
    return groups


def _descriptor(field: FieldSpec) -> dict[str, Any]:
    """Return the field as in the Table Schema standard; our own `x_` keys mean nothing to Frictionless.

    A pattern is about the whole value. Frictionless puts `^` and `$` around it as text, and of `a|b` that leaves the
    end of `a` open.
    """
    known: dict[str, Any] = {k: v for k, v in field.descriptor.items() if not k.startswith("x_")}
    if "pattern" in field.constraints:
        known["constraints"] = {**field.constraints, "pattern": f"(?:{field.constraints['pattern']})"}
    return known


def _values(row: Any) -> dict[str, Value]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in row.to_dict().items() if v is not None}


def _finding(table: TableSpec, raw: RawRow, error: Any) -> Finding:
    name = getattr(error, "field_name", "")
    if not name:  # a blank row has no field to name
        return Finding(EMPTY_ROW, "In deze rij is niets ingevuld.", raw.origin.place(), "Verwijder de rij.")
    field = table.by_name[name]
    cell = raw.values.get(name)
    if error.type == "type-error":
        rule, message, hint = type_message(field, cell or "")
    else:
        rule, message, hint = constraint_message(field, cell)
    return Finding(rule, message, raw.origin.place(name), hint, law="" if field.law == "geen" else field.law)


def _markup_findings(table: TableSpec, raw: RawRow) -> list[Finding]:
    findings = []
    for name, text in raw.values.items():
        if has_markup(text):
            rule, what, hint = describe_markup(text)
            message = f"Bij '{table.by_name[name].title}' ({name}) staat {what}. Hier hoort gewone tekst."
            findings.append(Finding(rule, message, raw.origin.place(name), hint))
    return findings
