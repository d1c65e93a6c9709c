"""Who else decides in an activity, as pages show it: those the municipality works for, or decides with."""

from __future__ import annotations

from msgspec import Struct

from glashelder.law.roles import other_controllers
from glashelder.model.records import Medeverantwoordelijke, Opdrachtgever, Verwerking
from glashelder.wording.contact import ways_to_reach
from glashelder.wording.links import Link
from glashelder.wording.sentences import capitalised, sentences

Way = Link | str
"""How to reach somebody: a link where that can be clicked."""


class Party(Struct, frozen=True):
    """Another controller: its name in a sentence and at the start of one, what is done, and how to reach it.

    `fg` is None where the law does not ask for it: of a joint controller.
    """

    naam: str
    kop: str
    uitleg: str
    contact: Way
    fg: Way | None


def parties(verwerking: Verwerking) -> tuple[Party, ...]:
    """Return who else decides, in the order of the record."""
    return tuple(map(_party, other_controllers(verwerking)))


def _party(row: Opdrachtgever | Medeverantwoordelijke) -> Party:
    told, fg = (row.toelichting, _way(row.fg_contact)) if isinstance(row, Opdrachtgever) else ("", None)
    return Party(row.naam, capitalised(row.naam), sentences(row.waarvoor, told), _way(row.contact), fg)


def _way(contact: str | None) -> Way:
    href = ways_to_reach(contact or "").href
    return Link(contact or "", href) if href else contact or ""
