"""Compares the register with its history: nothing that was published may be gone without a word.

A step of its own after `pipeline.check`, because it asks about the surroundings: a register that lies outside Git
is as sound as any other.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator

from generator.exceptions import HistoryError
from generator.findings import Finding, Place, Severity, sort_findings
from generator.history.past import Past, Was, extended, published_records, record_key
from generator.load.cache import Cache
from generator.load.git import Repository, find_repository
from generator.load.locate import sharpen
from generator.model.register import Register
from generator.pipeline import Checked
from generator.schema.catalogue import TableSpec
from generator.settings import Settings
from generator.views.links import FOLDERS
from generator.views.words import date_in_words

_SECTION = "history"
_ENDED = "vervallen"
_REASON = "VUL HIER DE REDEN IN"
_POLICY = "eigen beleid: een adres sterft niet"
_NOT_YET = ("Het register staat nog niet in de geschiedenis van Git.", "Leg een versie vast met git commit.")
_FETCH_ALL = (
    "Haal alles op met: git fetch --unshallow. In GitHub Actions schrijft u bij actions/checkout 'fetch-depth: 0', in "
    "GitLab CI bij variables 'GIT_DEPTH: 0'."
)


def history_findings(settings: Settings, checked: Checked, cache: Cache) -> tuple[Finding, ...]:
    """Return a finding for each id that was published and is gone, and one when the history cannot tell.

    What stands in a file with a fault is not called gone; nor is anything while a row of what has ended has a fault.
    """
    try:
        repository = find_repository(settings.data_dir)
        remembered: Past | None = cache.last(_SECTION, repository.folder)
        known = remembered.size if remembered else ()
        past = _past(remembered, repository, checked)
        is_known = all(table != _ENDED for table, _ in checked.register.set_aside)
        findings = list(_gone(past, repository, checked)) if is_known else []
    except HistoryError as error:
        return (_no_history(settings, error),)
    is_whole = not repository.is_shallow and not past.unreadable  # a gap may be filled before the next run
    if is_whole and past.size != known:
        cache.keep(_SECTION, repository.folder, past)
    shown = sharpen(findings, settings.data_dir, shown=settings.shown(settings.data_dir))
    return sort_findings([*_gaps(settings, repository, past), *shown])


def _past(remembered: Past | None, repository: Repository, checked: Checked) -> Past:
    tables = {name: checked.catalogue.tables[name] for name in FOLDERS}
    past = extended(remembered, repository, tables)
    if not past.files and not any(past.rows.values()):
        raise HistoryError(*_NOT_YET)
    return past


def _gone(past: Past, repository: Repository, checked: Checked) -> Iterator[Finding]:
    register, catalogue = checked.register, checked.catalogue
    alive = {v.id for v in register.gepubliceerd}
    ended = register.vervallen_kenmerken
    paths = [p for p in past.files if (key := record_key(p)) not in alive and ("verwerkingen", key) not in ended]
    for path, was in published_records(past, paths, repository, catalogue).items():
        if not register.may_exist("verwerkingen", record_key(path)):
            yield _record_gone(path, was, register, catalogue.tables[_ENDED])
    for table, rows in past.rows.items():
        present = register.codelijsten[table] if table in register.codelijsten else getattr(register, table)
        for key, was in rows.items():
            if key not in present and (table, key) not in ended and not register.may_exist(table, key):
                line = _line(table, key, was, catalogue.tables[_ENDED])
                yield _finding(key, was, Place(catalogue.tables[table].path, 1, 1, key), line)


def _record_gone(path: str, was: Was, register: Register, ended: TableSpec) -> Finding:
    key = record_key(path)
    line = _line("verwerkingen", key, was, ended)
    if key in register.verwerkingen:
        return _finding(key, was, Place(path, 1, 0, key, "status"), line, "is {} weer een concept")
    return _finding(key, was, Place(path, record=key), line)


def _finding(key: str, was: Was, place: Place, line: str, what: str = "staat er {} niet meer") -> Finding:
    now = what.format(f"sinds {date_in_words(_day(was))}" if was.verdwenen else "nu")
    return Finding(
        "kenmerk-verdwenen",
        f"'{was.titel}' ({key}) stond op de website en {now}. Wie een oude link volgt, vindt niets.",
        place,
        f"Zet deze regel in vervallen.csv en vul de reden in: {line} (of zet het terug zoals het was).",
        Severity.FOUT,
        _POLICY,
    )


def _line(table: str, key: str, was: Was, ended: TableSpec) -> str:
    """Return the row for the table of what has ended, as it must be typed."""
    day = _day(was).isoformat() if was.verdwenen else "JJJJ-MM-DD"
    values = {"tabel": table, "id": key, "titel": was.titel, "reden": _REASON, "vervallen_op": day}
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([values.get(f.name, "") for f in ended.fields])
    return text.getvalue()


def _day(was: Was) -> datetime.date:
    return datetime.datetime.fromtimestamp(was.verdwenen, tz=datetime.UTC).date()


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
    return Finding("geen-geschiedenis", message, Place(settings.data_dir.resolve().name), error.hint, Severity.TIP)
