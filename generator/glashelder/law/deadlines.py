"""When a statutory period ends.

In: the date of receipt and a dated row of `termijnen`. Out: a `Deadline` with the legal end, the safe end, and every
day that was skipped with the reason. It is not settled whether the Algemene termijnenwet or Regulation 1182/71 governs
a period of the AVG; their holidays differ, so the safe end ignores the move to a working day. Extra holidays are
announced some years ahead, by decree; an end in a later year comes with a reservation.
"""

from __future__ import annotations

import calendar
import datetime
import re

from msgspec import Struct
from msgspec.structs import replace

from glashelder.law.calendar import Calendar
from glashelder.law.in_force import in_force
from glashelder.model.records import Regime, Termijn
from glashelder.model.register import Register

ROLL_LAW = "Algemene termijnenwet artikel 1, eerste lid"
BY_POST = "bezwaar-per-post"
"""The period in which an objection posted in time must arrive (Awb art. 6:9(2))."""
RESERVE = (
    "Voor {jaar} weten wij niet welke extra dagen als feestdag tellen. De laatste dag kan daarom later zijn dan wij nu "
    "uitrekenen, maar niet eerder."
)
"""The reservation for an end in a year without a known decree (Algemene termijnenwet art. 3(3))."""
_ONE_DAY = datetime.timedelta(days=1)
_PERIOD = re.compile(r"P([0-9]+)([MWD])")
_HOURS = re.compile(r"PT([0-9]+)H")
_LONGEST_ROLLED = {"M": 3, "W": 12, "D": 90}
_WEEKEND = {5: "zaterdag", 6: "zondag"}


class SkippedDay(Struct, frozen=True):
    """A day on which the period could not end, with the reason and the article."""

    dag: datetime.date
    reden: str
    bron: str


class Suspension(Struct, frozen=True):
    """The wait for the applicant: dates of the request for completion and of the reply (Awb art. 4:15)."""

    gevraagd: datetime.date
    aangevuld: datetime.date

    @property
    def days(self) -> int:
        """Days that do not count: from the day after the request up to, not including, the day of the reply."""
        return max(0, (self.aangevuld - self.gevraagd).days - 1)

    @property
    def eerste_dag(self) -> datetime.date:
        """The first day that does not count."""
        return self.gevraagd + _ONE_DAY

    @property
    def laatste_dag(self) -> datetime.date:
        """The last day that does not count."""
        return self.aangevuld - _ONE_DAY


class Deadline(Struct, frozen=True):
    """The end of a statutory period.

    Attributes:
        ontvangen: the date from which the period runs; that day itself does not count.
        ruw_einde: the end of the bare period, without suspension or move to a working day.
        einde: the legal end: suspended days added, then moved to the next working day.
        veilig_einde: as `einde`, but not moved: in time whichever law governs weekends and holidays. Whether a
            suspension is valid is another question; only `ruw_einde` is in time by every reading of the law.
        overgeslagen: the days between the two, with reasons.
        regel: what the period is for.
        bron: the article that sets the period.
        duur: the length of the period (ISO 8601).
        stilstand: the time that did not count; None if every day did.
        voorbehoud: Dutch sentence that the end may be later, if the year of `einde` may get more holidays; or empty.
    """

    ontvangen: datetime.date
    ruw_einde: datetime.date
    einde: datetime.date
    veilig_einde: datetime.date
    overgeslagen: tuple[SkippedDay, ...]
    regel: str
    bron: str
    duur: str
    stilstand: Suspension | None = None
    voorbehoud: str = ""


def objection_deadline(register: Register, notified: datetime.date) -> Deadline | None:
    """Return the last day to object to a decision sent or handed over on `notified` (Awb art. 6:7 and 6:8)."""
    return deadline(register, "bezwaar", notified)


def deadline(
    register: Register, key: str, start: datetime.date, *, suspension: Suspension | None = None
) -> Deadline | None:
    """Return the end of the period with id `key`, counted from `start`.

    None if no row of `termijnen` is in force on that date, the row counts in hours, or the end is after year 9999.
    """
    row = find_period(register, key, start)
    if row is None or not _PERIOD.fullmatch(row.duur):
        return None
    try:
        end = _counted(row, start, Calendar(register.feestdagen.values()), suspension)
    except (OverflowError, ValueError):
        return None
    return replace(end, voorbehoud=_reserve(register, end))


def _reserve(register: Register, end: Deadline) -> str:
    """Return why the end may be later, or an empty text. Only its own year matters: earlier days were skipped."""
    decrees = register.gelijkstellingen.values()
    if not _is_rolled(end.duur) or any(in_force(decree, end.einde) for decree in decrees):
        return ""
    return RESERVE.format(jaar=end.einde.year)


def _counted(row: Termijn, start: datetime.date, days: Calendar, suspension: Suspension | None) -> Deadline:
    raw = add_period(start, row.duur)
    waited = suspension if suspension and suspension.days else None
    safe = raw
    if waited:
        # If only the working day after a weekend was left at the request, that day is left after the reply.
        left = len(_skipped(raw, days)) if waited.gevraagd > raw and _is_rolled(row.duur) else 0
        safe += (left + waited.days) * _ONE_DAY
    skipped = _skipped(safe, days) if _is_rolled(row.duur) else ()
    end = safe + len(skipped) * _ONE_DAY
    return Deadline(start, raw, end, safe, skipped, row.titel, row.bron, row.duur, waited)


def breach_deadline(register: Register, regime: str, known_since: datetime.datetime) -> datetime.datetime | None:
    """Return until when a data breach can be notified, counted in hours from the moment it became known.

    Hours continue through nights, weekends and holidays, and through the change to summer time (AVG art. 33(1);
    Regulation 1182/71 art. 3; Algemene termijnenwet art. 4, under a). None if that law has no such period.

    Raises:
        ValueError: `known_since` has no time zone.
    """
    row = breach_period(register, regime, known_since.date())
    found = _HOURS.fullmatch(row.duur) if row else None
    if found is None:
        return None
    if known_since.tzinfo is None:
        msg = "a moment without a time zone"
        raise ValueError(msg)
    end = known_since.astimezone(datetime.UTC) + datetime.timedelta(hours=int(found[1]))
    return end.astimezone(known_since.tzinfo)


def breach_period(register: Register, regime: str, on: datetime.date) -> Termijn | None:
    """Return the period for notifying a data breach under a law, or None if it has none on that date."""
    law = register.codes("regimes", Regime).get(regime)
    return find_period(register, law.datalek_termijn_id, on) if law and law.datalek_termijn_id else None


def ordinary_term(register: Register, regime: str) -> str:
    """Return the id of the period in which a law wants a request decided, unless a right has its own; or empty."""
    law = register.codes("regimes", Regime).get(regime)
    return (law and law.termijn_id) or ""


def find_period(register: Register, key: str, on: datetime.date) -> Termijn | None:
    """Return the row of the period with id `key` that is in force on a date, or None.

    If the law changes, the row gets an end date, and a new row says of which it is a version.
    """
    valid = [r for r in _versions(register, key) if in_force(r, on)]
    return max(valid, key=lambda r: r.geldig_van, default=None)


def end_of_period(register: Register, key: str) -> datetime.date | None:
    """Return the first date on which the last row of a period is no longer in force; None if there is none."""
    last = max(_versions(register, key), key=lambda r: r.geldig_van, default=None)
    return last.geldig_tot if last else None


def extension_of(register: Register, key: str) -> str:
    """Return the id of the period that applies after an extension; empty if the law allows none.

    It is counted from receipt, not from the first end (AVG art. 12(3): one month and two further months).
    """
    return next((row.verlenging for row in _versions(register, key) if row.verlenging), "")


def _versions(register: Register, key: str) -> list[Termijn]:
    return [r for r in register.termijnen.values() if key in (r.id, r.versie_van)]


def add_period(start: datetime.date, period: str) -> datetime.date:
    """Return `start` plus an ISO 8601 period of months, weeks or days.

    Months keep the day of the month; in a shorter month it is the last day (Regulation 1182/71 art. 3(2)(c)).
    """
    number, unit = _parts(period)
    if unit != "M":
        return start + number * (7 if unit == "W" else 1) * _ONE_DAY
    years, month = divmod(start.month - 1 + number, 12)
    year, month = start.year + years, month + 1
    return datetime.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def is_over(start: datetime.date, period: str, today: datetime.date) -> bool:
    """Return whether a period that began on `start` ended before today; one that ends after year 9999 did not."""
    try:
        return add_period(start, period) < today
    except (ValueError, OverflowError):
        return False


def _parts(period: str) -> tuple[int, str]:
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise ValueError(period)
    return int(found[1]), found[2]


def _is_rolled(period: str) -> bool:
    """True if the Algemene termijnenwet moves the end: not for longer periods (its art. 4, under a)."""
    number, unit = _parts(period)
    return number <= _LONGEST_ROLLED[unit]


def _skipped(day: datetime.date, days: Calendar) -> tuple[SkippedDay, ...]:
    skipped = []
    while not days.is_workday(day):
        holiday = days.holiday(day)
        reason = (holiday.naam, holiday.bron) if holiday else (_WEEKEND[day.weekday()], ROLL_LAW)
        skipped.append(SkippedDay(day, *reason))
        day += _ONE_DAY
    return tuple(skipped)
