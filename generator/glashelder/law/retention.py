"""Until which date data are kept, once that which the period waits for has happened.

In: a date and a row of `bewaartermijnen`. Out: the last date on which they may still be there, or None. A period in
years ends on the date with the same number, as other periods of the law do (Regulation 1182/71 art. 3(2)(c)).
`templates/theme/assets/retention.js` counts the same in the browser; a test compares both.
"""

from __future__ import annotations

import datetime
import re

from glashelder.law.deadlines import add_period

_YEAR_END = re.compile(r"\bkalenderjaar waarin\b")
_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?")
_MONTHS = 12


def counts_from_year_end(begin: str) -> bool:
    """Return whether a period only begins when the year is over: "na het kalenderjaar waarin …" (`begin`)."""
    return _YEAR_END.search(begin) is not None


def kept_until(happened: datetime.date, period: str | None, *, from_year_end: bool = False) -> datetime.date | None:
    """Return the last date on which data are kept; None if that is for ever, or longer than the calendar goes."""
    found = _PERIOD.fullmatch(period or "")
    if found is None:
        return None
    years, months, days = (int(number or 0) for number in found.groups())
    start = happened.replace(month=12, day=31) if from_year_end else happened
    try:
        return add_period(add_period(start, f"P{_MONTHS * years + months}M"), f"P{days}D")
    except (ValueError, OverflowError):
        return None
