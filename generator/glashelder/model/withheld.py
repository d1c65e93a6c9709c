"""Which rows may not be shown: the concepts, what only they use, and what of the national catalogue nobody uses.

A row that only a concept uses announces it: a supplier its tender, a department its reorganisation. Uses are followed
through every reference of the schemas; only what is shown once it is used is named below:

- an activity uses the rows that it names, and these use what they name in turn;
- a row that has such a row in its own key says something of it, as an agreement does of a processor. It hangs on that
  row: it is shown if that row is, and does not keep it;
- a row that no concept reaches stands on its own: it is shown, and so is what it names.

A row that nobody uses is shown if the municipality wrote it: its address may be known. Of what ships with us it shows
what it uses, or it would say that it gives data to ninety bodies and has a CISO. An appointment uses a role; a
procedure hangs on the roles that do its steps: it is how this municipality works once somebody does each of them. A row
that was declared published (table `versies`) stays, whoever uses it now: it announces nothing any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from glashelder.findings import Origin
from glashelder.layers.departures import BETWEEN
from glashelder.layers.departures import TABLE as DEPARTURES
from glashelder.schema.catalogue import Catalogue, Reference, TableSpec
from glashelder.validate.rows import DRAFT

ACTIVITIES = "verwerkingen"
VERSIONS = "versies"
PUBLISHED = "gepubliceerd"
SHOWN_WHEN_USED = frozenset({"bewaartermijnen", "ontvangers", "procedures", "rollen", "wetten"})
"""Tables of which a municipality takes from the national rows what it needs."""
_USE_ROLES = "benoemingen"
_STEPS = "procedure_stappen"
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

    @property
    def origin(self) -> Origin: ...


class _Links(NamedTuple):
    """What rows name; `owners` holds for each row that hangs on others which these are."""

    uses: dict[RowKey, set[RowKey]]
    owners: dict[RowKey, list[RowKey]]


def withheld_rows(rows: Iterable[_Row], catalogue: Catalogue, laws: Iterable[str] = ()) -> frozenset[RowKey]:
    """Return the concepts, the rows that only they use, and the national rows of a catalogue that nobody uses.

    Rows of a nested table go with their record.

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
    links = _links(rows, catalogue)
    of_drafts = _reached(drafts, links, frozenset())
    needed = [
        next((row for row in links.uses if row[0] == t.name), None) for t in catalogue.tables.values() if t.needs_row
    ]
    catalogued = {_key(row, catalogue) for row in rows if _is_catalogued(row)}
    promised = ((str(r.values.get("tabel")), (r.values.get("kenmerk"),)) for r in rows if r.table == VERSIONS)
    alone = (row for row in links.uses if row not in of_drafts and row not in catalogued)
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
        spec.name: [(r, not spec.parent and _hangs(spec, r, owners)) for r in spec.references if r.table != spec.parent]
        for spec in catalogue.tables.values()
    }
    here: RowKey = ("", ())
    uses: set[RowKey] = set()
    for row in rows:
        get = row.values.get
        if not catalogue.tables[row.table].parent:
            here = _key(row, catalogue)
            uses = links.uses[here]
        for reference, hangs in named[row.table]:
            key = tuple(map(get, reference.fields))
            if None in key:
                continue
            if hangs:
                links.owners[here].append((reference.table, key))
            else:
                uses.add((reference.table, key))
        if row.table == _STEPS and row.origin.is_national:
            links.owners["procedures", (get("procedure_id"),)].append(("rollen", (get("rol_id"),)))
    for hanging, on in links.owners.items():
        on[:] = [owner for owner in on if owner in links.uses]
        for owner in on:
            links.uses[owner].add(hanging)
    return links


def _hangs(spec: TableSpec, reference: Reference, owners: set[str]) -> bool:
    is_owner = reference.table in owners or (reference.table in SHOWN_WHEN_USED and spec.name != _USE_ROLES)
    return is_owner and set(reference.fields) <= set(spec.primary_key)


def _key(row: _Row, catalogue: Catalogue) -> RowKey:
    return row.table, tuple(map(row.values.get, catalogue.tables[row.table].primary_key))


def _is_catalogued(row: _Row) -> bool:
    return row.table in SHOWN_WHEN_USED and row.origin.is_national


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
