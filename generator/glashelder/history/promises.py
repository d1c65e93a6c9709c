"""Compares the register with what it promised: a row of `versies` says that an address was published, so it lives on.

In: a checked register, and the table `versies` as it was, where Git knows. Out: findings. An empty table promises
nothing: whoever begins from an example may throw away what is in it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from glashelder.exceptions import HistoryError
from glashelder.findings import Finding, Place, Severity, sort_findings
from glashelder.history.adoption import not_adopted
from glashelder.history.git import find_repository
from glashelder.load.csv_file import parse_csv
from glashelder.load.locate import sharpen
from glashelder.load.text_file import decode
from glashelder.model.records import Versie
from glashelder.model.withheld import ACTIVITIES, VERSIONS
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import TableSpec
from glashelder.settings import Settings
from glashelder.wording.links import FOLDERS
from glashelder.wording.words import amount, date_in_words

ENDED = "vervallen"
_TITLE, _REASON = "VUL HIER DE TITEL IN", "VUL HIER DE REDEN IN"
_POLICY = "eigen beleid: een adres sterft niet"
_NAMED = 3
"""This many of what was not adopted are named."""
_FIXED = ("tabel", "kenmerk", "nummer", "vanaf", "vingerafdruk")
"""The columns of `versies` that say what was promised; the others may be put into better words."""
_NUMBER = 3
"""The first of these columns are the key."""


def promise_findings(settings: Settings, checked: Checked) -> tuple[Finding, ...]:
    """Return a finding for each promise that is broken, and one for what was not yet promised.

    What is in a file with a fault is not called gone; nor is anything while a row of `versies` or `vervallen` has one.
    """
    register = checked.register
    if any(table in {VERSIONS, ENDED} for table, _ in register.rejected):
        return ()
    if not register.versies:
        found = [*_no_beginning(checked)]
    else:
        found = [*_gone(checked), *_withdrawn(settings, checked), *_to_adopt(checked)]
    return sort_findings(sharpen(found, settings.data_tree))


def _no_beginning(checked: Checked) -> Iterator[Finding]:
    if checked.register.gepubliceerd:
        yield Finding(
            "begin-niet-vastgelegd",
            "Er is nog niet vastgelegd dat dit register is gepubliceerd. Tot die tijd mag alles weer weg.",
            Place(checked.catalogue.tables[VERSIONS].path),
            "Staat de website voor iedereen online? Typ dan: glashelder vastleggen",
            Severity.TIP,
            _POLICY,
        )


def _gone(checked: Checked) -> Iterator[Finding]:
    """Yield a finding for each row that was promised, has no page and has not ended."""
    register = checked.register
    for (table, key), versions in register.versies_van.items():
        is_kept = (table, key) in register.vervallen_kenmerken or register.may_exist(table, key)
        if table in FOLDERS and not is_kept and not register.has_page(table, key):
            yield _broken(versions[-1], checked)


def _broken(promise: Versie, checked: Checked) -> Finding:
    table, key, spec = promise.tabel, promise.kenmerk, checked.catalogue.tables[promise.tabel]
    draft = checked.register.verwerkingen.get(key) if table == ACTIVITIES else None
    if draft is not None:
        what, title, place = f"'{draft.titel}' ({key})", draft.titel, draft.origin.place("status")
        now = "is nu weer een concept"
    else:
        is_file = spec.format != "csv"
        what, title, now = f"'{key}'", _TITLE, "staat er niet meer"
        place = Place(f"{spec.path}/{key}.yaml", record=key) if is_file else Place(spec.path, 1, 1, key)
    values = {"tabel": table, "id": key, "titel": title, "reden": _REASON}
    values["vervallen_op"] = checked.register.peildatum.isoformat()
    line = _csv_line(values, checked.catalogue.tables[ENDED])
    return Finding(
        "kenmerk-verdwenen",
        f"{what} staat sinds {date_in_words(promise.vanaf)} op de website, en {now}. "
        "Wie een oude link volgt, vindt niets.",
        place,
        f"Zet deze regel in vervallen.csv en vul aan wat ontbreekt: {line} (of zet het terug zoals het was).",
        Severity.FOUT,
        _POLICY,
    )


def _withdrawn(settings: Settings, checked: Checked) -> Iterator[Finding]:
    """Yield a finding for each row of `versies` that this branch began with, and that was removed or changed since.

    A table that shares no row with that one is of another register, or of one that begins anew.
    """
    spec = checked.catalogue.tables[VERSIONS]
    try:
        repository = find_repository(settings.data_dir)
        content = repository.file(repository.fork_point(), spec.path)
    except HistoryError:
        return  # the table itself holds the promises; Git only helps to see that it is kept
    before, now = _rows(content or b"", spec), _rows(settings.data_tree.read(spec.path), spec).keys()
    numbers = {row[:_NUMBER] for row in now}
    for row in () if now.isdisjoint(before) else before.keys() - now:
        _, key, number, *_ = row
        what, cure = ("is veranderd", "Maak haar weer") if row[:_NUMBER] in numbers else ("is weg", "Zet haar terug")
        yield Finding(
            "versie-verdwenen",
            f"De rij van '{key}', versie {number}, was al gepubliceerd en {what}.",
            Place(spec.path, 1, 1, key),
            f"{cure} zoals zij was: {_csv_line(before[row], spec)}",
            Severity.FOUT,
            _POLICY,
        )


def _rows(content: bytes, spec: TableSpec) -> dict[tuple[str, ...], dict[str, str]]:
    """Return the rows of a version of `versies` by what they promise."""
    found = parse_csv(decode(content, spec.path).text or "", spec.path)
    rows = (dict(zip(found.header, map(str.strip, cells), strict=True)) for _, cells in found.rows)
    return {tuple(row.get(name, "") for name in _FIXED): row for row in rows}


def _to_adopt(checked: Checked) -> Iterator[Finding]:
    found = not_adopted(checked)
    if found:
        names = [f"'{version.name}'" for version in found[:_NAMED]]
        more = f" en nog {len(found) - _NAMED}" if len(found) > _NAMED else ""
        counted = f"{amount(len(found), 'wijziging is', 'wijzigingen zijn')} nog niet vastgelegd"
        yield Finding(
            "nog-niet-vastgelegd",
            f"{counted}: {', '.join(names)}{more}.",
            Place(checked.catalogue.tables[VERSIONS].path),
            "Is dit goedgekeurd? Typ dan: glashelder vastleggen",
            Severity.AGENDA,
        )


def _csv_line(values: Mapping[str, str], table: TableSpec) -> str:
    """Return a row of a table as a CSV line, in today's columns."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([values.get(f.name, "") for f in table.fields])
    return text.getvalue()
