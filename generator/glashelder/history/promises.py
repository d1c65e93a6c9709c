"""Compares the register with what it promised: a row of `versies` says that an address was published, so it lives on.

In: a checked register, and the table `versies` as it was, where Git knows. Out: findings. An empty table promises
nothing: whoever begins from an example may throw away what is in it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from glashelder.config.site_config import read_site_config
from glashelder.exceptions import HistoryError
from glashelder.findings import Finding, Place, Severity, sort_findings
from glashelder.history.adoption import not_adopted
from glashelder.history.commit import release_in
from glashelder.history.git import find_repository
from glashelder.load.csv_file import parse_csv
from glashelder.load.locate import sharpen
from glashelder.load.text_file import decode
from glashelder.model.records import Versie
from glashelder.model.withheld import ACTIVITIES, VERSIONS
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.schema.names import Names
from glashelder.settings import Settings
from glashelder.tree.tree import has
from glashelder.upgrade.rewrite import Rewriter
from glashelder.wording.links import FOLDERS
from glashelder.wording.words import amount, date_in_words

ENDED = "vervallen"
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
        found = [*_no_beginning(settings, checked)]
    else:
        found = [*_gone(settings, checked), *_withdrawn(settings, checked), *_to_adopt(settings, checked)]
    return sort_findings(sharpen(found, settings.data_tree))


def versions_file(settings: Settings, checked: Checked) -> str:
    """Return the path in the data of the table in which an organisation keeps its promises: its own layer."""
    return f"{settings.own_layer}{checked.catalogue.tables[VERSIONS].path}"


def read_versions(settings: Settings, checked: Checked) -> bytes:
    """Return the content of that table; nothing where it is not there."""
    path = versions_file(settings, checked)
    return settings.data_tree.read(path) if has(settings.data_tree, path) else b""


def _no_beginning(settings: Settings, checked: Checked) -> Iterator[Finding]:
    if checked.register.gepubliceerd:
        yield Finding(
            "begin-niet-vastgelegd",
            "Er is nog niet vastgelegd dat dit register is gepubliceerd. Tot die tijd mag alles weer weg.",
            Place(versions_file(settings, checked)),
            f"Staat de website voor iedereen online? Typ dan: glashelder vastleggen{settings.for_one}",
            Severity.TIP,
            _POLICY,
        )


def _gone(settings: Settings, checked: Checked) -> Iterator[Finding]:
    """Yield a finding for each row that was promised, has no page and has not ended."""
    register = checked.register
    for (table, key), versions in register.versies_van.items():
        is_kept = (table, key) in register.vervallen_kenmerken or register.may_exist(table, key)
        if table in FOLDERS and not is_kept and not register.has_page(table, key):
            yield _broken(versions[-1], settings, checked)


def _broken(promise: Versie, settings: Settings, checked: Checked) -> Finding:
    table, key, spec = promise.tabel, promise.kenmerk, checked.catalogue.tables[promise.tabel]
    what, title, now = f"'{key}'", "", "staat er niet meer"
    file = f"{settings.own_layer}{spec.path}" + ("" if spec.format == "csv" else f"/{key}.yaml")
    place = Place(file, 1, 1, key) if spec.format == "csv" else Place(file, record=key)
    if table == ACTIVITIES and (table, (key,)) in checked.register.withheld:
        now, place = "is weer een concept", Place(file, 1, 0, key, "status")
        if draft := checked.register.verwerkingen.get(key):  # or it lacks too much to be in the register
            what, title, place = f"'{draft.titel}' ({key})", draft.titel, draft.origin.place("status")
    values = {"tabel": table, "id": key, "titel": title, "vervallen_op": checked.register.peildatum.isoformat()}
    line = _csv_line(values, checked.catalogue.tables[ENDED])
    return Finding(
        "kenmerk-verdwenen",
        f"{what} hoort sinds {date_in_words(promise.vanaf)} op de website te staan, maar {now}. "
        "Wie een oude link volgt, vindt niets.",
        place,
        f"Zet deze regel in vervallen.csv en vul {'de reden' if title else 'de titel en de reden'} in: {line} "
        "(of zet het terug zoals het was).",
        Severity.FOUT,
        _POLICY,
    )


def _withdrawn(settings: Settings, checked: Checked) -> Iterator[Finding]:
    """Yield a finding for each row of `versies` that this branch began with, and that was removed or changed since.

    A table that shares no row with that one is of another register, or of one that begins anew.
    """
    spec, path = checked.catalogue.tables[VERSIONS], versions_file(settings, checked)
    try:
        repository = find_repository(settings.data_dir)
        began = repository.fork_point()
        content = repository.file(began, path) or b""
        if Names():
            since = release_in(repository, began, read_site_config(settings.config_file).sources)
            content = _with_names_of_today(content, since, checked.catalogue)
    except HistoryError:
        return  # the table itself holds the promises; Git only helps to see that it is kept
    before, now = _rows(content, spec), _rows(read_versions(settings, checked), spec).keys()
    numbers = {row[:_NUMBER] for row in now}
    for row in () if now.isdisjoint(before) else before.keys() - now:
        _, key, number, *_ = row
        what, cure = ("is veranderd", "Maak haar weer") if row[:_NUMBER] in numbers else ("is weg", "Zet haar terug")
        yield Finding(
            "versie-verdwenen",
            f"De rij van '{key}', versie {number}, was al gepubliceerd en {what}.",
            Place(path, 1, 1, key),
            f"{cure} zoals zij was: {_csv_line(before[row], spec)}",
            Severity.FOUT,
            _POLICY,
        )


def _with_names_of_today(content: bytes, since: str, catalogue: Catalogue) -> bytes:
    spec, text = catalogue.tables[VERSIONS], decode(content, "").text or ""
    return Rewriter(catalogue, Names(since)).csv(text, "", spec).text.encode() if text.strip() else content


def _rows(content: bytes, spec: TableSpec) -> dict[tuple[str, ...], dict[str, str]]:
    """Return the rows of a version of `versies` by what they promise."""
    found = parse_csv(decode(content, spec.path).text or "", spec.path)
    rows = (dict(zip(found.header, map(str.strip, cells), strict=True)) for _, cells in found.rows)
    return {tuple(row.get(name, "") for name in _FIXED): row for row in rows}


def _to_adopt(settings: Settings, checked: Checked) -> Iterator[Finding]:
    found = not_adopted(checked)
    if found:
        names = [f"'{version.name}'" for version in found[:_NAMED]]
        more = f" en nog {len(found) - _NAMED}" if len(found) > _NAMED else ""
        counted = f"{amount(len(found), 'wijziging is', 'wijzigingen zijn')} nog niet vastgelegd"
        yield Finding(
            "nog-niet-vastgelegd",
            f"{counted}: {', '.join(names)}{more}.",
            Place(versions_file(settings, checked)),
            f"Is dit goedgekeurd? Typ dan: glashelder vastleggen{settings.for_one}",
            Severity.AGENDA,
        )


def _csv_line(values: Mapping[str, str], table: TableSpec) -> str:
    """Return a row of a table as a CSV line, in today's columns."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow([values.get(f.name, "") for f in table.fields])
    return text.getvalue()
