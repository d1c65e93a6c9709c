"""What is wrong with a departure from a row below, and which departures are from what is national."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from glashelder.findings import Finding, Severity
from glashelder.layers.departures import TABLE, Departure, as_typed, with_value
from glashelder.load.near import meant
from glashelder.load.rows import RawRow
from glashelder.schema.catalogue import Catalogue, TableSpec

CHANGING = RESTS_ON, WITHOUT, DROPPED = "gebaseerd_op", "zonder", "vervalt"
"""The fields that say how a record changes what is below; they are no facts, so nothing departs from them."""


class Found(NamedTuple):
    """A row that a departure may mean, and the number of its layer."""

    level: int
    row: RawRow


Rows = Callable[[str], Mapping[str, list[Found]]]
"""Gives the rows of a table by their key as typed, in all layers, the lowest first."""


def is_sound(departure: Departure, catalogue: Catalogue) -> bool:
    """Tell whether a departure names a table and a field that can be departed from; else it changes nothing."""
    spec = catalogue.tables.get(departure.table)
    if spec is None or spec.parent or spec.name == TABLE:
        return False
    return departure.field in _changeable(spec) if departure.field else not spec.is_closed


def departure_findings(departures: Iterable[Departure], rows: Rows, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong with departures, and a tip for each row below that is national."""
    judge = _Judge(rows, catalogue)
    for departure in departures:
        yield from judge.findings(departure)


class _Judge:
    """Judges departures in order, the lowest layer first, and remembers what each of them did."""

    def __init__(self, rows: Rows, catalogue: Catalogue) -> None:
        self._rows = rows
        self._tables = catalogue.tables
        self._now: dict[tuple[str, str], RawRow] = {}
        self._left_out: dict[tuple[str, str], Departure] = {}
        self._changed: dict[tuple[str, str, str, int], Departure] = {}
        self._national: set[tuple[str, str]] = set()

    def findings(self, departure: Departure) -> Iterator[Finding]:
        spec = self._tables.get(departure.table)
        fault = self._table_fault(departure, spec) or (spec and self._field_fault(departure, spec))
        if fault or spec is None:
            yield from [fault] if fault else []
            return
        rows = self._rows(spec.name)
        below = [found for found in rows.get(departure.key, ()) if found.level < departure.level]
        if not below:
            yield _own_law(departure) if _is_reason(departure, rows, spec) else _not_below(departure, rows)
            return
        yield from self._effect(departure, below[-1], spec)

    def _table_fault(self, departure: Departure, spec: TableSpec | None) -> Finding | None:
        if spec is None:
            return _fault(
                "afwijking-tabel-onbekend",
                f"De tabel '{departure.table}' bestaat niet.",
                departure,
                "tabel",
                meant(departure.table, {name: (name,) for name, t in self._tables.items() if not t.parent})
                or "Schrijf de naam van een tabel, zoals wetten.",
            )
        if spec.parent or spec.name == TABLE:
            cure = f"Maak een bestand dat met '{RESTS_ON}' op het record rust, en schrijf daarin wat anders is."
            return _fault(
                "afwijking-tabel-onbekend",
                f"Van een rij van '{departure.table}' kunt u hier niet afwijken.",
                departure,
                "tabel",
                cure if spec.parent else "Verander die rij waar zij staat.",
            )
        return None

    def _field_fault(self, departure: Departure, spec: TableSpec) -> Finding | None:
        name = departure.field
        if name in spec.primary_key:
            return _fault(
                "afwijking-van-kenmerk",
                f"'{name}' is het kenmerk van een rij. Dat verandert niet.",
                departure,
                "veld",
                "Laat deze rij weg door 'veld' leeg te laten, en voeg een rij met een ander kenmerk toe.",
            )
        known = _changeable(spec)
        if name and name not in known:
            return _fault(
                "afwijking-veld-onbekend",
                f"Het veld '{name}' bestaat niet in {spec.name}.",
                departure,
                "veld",
                meant(name, {field: (field,) for field in known}) or f"Kies uit: {', '.join(known)}.",
            )
        if not name and spec.is_closed:
            return _fault(
                "lijst-is-gesloten",
                f"De keuzes van {spec.name} liggen vast: het programma rekent ermee.",
                departure,
                "kenmerk",
                "Haal deze rij weg. Een keuze die u niet gebruikt, doet geen kwaad.",
            )
        return None

    def _effect(self, departure: Departure, below: Found, spec: TableSpec) -> Iterator[Finding]:
        row = spec.name, departure.key
        gone = self._left_out.get(row)
        same = self._changed.get((*row, departure.field, departure.level))
        if gone or same:
            earlier = gone or same
            did = "weggelaten" if gone else "veranderd"
            yield _fault(
                "afwijking-dubbel",
                f"'{departure.key}' uit {spec.name} is al {did} in {earlier.where if earlier else ''}.",
                departure,
                "kenmerk" if gone else "veld",
                "Houd een van de twee rijen, en haal de andere weg.",
            )
            return
        now = self._now.get(row, below.row)
        if departure.field:
            self._changed[*row, departure.field, departure.level] = departure
            self._now[row] = with_value(now, departure)
            if now.values.get(departure.field, "") == departure.value:
                yield _fault(
                    "afwijking-verandert-niets",
                    f"'{departure.field}' van '{departure.key}' is al zo.",
                    departure,
                    "waarde",
                    "Haal deze rij weg.",
                    Severity.TIP,
                )
                return
        else:
            self._left_out[row] = departure
        if below.level == 0 and row not in self._national:
            self._national.add(row)
            yield _national(
                departure,
                f"'{departure.key}' uit {spec.name} is hier anders dan landelijk: {departure.reason}",
                "Klopt dit nog? Laat dan alles zo. Anders haalt u deze rij weg.",
            )


def unexplained(rows: Rows, spec: TableSpec, departures: Iterable[Departure]) -> Iterator[Finding]:
    """Yield the rows that a layer adds to a table of the law without saying why."""
    told = {(d.key, d.level) for d in departures if d.table == spec.name and not d.field}
    for key, (first, *_) in rows(spec.name).items():
        if first.level and (key, first.level) not in told:
            layer, row = first.row.origin.path.removesuffix(spec.path), as_typed(spec.name, key, "", "", "uw reden")
            yield Finding(
                "eigen-rij-zonder-reden",
                f"'{key}' komt bij wat de wet zegt in {spec.name}, en er staat niet waarom.",
                first.row.origin.place(spec.primary_key[0]),
                f"Zet in {layer}{TABLE}.csv, onder 'tabel,kenmerk,veld,waarde,reden': {row}.",
            )


def _is_reason(departure: Departure, rows: Mapping[str, list[Found]], spec: TableSpec) -> bool:
    """Tell whether a row says why its own layer adds a whole row to a table of the law."""
    return spec.is_law and not departure.field and any(f.level == departure.level for f in rows.get(departure.key, ()))


def _own_law(departure: Departure) -> Finding:
    message = f"'{departure.key}' uit {departure.table} geldt alleen hier: {departure.reason}"
    return _national(departure, message, "Klopt dit nog? Laat dan alles zo. Anders haalt u beide rijen weg.")


def _national(departure: Departure, message: str, cure: str) -> Finding:
    return _fault("afwijking-van-landelijk", message, departure, "reden", cure, Severity.TIP)


def _changeable(spec: TableSpec) -> list[str]:
    return [name for name in spec.by_name if name not in {*spec.primary_key, *CHANGING}]


def _not_below(departure: Departure, rows: Mapping[str, list[Found]]) -> Finding:
    message = f"'{departure.key}' staat niet in {departure.table}, in een laag hieronder."
    here = rows.get(departure.key)
    keys = {key: (key,) for key, found in rows.items() if found[0].level < departure.level}
    cure = meant(departure.key, keys) or "Schrijf het kenmerk zoals het in de tabel staat, of haal deze rij weg."
    if here:
        at = here[0].row.origin
        cure = f"Verander de rij zelf, in {at.path}, regel {at.line}, en haal deze rij weg."
    return _fault("afwijking-van-niets", message, departure, "kenmerk", cure)


def _fault(  # noqa: PLR0913, PLR0917 (the parts of a finding)
    rule: str, message: str, departure: Departure, field: str, hint: str, severity: Severity = Severity.FOUT
) -> Finding:
    return Finding(rule, message, departure.origin.place(field), hint, severity)
