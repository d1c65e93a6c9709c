"""A term in words: how the municipality counted, so that a reader can do it again."""

from __future__ import annotations

from generator.law.deadlines import ROLL_LAW, Deadline
from generator.views.words import date_in_words, period_in_words

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def deadline_in_words(deadline: Deadline) -> str:
    """Return how the end was found: the period, and each day that could not be the last one, with the reason."""
    counted = (
        f"De wet geeft ons {period_in_words(deadline.duur)}, gerekend vanaf {date_in_words(deadline.ontvangen)} "
        f"({deadline.bron})."
    )
    if not deadline.overgeslagen:
        return counted
    weekday = _WEEKDAYS[deadline.einde.weekday()]
    return (
        f"{counted} Die tijd loopt af op {date_in_words(deadline.veilig_einde)}. De laatste dag mag geen weekend "
        f"of feestdag zijn. Wij slaan daarom over: {skipped_in_words(deadline)}. De laatste dag wordt dan {weekday} "
        f"{date_in_words(deadline.einde)} ({ROLL_LAW})."
    )


def skipped_in_words(deadline: Deadline) -> str:
    """Return the skipped days with their reasons: "25 december 2026 (Eerste Kerstdag) en …"; empty when none."""
    days = [f"{date_in_words(skipped.dag)} ({skipped.reden})" for skipped in deadline.overgeslagen]
    return " en ".join(filter(None, (", ".join(days[:-1]), *days[-1:])))
