"""A deadline in words: how the municipality counted, so that a reader can do it again.

`templates/theme/assets/words.js` says the same in the browser; a test holds the two equal.
"""

from __future__ import annotations

from glashelder.law.deadlines import ROLL_LAW, Deadline, Suspension
from glashelder.wording.words import amount, date_in_words, period_in_words

OURS = "ons"
_SUSPENSION_LAW = "Awb artikel 4:15, eerste lid, onder a"
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def deadline_in_words(deadline: Deadline, who: str = OURS) -> str:
    """Return how the end was found: the period, the days that did not count, and those that could not be the last.

    Args:
        deadline: what was counted.
        who: who has this time, as in "de wet geeft ons": "u", "de gemeente"; empty for nobody in particular.
    """
    has_time = " ".join(filter(None, ("De wet geeft", who, period_in_words(deadline.duur))))
    parts = [f"{has_time}, gerekend vanaf {date_in_words(deadline.ontvangen)} ({deadline.bron})."]
    if deadline.stilstand:
        parts.append(_suspension_in_words(deadline.stilstand))
    if deadline.stilstand or deadline.overgeslagen:
        parts.append(f"Die tijd loopt af op {date_in_words(deadline.veilig_einde)}.")
    if deadline.overgeslagen:
        weekday = _WEEKDAYS[deadline.einde.weekday()]
        skip = "Wij slaan daarom over" if who == OURS else "Deze dagen gelden daarom niet als laatste dag"
        parts += [
            f"De laatste dag mag geen weekend of feestdag zijn. {skip}: {skipped_in_words(deadline)}.",
            f"De laatste dag wordt dan {weekday} {date_in_words(deadline.einde)} ({ROLL_LAW}).",
        ]
    return " ".join(parts)


def skipped_in_words(deadline: Deadline) -> str:
    """Return the skipped days with their reasons: "25 december 2026 (Eerste Kerstdag) en …"; empty when none."""
    days = [f"{date_in_words(skipped.dag)} ({skipped.reden})" for skipped in deadline.overgeslagen]
    return " en ".join(filter(None, (", ".join(days[:-1]), *days[-1:])))


def _suspension_in_words(suspension: Suspension) -> str:
    days = date_in_words(suspension.eerste_dag)
    if suspension.days > 1:
        days = f"van {days} tot en met {date_in_words(suspension.laatste_dag)}"
    return (
        "De tijd dat de aanvulling er nog niet was, telt niet mee: "
        f"{amount(suspension.days, 'dag', 'dagen')}, {days} ({_SUSPENSION_LAW})."
    )
