"""The whole register: every table by its key, and who refers to whom.

In: typed rows. Out: a `Register`. No text for people is made here, and no file is touched.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from glashelder.model.gedeeld import Bewaartermijn, Ontvanger, Verwerker, Verwerkersovereenkomst
from glashelder.model.organisatie import (
    Afdeling,
    Benoeming,
    Bestuursorgaan,
    Kerncijfer,
    Organisatie,
    Rol,
    RolConflict,
    Taak,
)
from glashelder.model.procedure import Procedure, Stap
from glashelder.model.recht import (
    Adequaatheidsbesluit,
    Feestdag,
    Gelijkstelling,
    Informatieplicht,
    Recht,
    RechtPerGrondslag,
    RechtPerRegime,
    Selectielijst,
    Termijn,
    Uitzonderingsartikel,
    Wet,
)
from glashelder.model.record import Record
from glashelder.model.taal import (
    Begrip,
    Code,
    DpiaCriterium,
    Gegevenssoort,
    Instrument,
    Land,
    Rechtsgrond,
    Regime,
    Synoniem,
    Uitzondering,
)
from glashelder.model.toegestaan import ToegestaneVondst
from glashelder.model.vervallen import Vervallen
from glashelder.model.verwerking import (
    Bewaring,
    Doel,
    Doorgifte,
    DpiaReden,
    Gegeven,
    Grondslag,
    Inschakeling,
    Ontvangst,
    Systeem,
    Verwerking,
)
from glashelder.model.weigering import GrondPerRecht, GrondPerRegime, Voorwaarde, Weigeringsgrond
from glashelder.model.withheld import ACTIVITIES, PUBLISHED, RowKey, withheld_rows
from glashelder.schema.catalogue import Catalogue
from glashelder.validate.rows import TypedRow

RECORD_TYPES: Mapping[str, type[Record]] = {
    "verwerkingen": Verwerking,
    "verwerking_doelen": Doel,
    "verwerking_grondslagen": Grondslag,
    "verwerking_gegevens": Gegeven,
    "verwerking_ontvangers": Ontvangst,
    "verwerking_verwerkers": Inschakeling,
    "verwerking_doorgiften": Doorgifte,
    "verwerking_bewaring": Bewaring,
    "verwerking_dpia_criteria": DpiaReden,
    "verwerking_systemen": Systeem,
    "organisaties": Organisatie,
    "bestuursorganen": Bestuursorgaan,
    "afdelingen": Afdeling,
    "rollen": Rol,
    "taken": Taak,
    "benoemingen": Benoeming,
    "conflicterende_rollen": RolConflict,
    "kerncijfers": Kerncijfer,
    "verwerkers": Verwerker,
    "verwerkersovereenkomsten": Verwerkersovereenkomst,
    "ontvangers": Ontvanger,
    "bewaartermijnen": Bewaartermijn,
    "wetten": Wet,
    "vervallen": Vervallen,
    "rechten": Recht,
    "rechten_per_grondslag": RechtPerGrondslag,
    "rechten_per_regime": RechtPerRegime,
    "feestdagen": Feestdag,
    "gelijkstellingen": Gelijkstelling,
    "termijnen": Termijn,
    "uitzonderingsartikelen": Uitzonderingsartikel,
    "adequaatheidsbesluiten": Adequaatheidsbesluit,
    "selectielijsten": Selectielijst,
    "informatieplichten": Informatieplicht,
    "procedures": Procedure,
    "procedure_stappen": Stap,
    "weigeringsgronden": Weigeringsgrond,
    "weigeringsgronden_per_recht": GrondPerRecht,
    "weigeringsgronden_per_regime": GrondPerRegime,
    "weigeringsgrond_voorwaarden": Voorwaarde,
    "begrippen": Begrip,
    "synoniemen": Synoniem,
    "gegevenssoorten": Gegevenssoort,
    "landen": Land,
    "grondslagen": Rechtsgrond,
    "regimes": Regime,
    "instrumenten": Instrument,
    "uitzonderingen": Uitzondering,
    "dpia_criteria": DpiaCriterium,
    "toegestane_vondsten": ToegestaneVondst,
}
"""The record type of each table; every other table is a code list of `Code`."""

_Listed = TypeVar("_Listed", bound=Code)


@dataclass(frozen=True)
class Register:
    """All records. A table with a single key is a dictionary by that key, the others are tuples.

    Attributes:
        peildatum: the day on which the register is judged. For rules only: a page must not change by itself overnight.
    """

    peildatum: datetime.date
    organisaties: dict[str, Organisatie]
    bestuursorganen: dict[str, Bestuursorgaan]
    afdelingen: dict[str, Afdeling]
    verwerkingen: dict[str, Verwerking]
    verwerkers: dict[str, Verwerker]
    verwerkersovereenkomsten: tuple[Verwerkersovereenkomst, ...]
    ontvangers: dict[str, Ontvanger]
    bewaartermijnen: dict[str, Bewaartermijn]
    wetten: dict[str, Wet]
    vervallen: tuple[Vervallen, ...]
    rollen: dict[str, Rol]
    taken: tuple[Taak, ...]
    benoemingen: tuple[Benoeming, ...]
    conflicterende_rollen: tuple[RolConflict, ...]
    kerncijfers: tuple[Kerncijfer, ...]
    begrippen: dict[str, Begrip]
    synoniemen: dict[str, Synoniem]
    rechten: dict[str, Recht]
    rechten_per_grondslag: tuple[RechtPerGrondslag, ...]
    rechten_per_regime: tuple[RechtPerRegime, ...]
    feestdagen: dict[str, Feestdag]
    gelijkstellingen: dict[str, Gelijkstelling]
    termijnen: dict[str, Termijn]
    uitzonderingsartikelen: tuple[Uitzonderingsartikel, ...]
    adequaatheidsbesluiten: tuple[Adequaatheidsbesluit, ...]
    selectielijsten: dict[int, Selectielijst]
    informatieplichten: dict[str, Informatieplicht]
    procedures: dict[str, Procedure]
    procedure_stappen: tuple[Stap, ...]
    weigeringsgronden_per_recht: tuple[GrondPerRecht, ...]
    weigeringsgronden_per_regime: tuple[GrondPerRegime, ...]
    weigeringsgrond_voorwaarden: tuple[Voorwaarde, ...]
    toegestane_vondsten: tuple[ToegestaneVondst, ...]
    codelijsten: dict[str, dict[str, Code]] = field(default_factory=dict)
    set_aside: frozenset[tuple[str, str]] = frozenset()
    """Table and key of what is there but cannot be judged: a rule may not call it missing."""
    brieven: tuple[str, ...] = ()
    """The ids of the letters of a department: steps of procedures name them."""
    withheld: frozenset[RowKey] = frozenset()
    """The concepts and what only they use (`model/withheld.py`): it has no page."""

    @property
    def organisatie(self) -> Organisatie:
        """The organisation whose register this is; there is one (`tabel-leeg`), and no other (`meer-organisaties`)."""
        return next(iter(self.organisaties.values()))

    @cached_property
    def gepubliceerd(self) -> tuple[Verwerking, ...]:
        """The activities that may be shown, by title."""
        shown = (v for v in self.verwerkingen.values() if v.status == PUBLISHED)
        return tuple(sorted(shown, key=lambda v: (v.titel.casefold(), v.id)))

    @cached_property
    def users(self) -> dict[str, dict[str, tuple[Verwerking, ...]]]:
        """Back-references: per table, per key, the published activities that use it, by title."""
        return {table: self._index(keys) for table, keys in USED_KEYS.items()}

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

    def has_page(self, table: str, key: str) -> bool:
        """Tell whether a row has a page of its own: a code in use, or any other row that is not withheld."""
        if (table, (key,)) in self.withheld:
            return False
        if table in self.codelijsten:
            return key in self.users.get(table, ())
        return table in {ACTIVITIES, *USED_KEYS, *NOT_USED} and key in getattr(self, table)

    def may_exist(self, table: str, key: str) -> bool:
        """Tell whether a row was set aside under this key, or may be among rows that could not be read."""
        return (table, key) in self.set_aside or (table, "") in self.set_aside

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


USED_KEYS: Mapping[str, Callable[[Verwerking], Iterable[str]]] = {
    "afdelingen": lambda v: (v.afdeling_id,),
    "onderwerpen": lambda v: (v.onderwerp_id,),
    "bestuursorganen": lambda v: (v.bestuursorgaan_id,),
    "grondslagen": lambda v: (g.grondslag for d in v.doelen for g in d.grondslagen),
    "gegevenssoorten": lambda v: (g.gegeven for g in v.gegevens),
    "betrokkenen": lambda v: (g.betrokkene for g in v.gegevens),
    "ontvangers": lambda v: (o.ontvanger_id for o in v.ontvangers),
    "verwerkers": lambda v: (i.verwerker_id for i in v.verwerkers),
    "bewaartermijnen": lambda v: (b.bewaartermijn_id for b in v.bewaring),
    "wetten": _wetten,
}
"""How an activity uses the rows of other tables."""
NOT_USED = ("procedures",)
"""Tables whose rows have a page, though no activity refers to them."""


def build_register(
    rows: Iterable[TypedRow],
    catalogue: Catalogue,
    peildatum: datetime.date,
    *,
    set_aside: frozenset[tuple[str, str]] = frozenset(),
    public_laws: Iterable[str] = (),
) -> Register:
    """Build the register from the sound rows of all files, those of a record after each other, its own row first.

    It is judged on the day `peildatum`; `public_laws` are the ids of the laws that public texts cite.
    """
    rows = list(rows)
    by_table: dict[str, list[TypedRow]] = defaultdict(list)
    for row in rows:
        by_table[row.table].append(row)
    tables = _Tables(by_table, catalogue)
    attributes: dict[str, Any] = {}
    codelijsten: dict[str, dict[str, Any]] = {}
    for table in catalogue.tables.values():
        if table.parent:
            continue
        records = tables.records(table.name)
        if table.is_codelist:
            codelijsten[table.name] = {r.code: r for r in records}
        if table.name in Register.__dataclass_fields__:
            single = len(table.primary_key) == 1
            key = table.primary_key[0]
            attributes[table.name] = {getattr(r, key): r for r in records} if single else tuple(records)
    return Register(
        peildatum=peildatum,
        **attributes,
        codelijsten=codelijsten,
        set_aside=set_aside,
        withheld=withheld_rows(rows, catalogue, public_laws),
    )


class _Tables:
    """Builds records with their nested rows, deepest first."""

    def __init__(self, rows: dict[str, list[TypedRow]], catalogue: Catalogue) -> None:
        self._rows = rows
        self._catalogue = catalogue

    def records(self, table: str) -> list[Any]:
        spec = self._catalogue.tables[table]
        record_type = RECORD_TYPES.get(table, Code)
        nested = [(name, self._by_parent(child.name)) for name, child in self._catalogue.children(table).items()]
        if not nested:
            return [record_type(origin=row.origin, **row.values) for row in self._rows[table]]
        key = spec.primary_key
        records = []
        for row in self._rows[table]:
            own = tuple(row.values[k] for k in key)
            children = {name: groups.get(own, ()) for name, groups in nested}
            records.append(record_type(origin=row.origin, **row.values, **children))
        return records

    def _by_parent(self, child: str) -> dict[tuple[Any, ...], tuple[Any, ...]]:
        key = itemgetter(*(own for own, _ in self._catalogue.tables[child].parent_key))
        is_single = len(self._catalogue.tables[child].parent_key) == 1
        groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for row, record in zip(self._rows[child], self.records(child), strict=True):
            found = key(row.values)
            groups[(found,) if is_single else found].append(record)
        return {parent: tuple(sorted(group, key=attrgetter("volgnummer"))) for parent, group in groups.items()}
