"""Which rows may not be shown: the concepts, and what only they use.

A row that only a concept uses announces it: a supplier its tender, a department its reorganisation. Uses are followed
through every reference of the schemas, and nothing is decided per table:

- an activity uses the rows that it names, and these use what they name in turn;
- a row that has such a row in its own key says something of it, as an agreement does of a processor. It hangs on that
  row: it is shown if that row is, and does not keep it;
- a row that no concept reaches stands on its own: it is shown, and so is what it names.

A row that nobody uses is shown, as it always was: its address may be known. So is a row that was declared published
(table `versies`), whoever uses it now: it announces nothing any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from glashelder.layers.departures import BETWEEN
from glashelder.layers.departures import TABLE as DEPARTURES
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.rows import DRAFT

ACTIVITIES = "verwerkingen"
VERSIONS = "versies"
PUBLISHED = "gepubliceerd"
RowKey = tuple[str, tuple[Any, ...]]
"""Table and key of a row."""
_ALWAYS: tuple[RowKey, ...] = (("statussen", (DRAFT,)), ("statussen", (PUBLISHED,)))
"""That a concept is one says nothing of it."""


class _Row(Protocol):
    """A row as text or typed."""

    @property
    def table(self) -> str: ...

    @property
    def values(self) -> Mapping[str, Any]: ...


class _Links(NamedTuple):
    """What rows name; `owners` holds for each row that hangs on others which these are."""

    uses: dict[RowKey, set[RowKey]]
    owners: dict[RowKey, list[RowKey]]


def withheld_rows(rows: Iterable[_Row], catalogue: Catalogue, laws: Iterable[str] = ()) -> frozenset[RowKey]:
    """Return the concepts, and the rows that only they use. Rows of a nested table go with their record.

    Args:
        rows: all rows, those of a record after each other, its own row first.
        catalogue: says which fields refer to what.
        laws: the ids of the laws that public texts cite.
    """
    rows = list(rows)
    status = {
        (ACTIVITIES, (row.values.get("id"),)): row.values.get("status") for row in rows if row.table == ACTIVITIES
    }
    drafts = {row for row, word in status.items() if word != PUBLISHED}
    if not drafts:
        return _hidden_departures(rows, catalogue, frozenset())
    links = _links(rows, catalogue)
    of_drafts = _reached(drafts, links, frozenset())
    needed = [
        next((row for row in links.uses if row[0] == t.name), None) for t in catalogue.tables.values() if t.needs_row
    ]
    promised = ((str(r.values.get("tabel")), (r.values.get("kenmerk"),)) for r in rows if r.table == VERSIONS)
    alone = (row for row in links.uses if row not in of_drafts)
    public = _reached(
        [
            *(status.keys() - drafts),
            *alone,
            *promised,
            *filter(None, needed),
            *(("wetten", (law,)) for law in laws),
            *_ALWAYS,
        ],
        links,
        drafts,
    )
    withheld = frozenset(links.uses.keys() - public)
    return withheld | _hidden_departures(rows, catalogue, withheld)


def _hidden_departures(rows: list[_Row], catalogue: Catalogue, withheld: frozenset[RowKey]) -> frozenset[RowKey]:
    """Return the departures that would tell a value that is not public, or something of a row that is not shown."""
    departures = [row.values for row in rows if row.table == DEPARTURES]
    if not departures:
        return frozenset()
    hidden = {(table, BETWEEN.join(map(str, key))) for table, key in withheld}
    private = {(n, f.name) for n, spec in catalogue.tables.items() for f in spec.fields if not f.is_public}
    return frozenset(
        (DEPARTURES, tuple(map(values.get, catalogue.tables[DEPARTURES].primary_key)))
        for values in departures
        if (values.get("tabel"), values.get("kenmerk")) in hidden
        or (values.get("tabel"), values.get("veld")) in private
    )


def _links(rows: list[_Row], catalogue: Catalogue) -> _Links:
    links = _Links(defaultdict(set), defaultdict(list))
    owners = _owner_tables(catalogue)
    named = {
        spec.name: [
            (r, not spec.parent and r.table in owners and set(r.fields) <= set(spec.primary_key))
            for r in spec.references
            if r.table != spec.parent
        ]
        for spec in catalogue.tables.values()
    }
    here: RowKey = ("", ())
    uses: set[RowKey] = set()
    for row in rows:
        get = row.values.get
        if not catalogue.tables[row.table].parent:
            here = (row.table, tuple(map(get, catalogue.tables[row.table].primary_key)))
            uses = links.uses[here]
        for reference, hangs in named[row.table]:
            key = tuple(map(get, reference.fields))
            if None in key:
                continue
            if hangs:
                links.owners[here].append((reference.table, key))
            else:
                uses.add((reference.table, key))
    for hanging, on in links.owners.items():
        on[:] = [owner for owner in on if owner in links.uses]
        for owner in on:
            links.uses[owner].add(hanging)
    return links


def _owner_tables(catalogue: Catalogue) -> set[str]:
    """Return the tables that an activity reaches over public fields. A role, named in private, stands on its own."""
    found: set[str] = set()
    todo = [ACTIVITIES]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            spec = catalogue.tables[name]
            public = {f.name for f in spec.public_fields}
            todo += [child.name for child in catalogue.children(name).values()]
            todo += [r.table for r in spec.references if public.issuperset(r.fields)]
    return found


def _reached(start: Iterable[RowKey], links: _Links, barred: frozenset[RowKey] | set[RowKey]) -> set[RowKey]:
    """Return what can be reached over uses; a row that hangs on others only once all of these are reached."""
    found: set[RowKey] = set()
    todo = list(start)
    while todo:
        row = todo.pop()
        if row not in found and row in links.uses and row not in barred and found.issuperset(links.owners.get(row, ())):
            found.add(row)
            todo += links.uses[row]
    return found
