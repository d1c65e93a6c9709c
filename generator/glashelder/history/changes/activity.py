"""What changed in one activity: its own fields, and each table of rows in it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from glashelder.history.changes import words
from glashelder.history.changes.pairs import pair, pair_alike
from glashelder.history.changes.sentences import Change, say
from glashelder.history.changes.side import Activity, Side, Values
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec
from glashelder.wording.retention import not_known

# The date on which a description changed is not a change; a change of status is reported as new or gone.
_SILENT = frozenset({"id", "status", "gewijzigd_op"})
_POSITION = frozenset({"verwerking_id", "volgnummer", "doel_volgnummer"})
# Tables with sentences of their own; for every other table the report says what was added, removed and changed.
_TOLD = frozenset(
    {
        "verwerking_doelen",
        "verwerking_grondslagen",
        "verwerking_gegevens",
        "verwerking_ontvangers",
        "verwerking_verwerkers",
        "verwerking_doorgiften",
        "verwerking_bewaring",
    }
)
_PERIOD = frozenset({"bewaartermijn_id", "termijn_in_woorden"})
_OWN_SENTENCE = {"bestuursorgaan_id": "orgaan", "besluitvorming": "besluitvorming", "regime": "regime"}


class ActivityChanges(Struct, frozen=True):
    """Compares one activity that is published on both sides."""

    key: str
    old: Activity
    new: Activity
    before: Side
    now: Side
    catalogue: Catalogue

    def all(self) -> Iterator[Change]:
        """Yield every change, in the order of the page."""
        yield from self._own_fields()
        yield from self._purposes()
        yield from self._data()
        yield from self._parties("verwerking_ontvangers", "ontvangers", "ontvanger_id", "ontvanger")
        yield from self._parties("verwerking_verwerkers", "verwerkers", "verwerker_id", "verwerker")
        yield from self._transfers()
        yield from self._retention()
        for spec in self.catalogue.tables.values():
            if spec.parent and spec.name not in _TOLD:
                yield from self._parts(spec)

    def _say(self, kind: str, **texts: str) -> Change:
        return say(kind, self.now.name("verwerkingen", self.key), self.key, **texts)

    def _rows(self, table: str) -> tuple[list[Values], list[Values]]:
        return self.old.parts.get(table, []), self.new.parts.get(table, [])

    def _own_fields(self) -> Iterator[Change]:
        spec = self.catalogue.tables["verwerkingen"]
        old, new = self.old.values, self.new.values
        for field in changed_fields(spec, old, new, _SILENT):
            texts = self._both(spec, field, old, new)
            if field.name == "titel":
                yield self._say("titel", **texts)
            elif field.name in _OWN_SENTENCE:
                yield self._say(_OWN_SENTENCE[field.name], **texts)
            else:
                yield self._field(field, texts, new.get("titel", self.key))

    def _both(self, spec: TableSpec, field: FieldSpec, old: Values, new: Values) -> dict[str, str]:
        return words.from_to(spec, field, (old, new), (self.before, self.now))

    def _field(self, field: FieldSpec, texts: dict[str, str], name: str) -> Change:
        if words.are_short(texts):
            return self._say("veld-van-naar", titel=field.title, **texts)
        return self._say("veld", titel=field.title, veld=field.name, naam=name)

    def _other_fields(self, table: str, old: Values, new: Values, told: frozenset[str], name: str) -> Iterator[Change]:
        """Yield the changed fields of a row for which there is no sentence of their own."""
        spec = self.catalogue.tables[table]
        for field in changed_fields(spec, old, new, told | _POSITION):
            texts = self._both(spec, field, old, new)
            kind = "veld-van-rij" if words.are_short(texts) else "veld"
            yield self._say(kind, titel=field.title, veld=field.name, naam=name, **texts)

    def _parts(self, spec: TableSpec) -> Iterator[Change]:
        """Yield the changes in a table without sentences of its own; its first field identifies a row."""
        shown = next((f for f in spec.public_fields if f.name not in _POSITION), None)
        if shown is None:
            return
        found = pair(*self._rows(spec.name), lambda row: row.get(shown.name))
        for row in found.new:
            yield self._say("deel-erbij", titel=spec.title, naam=words.in_words(spec, shown, row, self.now))
        for row in found.gone:
            yield self._say("deel-weg", titel=spec.title, naam=words.in_words(spec, shown, row, self.before))
        for old, new in found.both:
            name = words.in_words(spec, shown, new, self.now)
            yield from self._other_fields(spec.name, old, new, frozenset({shown.name}), name)

    def _purposes(self) -> Iterator[Change]:
        found = pair_alike(*self._rows("verwerking_doelen"), "doel")
        for row in found.new:
            yield self._say("doel-erbij", doel=row.get("doel", ""), grondslagen=self._bases(self.new, self.now, row))
        for row in found.gone:
            yield self._say("doel-weg", doel=row.get("doel", ""))
        for old, new in found.both:
            if old.get("doel") != new.get("doel"):
                yield self._say("doel-anders", oud=old.get("doel", ""), nieuw=new.get("doel", ""))
            bases = self._bases(self.old, self.before, old), self._bases(self.new, self.now, new)
            if bases[0] != bases[1]:
                yield self._say("grondslag", doel=new.get("doel", ""), oud=bases[0], nieuw=bases[1])
            rows = _bases_of(self.old, old), _bases_of(self.new, new)
            for was, row in pair(*rows, lambda r: (r.get("grondslag"), r.get("wet_id"), r.get("artikel"))).both:
                yield from self._other_fields(
                    "verwerking_grondslagen", was, row, frozenset(), words.basis(row, self.now)
                )

    def _bases(self, activity: Activity, side: Side, doel: Values) -> str:
        return words.listed([words.basis(row, side) for row in _bases_of(activity, doel)])

    def _data(self) -> Iterator[Change]:
        table = "verwerking_gegevens"
        found = pair(*self._rows(table), lambda r: (r.get("betrokkene"), r.get("gegeven")))
        for row in found.new:
            yield self._say("gegeven-erbij", bron=words.source(row), **self._whose(row, self.now))
        for row in found.gone:
            yield self._say("gegeven-weg", **self._whose(row, self.before))
        for old, new in found.both:
            whose = self._whose(new, self.now)
            if words.source(old) != words.source(new):
                yield self._say("bron", oud=words.source(old), nieuw=words.source(new), **whose)
            if old.get("is_verplicht") != new.get("is_verplicht"):
                texts = self._both_of(table, "is_verplicht", old, new)
                yield self._say("verplicht", **texts, **whose)
            told = frozenset({"betrokkene", "gegeven", "bron", "van_betrokkene", "is_verplicht"})
            yield from self._other_fields(table, old, new, told, f"{whose['gegeven']} ({whose['betrokkene']})")

    def _both_of(self, table: str, name: str, old: Values, new: Values) -> dict[str, str]:
        spec = self.catalogue.tables[table]
        return self._both(spec, spec.by_name[name], old, new)

    def _whose(self, row: Values, side: Side) -> dict[str, str]:
        return {
            "gegeven": side.name("gegevenssoorten", row.get("gegeven", "")).lower(),
            "betrokkene": side.name("betrokkenen", row.get("betrokkene", "")).lower(),
        }

    def _parties(self, table: str, shared: str, key: str, kind: str) -> Iterator[Change]:
        found = pair(*self._rows(table), lambda row: row.get(key))
        for row in found.new:
            name = self.now.name(shared, row.get(key, ""))
            yield self._say(f"{kind}-erbij", naam=name, waarvoor=row.get("waarvoor", ""))
        for row in found.gone:
            yield self._say(f"{kind}-weg", naam=self.before.name(shared, row.get(key, "")))
        for old, new in found.both:
            yield from self._other_fields(table, old, new, frozenset({key}), self.now.name(shared, new.get(key, "")))

    def _transfers(self) -> Iterator[Change]:
        table = "verwerking_doorgiften"
        found = pair(*self._rows(table), lambda r: (r.get("land"), r.get("ontvanger")))
        for row in found.new:
            safeguard = self.now.name("instrumenten", row.get("instrument", ""))
            yield self._say("doorgifte-erbij", land=_where(row, self.now), instrument=safeguard)
        for row in found.gone:
            yield self._say("doorgifte-weg", land=_where(row, self.before))
        for old, new in found.both:
            if old.get("instrument") != new.get("instrument"):
                texts = self._both_of(table, "instrument", old, new)
                yield self._say("doorgifte-anders", land=_where(new, self.now), **texts)
            told = frozenset({"land", "ontvanger", "instrument"})
            yield from self._other_fields(table, old, new, told, _where(new, self.now))

    def _retention(self) -> Iterator[Change]:
        table = "verwerking_bewaring"
        found = pair_alike(*self._rows(table), "wat")
        for row in found.new:
            yield self._say("bewaring-erbij", wat=row.get("wat", ""), nieuw=_kept(row, self.now))
        for row in found.gone:
            yield self._say("bewaring-weg", wat=row.get("wat", ""), oud=_kept(row, self.before))
        for old, new in found.both:
            told = frozenset[str]()
            if any(old.get(name) != new.get(name) for name in _PERIOD):
                lasted, lasts = _kept(old, self.before), _kept(new, self.now)
                if (was := term(old, self.before)) and (period := term(new, self.now)):
                    lasted, lasts = words.kept_change(was, period)
                if lasted != lasts:
                    told = _PERIOD
                    yield self._say("bewaring-anders", wat=new.get("wat", ""), oud=lasted, nieuw=lasts)
            yield from self._other_fields(table, old, new, told, new.get("wat", ""))


def changed_fields(spec: TableSpec, old: Values, new: Values, told: frozenset[str]) -> list[FieldSpec]:
    """Return the public fields that differ and were not yet reported."""
    return [f for f in spec.public_fields if f.name not in told and old.get(f.name) != new.get(f.name)]


def term(row: Values, side: Side) -> Values:
    """Return the retention period of a row."""
    return side.tables["bewaartermijnen"].get((row.get("bewaartermijn_id", ""),), {})


def _kept(row: Values, side: Side) -> str:
    """Return how long something is kept, or what decides about that."""
    period = term(row, side)
    return words.kept_from(period) if period else not_known(row.get("termijn_in_woorden"))


def _bases_of(activity: Activity, doel: Values) -> list[Values]:
    rows = activity.parts.get("verwerking_grondslagen", [])
    return [row for row in rows if row.get("doel_volgnummer") == doel.get("volgnummer")]


def _where(row: Values, side: Side) -> str:
    country = side.name("landen", row.get("land", ""))
    return f"{country} ({row['ontvanger']})" if row.get("ontvanger") else country
