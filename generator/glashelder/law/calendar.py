"""Days on which a statutory period cannot end (Algemene termijnenwet, art. 1 and 3).

In: the rows of `feestdagen`. Out: a `Calendar`. The rows say which days count, since when, and by which article.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from glashelder.law.in_force import in_force
from glashelder.model.records import Feestdag

_ONE_DAY = datetime.timedelta(days=1)
_SATURDAY = 5
_SUNDAY = 6
_DATED = re.compile(r"([0-9]{4})-[0-9]{2}-")
_ENOUGH_YEARS = 9
"""Any run of this many years contains a 29 February, even around a year such as 2100."""


class Calendar:
    """Public holidays by date, computed one year at a time from dated rules."""

    def __init__(self, feestdagen: Iterable[Feestdag]) -> None:
        self._rules = tuple(feestdagen)
        self._years: dict[int, dict[datetime.date, Feestdag]] = {}

    def holiday(self, day: datetime.date) -> Feestdag | None:
        """Return the public holiday on `day`, or None."""
        if day.year not in self._years:
            self._years[day.year] = self._holidays(day.year)
        return self._years[day.year].get(day)

    def is_workday(self, day: datetime.date) -> bool:
        """True if a period may end on `day`: no weekend or public holiday (Algemene termijnenwet art. 1(1))."""
        return day.weekday() < _SATURDAY and self.holiday(day) is None

    def _holidays(self, year: int) -> dict[datetime.date, Feestdag]:
        found: dict[datetime.date, Feestdag] = {}
        for rule in self._rules:
            day = _day_in(year, rule)
            if day:
                found.setdefault(day, rule)
        return found


def is_of_one_year(rule: Feestdag) -> bool:
    """True for a row about one date, False for a day that recurs each year."""
    return _DATED.match(rule.regel) is not None


def first_day(rule: Feestdag) -> datetime.date | None:
    """Return the first date that a row makes a holiday, or None if it never does."""
    dated = _DATED.match(rule.regel)
    first = int(dated[1]) if dated else rule.geldig_van.year
    return next(filter(None, (_day_in(year, rule) for year in range(first, first + _ENOUGH_YEARS))), None)


def _day_in(year: int, rule: Feestdag) -> datetime.date | None:
    """Return the date in a year that a row makes a holiday, or None if there is none."""
    try:
        day = _shifted(_day_of(rule.regel, year), rule.zondagsregel)
    except (OverflowError, ValueError):  # 30 February, or beyond the last year of `datetime`
        return None
    return day if day.year == year and in_force(rule, day) else None


def easter(year: int) -> datetime.date:
    """Return Easter Sunday of a Gregorian year (the anonymous Gregorian computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return datetime.date(year, month, day + 1)


def _day_of(rule: str, year: int) -> datetime.date:
    """Return the date in `year` of `MM-DD` or `pasen+N` (days after Easter), or the date `YYYY-MM-DD` itself."""
    if rule.startswith("pasen"):
        return easter(year) + int(rule.removeprefix("pasen")) * _ONE_DAY
    return datetime.date.fromisoformat(f"{year}-{rule}" if len(rule) == len("MM-DD") else rule)


def _shifted(day: datetime.date, sunday_rule: str | None) -> datetime.date:
    if not sunday_rule or day.weekday() != _SUNDAY:
        return day
    return day + int(sunday_rule) * _ONE_DAY
