"""What a new release changes for this register, in Dutch: national rows that it uses, and files of the form.

In: the dated rows in `tree/`, and the register. Out: `NationalChange`s, with the activities that they concern.
"""

from __future__ import annotations

import contextlib
import datetime
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from glashelder.law.articles import cited_articles, is_cited
from glashelder.layers.departures import BETWEEN
from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.schema.catalogue import Catalogue, TableSpec
from glashelder.tree.releases import ChangedRow, changed_files, changed_rows, numbers
from glashelder.wording.words import amount, date_in_words, period_in_words

_LAWS, _ARTICLE = "wetten", "artikel"
_NAMES = ("afkorting", "naam", "citeertitel", "term", "titel", "taak")
"""The fields that may be the name of a row; the first that has a value is used."""
_NAMED, _LONG = 3, 80
_IN_PARTS = re.compile(r"[0-9]+[a-z]?(?:[.:][0-9]+[a-z]?)+")
_KINDS = {"templates/letters/": "De brief", "templates/prose/": "De tekst"}
"""What people read as it stands; other files concern only who replaced them."""
_Row = tuple[str, str]
"""Table and key."""


class NationalChange(NamedTuple):
    """A change in what ships, in one sentence.

    `activities` are those that it concerns; it is None for a change that goes for the register as a whole.
    """

    versie: str
    text: str
    activities: tuple[Verwerking, ...] | None

    def unseen(self, since: str) -> NationalChange:
        """Return the same for the activities alone that nobody changed since a date (ISO)."""
        activities = tuple(v for v in self.activities or () if str(v.gewijzigd_op or "") < since)
        return self._replace(activities=activities)

    @property
    def sentence(self) -> str:
        """The change, with how many activities it concerns and the first of them."""
        if self.activities is None:
            return self.text
        names = ", ".join(f"'{v.titel}'" for v in self.activities[:_NAMED])
        more = f" en nog {len(self.activities) - _NAMED}" if len(self.activities) > _NAMED else ""
        count = amount(len(self.activities), "verwerking", "verwerkingen")
        return f"{self.text.removesuffix('.')}: {count} ({names}{more})."


def national_changes(
    register: Register, catalogue: Catalogue, since: str = "", own_files: Container[str] = ()
) -> Iterator[NationalChange]:
    """Yield what changed after a release, for this register; without one, all that ever did.

    Of `own_files`, which the project has itself, `replaced.changed_findings` tells.
    """
    uses = _Uses(register, catalogue)
    for row in changed_rows():
        if row.tabel in catalogue.tables and numbers(row.versie) > numbers(since) and uses.concerns(row):
            yield NationalChange(row.versie, _told(row, register, catalogue), uses.activities(row))
    for file in changed_files():
        kind = next((kind for start, kind in _KINDS.items() if file.bestand.startswith(start)), "")
        if kind and numbers(file.versie) > numbers(since) and file.bestand not in own_files:
            name = file.bestand.rpartition("/")[2].partition(".")[0].strip("_")
            yield NationalChange(file.versie, f"{kind} '{name}' is veranderd. {file.wat}", None)


@dataclass
class _Uses:
    """Which activities use a row of another table, directly or through rows that refer to it."""

    register: Register
    catalogue: Catalogue

    def activities(self, row: ChangedRow) -> tuple[Verwerking, ...] | None:
        """Return the activities that a change concerns; None if activities never lead to its table."""
        if (row.tabel, row.veld) == (_LAWS, _ARTICLE):
            users = [v for v in self.register.verwerkingen.values() if _cites(v, row.kenmerk, row.oud)]
        elif row.tabel in self._linked:
            users = list(self._users(row.tabel, row.kenmerk))
        else:
            return None
        return tuple(sorted(users, key=lambda v: (v.titel.casefold(), v.id)))

    def concerns(self, row: ChangedRow) -> bool:
        """Tell whether a change says anything to this register: it uses the row, or all to which the row refers."""
        users = self.activities(row)
        if users is not None:
            return bool(users)
        table = self.catalogue.tables[row.tabel]
        pairs = zip(table.primary_key, row.kenmerk.split(BETWEEN), strict=False)
        targets = [(_target(table, name), key) for name, key in pairs]
        return all(bool(self._users(*target)) for target in targets if target[0] in self._linked)

    def _users(self, table: str, key: str) -> Iterable[Verwerking]:
        found: dict[str, Verwerking] = {}
        seen, left = set[_Row](), [(table, key)]
        while left:
            row = left.pop()
            if row not in seen:
                seen.add(row)
                found |= {v.id: v for v in self._direct.get(row, ())}
                left += self._referring.get(row, ())
        return found.values()

    @cached_property
    def _direct(self) -> Mapping[_Row, list[Verwerking]]:
        found: dict[_Row, list[Verwerking]] = defaultdict(list)
        for activity in self.register.verwerkingen.values():
            for row in dict.fromkeys(self._references(activity, self.catalogue.tables[ACTIVITIES])):
                found[row].append(activity)
        return found

    @cached_property
    def _referring(self) -> Mapping[_Row, list[_Row]]:
        found: dict[_Row, list[_Row]] = defaultdict(list)
        for table in self.catalogue.tables.values():
            if table.name in self._linked and table.name != ACTIVITIES and len(table.primary_key) == 1:
                for key, record in self.register.table(table.name).items():
                    for row in self._references(record, table):
                        found[row].append((table.name, key))
        return found

    def _references(self, record: Any, table: TableSpec) -> Iterator[_Row]:
        for reference in table.references:
            if len(reference.fields) == 1 and reference.table != table.parent:
                value = getattr(record, reference.fields[0], None)
                for key in value if isinstance(value, (tuple, list)) else (value,):
                    if key:
                        yield reference.table, str(key)
        for name, child in self.catalogue.children(table.name).items():
            for row in getattr(record, name, ()):
                yield from self._references(row, child)

    @cached_property
    def _linked(self) -> frozenset[str]:
        """The tables to which activities refer, directly or through another table."""
        found, left = set[str](), [ACTIVITIES]
        while left:
            table = self.catalogue.tables[left.pop()]
            left += [child.name for child in self.catalogue.children(table.name).values()]
            new = {r.table for r in table.references if len(r.fields) == 1} - found - {ACTIVITIES, table.parent}
            found |= new
            left += new
        return frozenset(found)


def _cites(activity: Verwerking, law: str, article: str) -> bool:
    rows: list[Any] = [g for d in activity.doelen for g in d.grondslagen]
    rows += [*activity.gegevens, *activity.ontvangers]
    return any(row.wet_id == law and _names(row.artikel or "", article) for row in rows)


def _names(text: str, article: str) -> bool:
    """Tell whether a text cites an article; of numbers in parts, such as 2.3.2 or 4:5, only as a whole."""
    if _IN_PARTS.fullmatch(article):
        return article in _IN_PARTS.findall(text)
    return is_cited(article, cited_articles(_IN_PARTS.sub("", text)))


def _target(table: TableSpec, name: str) -> str:
    return next((r.table for r in table.references if r.fields == (name,)), "")


def _told(row: ChangedRow, register: Register, catalogue: Catalogue) -> str:
    if row.wat:
        return row.wat
    table, name = catalogue.tables[row.tabel], _name(row, register)
    if (row.tabel, row.veld) == (_LAWS, _ARTICLE):
        return f"{name} artikel {row.oud} is " + ("veranderd" if row.oud == row.nieuw else f"nu artikel {row.nieuw}")
    subject = f"{table.title} '{name}'"
    if not row.veld:
        return f"{subject} is {'erbij gekomen' if row.nieuw else 'vervallen'}"
    field = table.by_name.get(row.veld)
    title = field.title if field else row.veld
    if max(len(row.oud), len(row.nieuw)) > _LONG:
        return f"{subject}: {title} is veranderd"
    return f"{subject}: {title} was {_shown(row.oud)} en is nu {_shown(row.nieuw)}"


def _name(row: ChangedRow, register: Register) -> str:
    rows = register.table(row.tabel)
    record = rows.get(row.kenmerk) if isinstance(rows, Mapping) else None
    return next((str(value) for name in _NAMES if (value := getattr(record, name, ""))), row.kenmerk)


def _shown(value: str) -> str:
    """Return a value in words: a date, a period, or the text itself."""
    with contextlib.suppress(ValueError):
        return date_in_words(datetime.date.fromisoformat(value))
    words = period_in_words(value)
    return words if words != value else f"'{value}'" if value else "leeg"
