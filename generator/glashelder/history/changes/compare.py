"""Compares two versions of the register and says what changes for residents.

In: two sides. Out: changes, the most important first. It reads no files.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from glashelder.history.changes import words
from glashelder.history.changes.activity import ActivityChanges, changed_fields
from glashelder.history.changes.sentences import Change, say
from glashelder.history.changes.side import NAMES, Side, Values
from glashelder.model.withheld import VERSIONS
from glashelder.schema.catalogue import Catalogue, FieldSpec, TableSpec

_CONTACT = {
    "organisaties": frozenset(
        {"verzoek_kanaal", "postadres", "bezoekadres", "telefoon", "email", "fg_naam", "fg_email"}
    ),
    "bestuursorganen": frozenset({"postadres", "bezwaar_postadres", "bezwaar_kanaal"}),
    "afdelingen": frozenset({"email"}),
}
_ABOUT_CONTACT = "Contact met de gemeente"
_ABOUT_RIGHTS = "Uw rechten"
_RIGHTS = frozenset({"rechten", "rechten_per_grondslag", "rechten_per_regime"})
_TERM = frozenset({"termijn", "begin"})


def changes(
    before: Side, now: Side, catalogue: Catalogue, without: Container[str] = frozenset({VERSIONS})
) -> tuple[Change, ...]:
    """Return every change, grouped by what it is about, the most important first; `without` are tables left out."""
    found = [*_activities(before, now, catalogue)]
    for spec in catalogue.tables.values():
        if spec.format == "csv" and spec.name in {*before.tables, *now.tables} and spec.name not in without:
            found += _shared(spec, before, now)
    first: dict[tuple[str, str], int] = {}
    for change in found:
        about = change.activity, change.subject
        first[about] = min(change.weight, first.get(about, change.weight))
    return tuple(
        sorted(
            dict.fromkeys(found),
            key=lambda c: (first[c.activity, c.subject], c.subject.casefold(), c.activity, c.weight),
        )
    )


def _activities(before: Side, now: Side, catalogue: Catalogue) -> Iterator[Change]:
    for key in sorted({*before.activities, *now.activities}):
        old, new = before.activities.get(key), now.activities.get(key)
        if old is None and new is not None:
            summary = new.values.get("samenvatting", "")
            yield say("verwerking-nieuw", now.name("verwerkingen", key), key, samenvatting=summary)
        elif new is None:
            yield _ended(key, before, now)
        elif old is not None and old != new:
            yield from ActivityChanges(key, old, new, before, now, catalogue).all()


def _ended(key: str, before: Side, now: Side) -> Change:
    title = before.name("verwerkingen", key)
    row = now.tables["vervallen"].get(("verwerkingen", key))
    if row is None:
        return say("verwerking-weg", title, key)
    texts = {"datum": words.date(row.get("vervallen_op", "")), "reden": row.get("reden", "")}
    later = row.get("opvolger_id")
    if later:
        return say("verwerking-vervallen-opvolger", title, key, **texts, opvolger=now.name("verwerkingen", later))
    return say("verwerking-vervallen", title, key, **texts)


def _shared(spec: TableSpec, before: Side, now: Side) -> Iterator[Change]:
    """Yield the changes of one shared table. What comes or goes with a draft is reported at its activity."""
    old, new = before.tables[spec.name], now.tables[spec.name]
    subject = _ABOUT_RIGHTS if spec.name in _RIGHTS else _title(spec)
    if not old and spec.name != "vervallen":
        return  # the table itself is new: that is work on the register, not news for residents
    for key, row in new.items():
        if key in old:
            if old[key] != row:
                yield from _changed_row(spec, key, (old[key], row), before, now)
        elif spec.name != "vervallen" and (spec.name, key) not in before.withheld:
            yield say("rij-erbij", subject, naam=_name(spec, key, now))
        elif spec.name == "vervallen" and (key[0] != "verwerkingen" or key[1] not in before.activities):
            texts = {"datum": words.date(row.get("vervallen_op", "")), "reden": row.get("reden", "")}
            yield say("vervallen", subject, titel=row.get("titel", key[1]), **texts)
    for key in (k for k in old if k not in new and (spec.name, k) not in now.withheld):
        yield say("rij-weg", subject, naam=_name(spec, key, before))


def _changed_row(
    spec: TableSpec, key: tuple[str, ...], rows: tuple[Values, Values], before: Side, now: Side
) -> Iterator[Change]:
    told: frozenset[str] = frozenset()
    if spec.name == "bewaartermijnen" and len(set(words.kept_change(*rows))) > 1:
        users = _users(key[0], now)
        told = _TERM if users else told
        if users:
            yield _retention(users, rows, now)
    for field in changed_fields(spec, *rows, told):
        texts = words.from_to(spec, field, rows, (before, now))
        # If the name itself changed, a reader knows the row by its old name.
        yield _field(spec, field, _name(spec, key, before if field.name in NAMES else now), texts)


def _field(spec: TableSpec, field: FieldSpec, name: str, texts: dict[str, str]) -> Change:
    if field.name in _CONTACT.get(spec.name, ()):
        return say("adres", _ABOUT_CONTACT, titel=field.title, naam=name, **texts)
    if spec.name == "rechten_per_grondslag" and field.name == "geldt":
        right, _, basis = name.partition(" / ")
        return say("recht", _ABOUT_RIGHTS, recht=right, grondslag=basis, **texts)
    subject = _ABOUT_RIGHTS if spec.name in _RIGHTS else _title(spec)
    kind = "veld-van-rij" if words.are_short(texts) else "veld"
    return say(kind, subject, titel=field.title, veld=field.name, naam=name, **texts)


def _users(key: str, now: Side) -> list[tuple[str, str]]:
    """Return which activities use a retention period, and for what."""
    return [
        (activity, part.get("wat", ""))
        for activity, found in now.activities.items()
        for part in found.parts.get("verwerking_bewaring", [])
        if part.get("bewaartermijn_id") == key
    ]


def _retention(users: list[tuple[str, str]], rows: tuple[Values, Values], now: Side) -> Change:
    """Return one change of a shared retention period, for all activities that use it."""
    old, new = words.kept_change(*rows)
    activities = list(dict.fromkeys(activity for activity, _ in users))
    if len(activities) == 1:
        wat = words.listed([what for _, what in users])
        title = now.name("verwerkingen", activities[0])
        return say("bewaring-anders", title, activities[0], wat=wat, oud=old, nieuw=new)
    titles = sorted((now.name("verwerkingen", activity) for activity in activities), key=str.casefold)
    subject = f"Bewaartermijn ‘{rows[1].get('titel', '')}’"
    return say("bewaring-gedeeld", subject, oud=old, nieuw=new, titels=words.listed(titles))


def _name(spec: TableSpec, key: tuple[str, ...], side: Side) -> str:
    """Return the name of a row with its owner; for a row without a name, the names of what its key refers to."""
    if len(key) == 1:
        return side.name(spec.name, *key)
    targets = {r.fields[0]: r.table for r in spec.references if len(r.fields) == 1}
    parts = dict(zip(spec.primary_key, key, strict=True))
    owners = {name: side.name(targets[name], part) for name, part in parts.items() if name in targets}
    if not side.tables[spec.name].get(key, {}).keys().isdisjoint(NAMES):
        return f"{side.name(spec.name, *key).rstrip('.')} ({' / '.join(owners.values())})"
    return " / ".join(reversed((parts | owners).values()))


def _title(spec: TableSpec) -> str:
    return f"Lijst {spec.name.replace('_', ' ')}" if spec.is_codelist else spec.title
