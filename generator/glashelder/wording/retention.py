"""How long data of an activity are kept, in words.

In: a row of its retention and the periods. Out: words without a full stop, the same for a page and a letter.
"""

from __future__ import annotations

from collections.abc import Mapping

from glashelder.model.records import Bewaartermijn, Bewaring
from glashelder.model.register import Register
from glashelder.wording.departures import reasons
from glashelder.wording.words import how_long

_PERIOD = frozenset({"waardering", "termijn", "afleidingswijze", "begin", "procestermijn"})
"""What the source of a period decides about it."""
NOT_KNOWN = "de precieze termijn is nog niet bekend"


def period_of(bewaring: Bewaring, periods: Mapping[str, Bewaartermijn]) -> Bewaartermijn | None:
    """Return the period of a row, if it names one that is there."""
    return periods.get(bewaring.bewaartermijn_id) if bewaring.bewaartermijn_id else None


def kept(bewaring: Bewaring, periods: Mapping[str, Bewaartermijn]) -> str:
    """Return how long these data are kept, or what decides about that; nothing where the register says neither."""
    if period := period_of(bewaring, periods):
        return how_long(period.termijn, period.begin)
    return not_known(bewaring.termijn_in_woorden) if bewaring.termijn_in_woorden else ""


def cited(source: str, period: Bewaartermijn, register: Register) -> str:
    """Return where a period comes from; where this register made it another, that it is, and why."""
    if source and (why := reasons(register, "bewaartermijnen", period.id, _PERIOD)):
        return f"anders dan {source}: {' '.join(why)}"
    return source


def not_known(criteria: str | None) -> str:
    """Return what decides how long data are kept, with the remark that nobody knows the period."""
    return f"{criteria.rstrip('.')} ({NOT_KNOWN})" if criteria else NOT_KNOWN
