"""Compares the register with its history: nothing that was published may disappear without an explanation.

A separate step after `pipeline.check`, because it depends on the environment: a register outside Git is just as valid.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glashelder.exceptions import HistoryError
from glashelder.findings import Finding, Place, Severity, sort_findings
from glashelder.history.git import Repository, find_repository
from glashelder.history.past import ENDED, Past, PastRecord, csv_line, extended, published_records, record_key
from glashelder.load.locate import sharpen
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import TableSpec
from glashelder.settings import Settings
from glashelder.wording.links import FOLDERS
from glashelder.wording.words import date_in_words
from glashelder.work.cache import Cache

_SECTION = "history"
_REASON = "VUL HIER DE REDEN IN"
_POLICY = "eigen beleid: een adres sterft niet"
_NOT_YET = ("Het register staat nog niet in de geschiedenis van Git.", "Leg een versie vast met git commit.")
_FETCH_ALL = (
    "Haal alles op met: git fetch --unshallow. In GitHub Actions schrijft u bij actions/checkout 'fetch-depth: 0', in "
    "GitLab CI bij variables 'GIT_DEPTH: 0'."
)


def history_findings(settings: Settings, checked: Checked, cache: Cache) -> tuple[Finding, ...]:
    """Return a finding for each id that was published and is gone, and one if the history is not complete.

    What is in a file with a fault is not called gone; nor is anything while a row of `vervallen` has a fault.
    """
    try:
        repository = find_repository(settings.data_dir)
        remembered: Past | None = cache.last(_SECTION, repository.folder)
        known = remembered.size if remembered else ()
        past = _past(remembered, repository, checked)
        is_known = all(table != ENDED for table, _ in checked.register.rejected)
        findings = list(_gone(past, repository, checked)) if is_known else []
    except HistoryError as error:
        return (_no_history(settings, error),)
    is_whole = not repository.is_shallow and not past.unreadable  # a gap may have been filled before the next run
    if is_whole and past.size != known:
        cache.keep(_SECTION, repository.folder, past)
    shown = sharpen(findings, settings.data_tree)
    return sort_findings([*_gaps(settings, repository, past), *shown])


def _past(remembered: Past | None, repository: Repository, checked: Checked) -> Past:
    tables = {name: checked.catalogue.tables[name] for name in (*FOLDERS, ENDED)}
    past = extended(remembered, repository, tables)
    if not past.files and not any(past.rows.values()):
        raise HistoryError(*_NOT_YET)
    return past


def _gone(past: Past, repository: Repository, checked: Checked) -> Iterable[Finding]:
    register, tables = checked.register, checked.catalogue.tables
    found: dict[tuple[str, str], Finding] = {}
    paths = [path for path in past.files if not _is_kept("verwerkingen", record_key(path), register)]
    for path, gone in published_records(past, paths, repository, checked.catalogue).items():
        found["verwerkingen", record_key(path)] = _record_gone(path, gone, register, tables[ENDED])
    for table, key, gone in _rows(past):
        if not _is_kept(table, key, register):
            line = _line(table, key, gone, tables[ENDED])
            found[table, key] = _finding(key, gone, Place(tables[table].path, 1, 1, key), line)
    found |= _withdrawn(past, repository, checked)
    for row, gone in past.rows[ENDED].items():
        table, _, key = row.partition("/")
        if table in FOLDERS and not _is_kept(table, key, register):  # what was found already disappeared with its row
            found.setdefault((table, key), _row_gone(key, gone, tables[ENDED]))
    return found.values()


def _withdrawn(past: Past, repository: Repository, checked: Checked) -> dict[tuple[str, str], Finding]:
    """Return a finding for each row that lost its page because the activity that used it is a draft again.

    The row is still in its table. Codes are ignored: they have a page only while in use, and may lose it.
    """
    register, ended = checked.register, checked.catalogue.tables[ENDED]
    drafts = [path for path in past.files if (ACTIVITIES, (record_key(path),)) in register.withheld]
    found = {}
    for path, draft in published_records(past, drafts, repository, checked.catalogue).items():
        for table, key, gone in _rows(past):
            is_gone = (table, (key,)) in register.withheld and (table, key) not in register.vervallen_kenmerken
            if is_gone and key in draft.noemt and table not in register.codelijsten:
                line = _line(table, key, gone, ended)
                place = Place(path, 1, 0, record_key(path), "status")
                found[table, key] = _finding(key, gone, place, line, "is {} alleen nog van een concept")
    return found


def _rows(past: Past) -> Iterator[tuple[str, str, PastRecord]]:
    return ((table, key, gone) for table in past.rows if table != ENDED for key, gone in past.rows[table].items())


def _is_kept(table: str, key: str, register: Register) -> bool:
    """Return whether an address still has a page, or may have one once a fault is cured."""
    if (table, key) in register.vervallen_kenmerken or register.may_exist(table, key):
        return True
    if table == "verwerkingen":
        return register.has_page(table, key)
    return key in register.table(table)


def _record_gone(path: str, gone: PastRecord, register: Register, ended: TableSpec) -> Finding:
    key = record_key(path)
    line = _line("verwerkingen", key, gone, ended)
    if (ACTIVITIES, (key,)) in register.withheld:
        return _finding(key, gone, Place(path, 1, 0, key, "status"), line, "is {} weer een concept")
    return _finding(key, gone, Place(path, record=key), line)


def _row_gone(key: str, gone: PastRecord, ended: TableSpec) -> Finding:
    finding = _finding(key, gone, Place(ended.path, 1, 1, key), gone.regel)
    return replace(finding, hint=f"Zet deze regel terug in vervallen.csv: {gone.regel}")


def _finding(key: str, gone: PastRecord, place: Place, line: str, what: str = "staat er {} niet meer") -> Finding:
    now = what.format(f"sinds {date_in_words(_day(gone))}" if gone.verdwenen else "nu")
    return Finding(
        "kenmerk-verdwenen",
        f"'{gone.titel}' ({key}) stond op de website en {now}. Wie een oude link volgt, vindt niets.",
        place,
        f"Zet deze regel in vervallen.csv en vul de reden in: {line} (of zet het terug zoals het was).",
        Severity.FOUT,
        _POLICY,
    )


def _line(table: str, key: str, gone: PastRecord, ended: TableSpec) -> str:
    """Return the row that must be added to the table `vervallen`, as CSV."""
    day = _day(gone).isoformat() if gone.verdwenen else "JJJJ-MM-DD"
    values = {"tabel": table, "id": key, "titel": gone.titel, "reden": _REASON, "vervallen_op": day}
    return csv_line(values, ended)


def _day(gone: PastRecord) -> datetime.date:
    return datetime.datetime.fromtimestamp(gone.verdwenen, tz=datetime.UTC).date()


def _gaps(settings: Settings, repository: Repository, past: Past) -> Iterable[Finding]:
    place = Place(settings.data_dir.resolve().name)
    told = "Glashelder kan niet zien of er webadressen zijn verdwenen."
    if repository.is_shallow:
        message = f"Deze kopie heeft niet de hele geschiedenis van Git. {told}"
        yield Finding("geschiedenis-onvolledig", message, place, _FETCH_ALL, Severity.WAARSCHUWING)
    elif past.unreadable:
        message = f"Git kan {past.unreadable} oude versies niet geven. {told}"
        hint = "Haal een nieuwe, volledige kopie op met git clone, zonder --filter."
        yield Finding("geschiedenis-onvolledig", message, place, hint, Severity.WAARSCHUWING)


def _no_history(settings: Settings, error: HistoryError) -> Finding:
    message = f"{error.message} Glashelder kan daarom niet zien of er webadressen zijn verdwenen."
    place = Place(settings.data_dir.resolve().name)
    if error.is_closed:
        return Finding("geschiedenis-onleesbaar", message, place, error.hint, Severity.WAARSCHUWING)
    return Finding("geen-geschiedenis", message, place, error.hint, Severity.TIP)
