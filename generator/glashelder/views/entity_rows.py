"""What an overview says of each row of a table: what it is, what happens with data, and whether it still holds.

In: the rows of one table that have a page. Out: rows as finished words, in groups: what is in use, what only texts
name, and what no longer holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from glashelder.law.in_force import in_force, when_not
from glashelder.model.records import Wet
from glashelder.model.register import Register
from glashelder.views.in_short import data_in_short, in_short
from glashelder.wording.links import Link, RegisterLinks
from glashelder.wording.sentences import sentences, uncapitalised
from glashelder.wording.words import amount, first_sentence

_IN_USE = ("", "")
_UNUSED = ("Niet in gebruik", "Op dit moment verwijst geen enkele verwerking hiernaar.")
_NOT_IN_FORCE = ("Niet van kracht", "Deze wetten gelden niet meer, of nog niet. Een tekst kan ze wel noemen.")
_FEW, _ORDINARY = 2, "gewoon"


class EntityRow(Struct, frozen=True):
    """A row with its link, how many activities use it, what it is, and what happens there with data.

    Attributes:
        icoon: the name of its pictogram, where the list of codes has one.
    """

    link: Link
    icoon: str
    aantal: int
    uitleg: str
    kort: str


class EntityGroup(Struct, frozen=True):
    """Rows that belong together; those in use have no heading."""

    titel: str
    uitleg: str
    rijen: tuple[EntityRow, ...]


def entity_groups(table: str, keys: Iterable[str], register: Register, links: RegisterLinks) -> tuple[EntityGroup, ...]:
    """Return the rows of a table with these keys, in groups; a group without rows is left out."""
    groups: dict[tuple[str, str], list[EntityRow]] = {_IN_USE: [], _UNUSED: [], _NOT_IN_FORCE: []}
    for key in keys:
        row, state = _row(table, key, register, links.to(table, key)), _state(register.table(table)[key], register)
        groups[_NOT_IN_FORCE if state else _IN_USE if row.aantal else _UNUSED].append(row)
    return tuple(EntityGroup(title, text, tuple(rows)) for (title, text), rows in groups.items() if rows)


def _row(table: str, key: str, register: Register, link: Link) -> EntityRow:
    users = register.users[table].get(key, ())
    if table == "betrokkenen":
        short = data_in_short((g for v in users for g in v.gegevens if g.betrokkene == key), register)
    elif table == "gegevenssoorten":
        short = _about_whom((g.betrokkene for v in users for g in v.gegevens if g.gegeven == key), register)
    elif table == "verwerkers":  # for how long and for whom is said of the activity, not of who works for us
        short = data_in_short((g for v in users for g in v.gegevens), register)
    else:
        short = in_short(users, register)
    record = register.table(table)[key]
    return EntityRow(link, getattr(record, "icoon", None) or "", len(users), _what(table, record, register), short)


def _what(table: str, record: Any, register: Register) -> str:
    """Return what a row is in its own words; of protected data that the law protects them."""
    told = record.diensten if table == "verwerkers" else getattr(record, "omschrijving", None)
    klasse = getattr(record, "klasse", _ORDINARY)
    protected = register.codelijsten["gegevensklassen"][klasse].titel if klasse != _ORDINARY else ""
    return sentences(_state(record, register), protected, first_sentence(told) if told else "")


def _state(record: Any, register: Register) -> str:
    """Return since when a law does not hold, or from when; empty for one in force and for what is no law."""
    day = register.stand_op
    if not isinstance(record, Wet) or day is None or in_force(record, day):
        return ""
    return f"Geldt {when_not(record, day)}"


def _about_whom(codes: Iterable[str], register: Register) -> str:
    """Return the groups of people that data are about: "over aanvragers, kinderen en 3 andere groepen"."""
    titles = register.codelijsten["betrokkenen"]
    names = [uncapitalised(titles[code].titel) for code, _ in Counter(codes).most_common()]
    named, more = ", ".join(names[:_FEW]), len(names) - _FEW
    if more > 0:
        return f"Over {named} en {amount(more, 'andere groep', 'andere groepen')}"
    return f"Over {' en '.join(names)}" if names else ""
