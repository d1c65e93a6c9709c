import csv
import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.findings import Origin
from glashelder.law.calendar import Calendar, easter
from glashelder.law.deadlines import (
    RESERVE,
    Deadline,
    Suspension,
    add_period,
    deadline,
    extension_of,
    find_term,
    is_over,
    objection_deadline,
)
from glashelder.model.records import Feestdag, Gelijkstelling, Termijn
from glashelder.model.register import Register

DATA = Path(__file__).parents[3] / "register_data"
DAY = datetime.date.fromisoformat


def rows(record_type: type[Any], table: str) -> dict[str, Any]:
    """Return the records of one table, read from nothing but its CSV file."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        found = {}
        for line in csv.DictReader(file):
            values: dict[str, Any] = {key: value for key, value in line.items() if value}
            for key in values.keys() & {"geldig_van", "geldig_tot"}:
                values[key] = DAY(values[key])
            found[line["id"]] = record_type(origin=Origin(f"{table}.csv", 0), **values)
    return found


def register_with(**tables: dict[str, Any]) -> Register:
    """Return a register that holds these tables and nothing else."""
    return Register(peildatum=DAY("2026-11-22"), codelijsten={}, eigen={}, **tables)


REGISTER = register_with(
    feestdagen=rows(Feestdag, "feestdagen"),
    gelijkstellingen=rows(Gelijkstelling, "gelijkstellingen"),
    termijnen=rows(Termijn, "termijnen"),
)
CALENDAR = Calendar(REGISTER.feestdagen.values())


def request_deadline(
    register: Register,
    regime: str,
    received: datetime.date,
    *,
    is_extended: bool = False,
    suspension: Suspension | None = None,
) -> Deadline | None:
    """Return when a request under a law must be decided. An extension counts from receipt, too (AVG art. 12(3))."""
    return deadline(register, f"{regime}-{'verdagen' if is_extended else 'beslissen'}", received, suspension=suspension)


# Worked out by hand: short months, a leap year, Easter, King's Day, 5 May, Christmas, and every day that a decree
# equates with a holiday, on itself and at the end of a chain. The browser is held to them too.
EXAMPLES = [
    line.split(",") for line in (Path(__file__).parents[2] / "golden" / "deadlines.csv").read_text("utf-8").split()[1:]
]


@pytest.mark.parametrize(("term", "start", "raw", "end"), EXAMPLES)
def test_a_term_ends_on_the_day_that_the_law_says(term: str, start: str, raw: str, end: str) -> None:
    """The bare period is clamped to the month; its end moves past weekends, holidays and equated days."""
    found = deadline(REGISTER, term, DAY(start))

    assert found is not None
    assert (found.ruw_einde, found.einde, found.veilig_einde) == (DAY(raw), DAY(end), DAY(raw))


def test_every_equated_day_is_in_the_examples() -> None:
    """A day that is added to the table gets its example: a term that would have ended on it."""
    equated = {row.regel for row in REGISTER.feestdagen.values() if row.besluit_id}
    ended = {raw for _, _, raw, end in EXAMPLES if raw != end}

    assert len(equated) == 20
    assert equated <= ended


@pytest.mark.parametrize(
    ("term", "start", "end", "year"),
    [
        ("avg-beslissen", "2028-11-29", "2028-12-29", None),
        ("avg-beslissen", "2028-11-30", "2029-01-02", "2029"),
        ("bezwaar", "2028-11-20", "2029-01-02", "2029"),
        ("bezwaar", "2016-11-18", "2016-12-30", "2016"),
        ("bezwaar", "2016-11-19", "2017-01-02", None),
        ("register-herziening", "2028-06-01", "2029-06-01", None),
    ],
)
def test_an_end_in_a_year_without_decree_is_told_with_a_reserve(
    term: str, start: str, end: str, year: str | None
) -> None:
    """What counts is the year of the day that a reader gets; a term that never moves needs no reserve."""
    found = deadline(REGISTER, term, DAY(start))

    assert found is not None
    assert found.einde == DAY(end)
    assert found.voorbehoud == (RESERVE.format(jaar=year) if year else "")


def test_the_years_that_are_known_are_rows() -> None:
    """Without decrees nothing is certain; with one more decree the next years are."""
    one = Gelijkstelling(
        origin=Origin("g", 1), id="g", titel="Besluit", geldig_van=DAY("2029-01-01"), geldig_tot=DAY("2030-01-01")
    )
    none, more = (
        register_with(termijnen=REGISTER.termijnen, feestdagen=REGISTER.feestdagen, gelijkstellingen=rows)
        for rows in ({}, {"g": one})
    )

    reserves = [deadline(r, "bezwaar", DAY("2028-12-01")) for r in (none, more)]

    assert [bool(end and end.voorbehoud) for end in reserves] == [True, False]


def test_time_the_applicant_takes_does_not_count() -> None:
    """Asked on the 5th, completed on the 12th: the 6th to the 11th are added (Awb 4:15)."""
    waiting = Suspension(DAY("2026-11-05"), DAY("2026-11-12"))

    end = deadline(REGISTER, "avg-beslissen", DAY("2026-11-02"), suspension=waiting)

    assert waiting.days == 6
    assert end is not None
    assert (end.ruw_einde, end.einde) == (DAY("2026-12-02"), DAY("2026-12-08"))


def test_objection_has_its_own_term() -> None:
    """Six weeks after notification (Awb 6:7, 6:8)."""
    end = objection_deadline(REGISTER, DAY("2026-11-13"))

    assert end is not None
    assert (end.ruw_einde, end.einde) == (DAY("2026-12-25"), DAY("2026-12-28"))


def test_each_skipped_day_says_why() -> None:
    """A reader sees which days were skipped, for what reason and on which article."""
    end = deadline(REGISTER, "avg-beslissen", DAY("2026-11-25"))

    assert end is not None
    assert [(day.dag.day, day.reden) for day in end.overgeslagen] == [
        (25, "Eerste Kerstdag"),
        (26, "Tweede Kerstdag"),
        (27, "zondag"),
    ]
    assert all("Algemene termijnenwet" in day.bron for day in end.overgeslagen)


@pytest.mark.parametrize(("regime", "end"), [("brp", "2026-11-30"), ("wpg", "2026-12-14")])
def test_other_laws_have_other_terms(regime: str, end: str) -> None:
    """Wet BRP: four weeks; Wpg: six weeks."""
    found = deadline(REGISTER, f"{regime}-beslissen", DAY("2026-11-02"))

    assert found is not None
    assert found.einde == DAY(end)


def test_no_term_before_the_law_was_there() -> None:
    """A term holds from its first day, and a law without extension has none."""
    assert deadline(REGISTER, "avg-beslissen", DAY("2018-05-24")) is None
    assert extension_of(REGISTER, "brp-beslissen") == ""


def test_changed_law_counts_from_its_day() -> None:
    """A new row that is a version of the old one takes over on the day on which that ends."""
    old = Termijn(
        origin=Origin("t", 1), id="avg-beslissen", titel="oud", regime="avg", duur="P1M", bron="oud",
        geldig_van=DAY("2018-05-25"), geldig_tot=DAY("2028-01-01"),
    )  # fmt: skip
    new = Termijn(
        origin=Origin("t", 2), id="avg-beslissen-2028", titel="nieuw", regime="avg", duur="P6W", bron="nieuw",
        geldig_van=DAY("2028-01-01"), versie_van="avg-beslissen",
    )  # fmt: skip
    register = register_with(termijnen={row.id: row for row in (old, new)})

    assert find_term(register, "avg-beslissen", DAY("2027-12-31")) is old
    assert find_term(register, "avg-beslissen", DAY("2028-01-01")) is new


def test_long_term_is_not_moved() -> None:
    """The Algemene termijnenwet leaves terms of more than twelve weeks alone (its art. 4)."""
    long = Termijn(
        origin=Origin("t", 1), id="avg-beslissen", titel="lang", regime="avg", duur="P13W", bron="b",
        geldig_van=DAY("2018-05-25"),
    )  # fmt: skip
    register = register_with(termijnen={long.id: long}, feestdagen=REGISTER.feestdagen)

    end = deadline(register, "avg-beslissen", DAY("2026-01-03"))

    assert end is not None
    assert end.einde == end.ruw_einde == DAY("2026-04-04")


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "2024-03-31"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    """Easter is computed, up to its last possible day."""
    assert easter(year) == DAY(day)


def test_kings_day_moves_from_sunday_to_saturday() -> None:
    """27 April 2025 is a Sunday, so the holiday is the 26th."""
    assert CALENDAR.holiday(DAY("2025-04-26")) is REGISTER.feestdagen["koningsdag"]
    assert CALENDAR.holiday(DAY("2025-04-27")) is None


def test_day_set_by_decree_counts_once() -> None:
    """A row with a whole date holds in that year only (Atw art. 3(3))."""
    decree = Feestdag(
        origin=Origin("f", 1),
        id="besluit",
        naam="Besluit",
        regel="2027-12-24",
        geldig_van=DAY("2027-01-01"),
        bron="Stb.",
    )
    calendar = Calendar([decree])

    assert not calendar.is_workday(DAY("2027-12-24"))
    assert calendar.is_workday(DAY("2029-12-24"))


received_days = st.dates(DAY("2018-05-25"), DAY("2099-12-31"))


@given(received_days, st.booleans())
def test_end_is_a_workday_soon_after_the_raw_end(received: datetime.date, is_extended: bool) -> None:  # noqa: FBT001
    """The end is never early, always a working day, and at most five days after the bare period."""
    term = extension_of(REGISTER, "avg-beslissen") if is_extended else "avg-beslissen"
    end = deadline(REGISTER, term, received)

    assert end is not None
    assert CALENDAR.is_workday(end.einde)
    assert end.veilig_einde == end.ruw_einde <= end.einde
    assert (end.einde - end.ruw_einde).days == len(end.overgeslagen) <= 5


@given(received_days, st.integers(1, 36))
def test_months_keep_the_day_number_or_the_last_day(start: datetime.date, months: int) -> None:
    """The day number stays; only a shorter month makes it its last day."""
    end = add_period(start, f"P{months}M")

    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + datetime.timedelta(days=1)).day == 1


def test_a_period_is_over_on_the_day_after_its_last() -> None:
    """On its last day a term still runs; a term that ends after the calendar does never ends."""
    assert not is_over(DAY("2023-11-22"), "P36M", DAY("2026-11-22"))
    assert is_over(DAY("2023-11-21"), "P36M", DAY("2026-11-22"))
    assert not is_over(DAY("9999-12-31"), "P36M", DAY("2026-11-22"))
    assert not is_over(DAY("2026-01-01"), "P999999999999D", DAY("2026-11-22"))
