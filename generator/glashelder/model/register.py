"""The whole register: every table by its key, and who refers to whom.

In: typed rows. Out: a `Register`. No text for people is made here, and no file is touched.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from glashelder.model.records import (
    RECORDS,
    Code,
    Organisatie,
    RechtPerGrondslag,
    Stap,
    Tables,
    Versie,
    Vervallen,
    Verwerking,
)
from glashelder.model.tables import Table, build_tables
from glashelder.model.withheld import ACTIVITIES, PUBLISHED, RowKey, withheld_rows
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.rows import TypedRow

_Listed = TypeVar("_Listed", bound=Code)
_Made = TypeVar("_Made")


class Register(Tables, frozen=True, kw_only=True, dict=True):
    """All records: the tables that this programme knows as attributes, and who refers to whom.

    Attributes:
        peildatum: the day on which the register is judged. For rules only: a page must not change by itself overnight,
            and speaks of `stand_op`.
        codelijsten: the lists of fixed choices, by name and code.
        eigen: the tables that the schemas of a municipality add, by name.
        brieven: the ids of the letters of a department: steps of procedures name them.
        rejected: table and key of what is there but cannot be judged: a rule may not call it missing.
        withheld: the concepts and what only they use (`model/withheld.py`): it has no page.
    """

    peildatum: datetime.date
    codelijsten: dict[str, dict[str, Code]]
    eigen: dict[str, Table]
    rejected: frozenset[tuple[str, str]] = frozenset()
    brieven: tuple[str, ...] = ()
    withheld: frozenset[RowKey] = frozenset()

    def table(self, name: str) -> Any:
        """Return a table of any kind by its name: records by their key where that is a single field, else in order."""
        found = self.codelijsten.get(name, self.eigen.get(name))
        return getattr(self, name) if found is None else found

    @property
    def organisatie(self) -> Organisatie:
        """The organisation whose register this is; there is one (`tabel-leeg`), and no other (`meer-organisaties`)."""
        return next(iter(self.organisaties.values()))

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what `make` makes of the tables. It is made once, however many activities ask for it."""
        if key not in self._made:
            self._made[key] = make()
        found: _Made = self._made[key]
        return found

    @cached_property
    def gepubliceerd(self) -> tuple[Verwerking, ...]:
        """The activities that may be shown, by title."""
        shown = (v for v in self.verwerkingen.values() if v.status == PUBLISHED)
        return tuple(sorted(shown, key=lambda v: (v.titel.casefold(), v.id)))

    @cached_property
    def stand_op(self) -> datetime.date | None:
        """The newest change of what is published: the date of which a page speaks when it calls something late."""
        return max((v.gewijzigd_op for v in self.gepubliceerd), default=None)

    @cached_property
    def users(self) -> dict[str, dict[str, tuple[Verwerking, ...]]]:
        """Back-references: per table, per key, the published activities that use it, by title."""
        return {table: self._index(keys) for table, keys in (USED_KEYS | {"wetten": self._laws}).items()}

    def _laws(self, verwerking: Verwerking) -> Iterator[str]:
        """Yield the laws that an activity names, and those that its retention periods rest on."""
        yield from _wetten(verwerking)
        for kept in verwerking.bewaring:
            period = self.bewaartermijnen.get(kept.bewaartermijn_id or "")
            if period and period.wet_id:
                yield period.wet_id

    def codes(self, name: str, kind: type[_Listed]) -> dict[str, _Listed]:
        """Return a code list whose codes say more than a title; empty when there is no such list."""
        return {c: record for c, record in self.codelijsten.get(name, {}).items() if isinstance(record, kind)}

    @cached_property
    def stappen(self) -> dict[str, tuple[Stap, ...]]:
        """The steps of each procedure in order, by its id."""
        ordered = sorted(self.procedure_stappen, key=lambda s: s.volgnummer)
        return {key: tuple(s for s in ordered if s.procedure_id == key) for key in self.procedures}

    @cached_property
    def grondslagen_per_recht(self) -> dict[str, tuple[RechtPerGrondslag, ...]]:
        """How far each right holds, per basis, by the code of the right."""
        codes = dict.fromkeys(r.recht for r in self.rechten_per_grondslag)
        return {code: tuple(r for r in self.rechten_per_grondslag if r.recht == code) for code in codes}

    @cached_property
    def vervallen_kenmerken(self) -> dict[tuple[str, str], Vervallen]:
        """What has ended, by table and id."""
        return {(v.tabel, v.id): v for v in self.vervallen}

    @cached_property
    def versies_van(self) -> dict[tuple[str, str], tuple[Versie, ...]]:
        """The adopted versions of each row that was ever published, by table and key, the newest first."""
        found: dict[tuple[str, str], list[Versie]] = defaultdict(list)
        for versie in sorted(self.versies, key=lambda v: -v.nummer):
            found[versie.tabel, versie.kenmerk].append(versie)
        return {row: tuple(versions) for row, versions in found.items()}

    def is_promised(self, table: str, key: str) -> bool:
        """Return whether a row was declared published: its address lives on, whatever becomes of the row."""
        return (table, key) in self.versies_van

    def has_page(self, table: str, key: str) -> bool:
        """Tell whether a row has a page of its own: a code that is or was in use, or any row that is not withheld."""
        if (table, (key,)) in self.withheld:
            return False
        if table in self.codelijsten and not self.is_promised(table, key):
            return key in self.users.get(table, ())
        return table in {ACTIVITIES, *USED_KEYS, *NOT_USED} and key in self.table(table)

    def may_exist(self, table: str, key: str) -> bool:
        """Return whether a row with this key was rejected, or may be among rows that could not be read."""
        return (table, key) in self.rejected or (table, "") in self.rejected

    @cached_property
    def onderdelen(self) -> dict[str, tuple[Verwerking, ...]]:
        """The published parts of each main activity, by its id."""
        return self._index(lambda v: (v.hoofdverwerking_id,) if v.hoofdverwerking_id else ())

    def _index(self, keys: Callable[[Verwerking], Iterable[str]]) -> dict[str, tuple[Verwerking, ...]]:
        found: dict[str, list[Verwerking]] = defaultdict(list)
        for verwerking in self.gepubliceerd:
            for key in dict.fromkeys(keys(verwerking)):
                found[key].append(verwerking)
        return {key: tuple(group) for key, group in found.items()}


def _wetten(verwerking: Verwerking) -> Iterable[str]:
    rows: list[Any] = [g for d in verwerking.doelen for g in d.grondslagen]
    rows += [*verwerking.gegevens, *verwerking.ontvangers]
    return (row.wet_id for row in rows if row.wet_id)


USED_KEYS: dict[str, Callable[[Verwerking], Iterable[str]]] = {
    "afdelingen": lambda v: (v.afdeling_id,) if v.afdeling_id else (),
    "onderwerpen": lambda v: (v.onderwerp_id,),
    "bestuursorganen": lambda v: (v.bestuursorgaan_id,),
    "grondslagen": lambda v: (g.grondslag for d in v.doelen for g in d.grondslagen),
    "gegevenssoorten": lambda v: (g.gegeven for g in v.gegevens),
    "betrokkenen": lambda v: (g.betrokkene for g in v.gegevens),
    "ontvangers": lambda v: (o.ontvanger_id for o in v.ontvangers),
    "verwerkers": lambda v: (i.verwerker_id for i in v.verwerkers),
    "bewaartermijnen": lambda v: (b.bewaartermijn_id for b in v.bewaring if b.bewaartermijn_id),
    "wetten": _wetten,
}
"""How an activity uses the rows of other tables."""
NOT_USED = ("procedures",)
"""Tables whose rows have a page, though no activity refers to them."""


def build_register(  # noqa: PLR0913 (each comes from elsewhere)
    rows: Iterable[TypedRow],
    catalogue: Catalogue,
    peildatum: datetime.date,
    *,
    rejected: frozenset[tuple[str, str]] = frozenset(),
    public_laws: Iterable[str] = (),
    letters: tuple[str, ...] = (),
    unfinished: Iterable[TypedRow] = (),
) -> Register:
    """Build the register from the sound rows of all files, those of a record after each other, its own row first.

    It is judged on the date `peildatum`; `public_laws` are the ids of the laws that public texts cite, and `letters`
    those of the letters that steps of procedures may name. `unfinished` are the rows of concepts that lack too much to
    be a record: they have no place in the register, and what only they use is withheld.
    """
    rows = list(rows)
    return Register(
        **by_attribute(build_tables(rows, catalogue), catalogue),
        peildatum=peildatum,
        brieven=letters,
        rejected=rejected,
        withheld=withheld_rows([*rows, *unfinished], catalogue, public_laws),
    )


def by_attribute(tables: Mapping[str, Table], catalogue: Catalogue) -> dict[str, Any]:
    """Return tables under the attributes of `Register` in which they stand."""
    found: dict[str, Any] = {"codelijsten": {}, "eigen": {}}
    for name, table in tables.items():
        if catalogue.tables[name].is_codelist:
            found["codelijsten"][name] = table
        else:
            (found if name in RECORDS else found["eigen"])[name] = table
    return found
