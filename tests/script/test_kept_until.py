"""Until when data are kept: the programme and the browser count alike."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest
from script_process import Script

from glashelder.law.retention import counts_from_year_end, kept_until

_PERIODS = ("P0D", "P1D", "P28D", "P91D", "P1M", "P3M", "P6M", "P1Y", "P1Y6M", "P1Y6M10D", "P4Y", "P19Y", "P110Y")
_ONE_DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize("from_year_end", [False, True])
@pytest.mark.parametrize("period", _PERIODS)
def test_browser_and_programme_count_alike(script: Script, period: str, *, from_year_end: bool) -> None:
    """From every day of nine years, with two leap years in them and the end of each month."""
    days = [datetime.date(2019, 1, 1) + number * _ONE_DAY for number in range(9 * 365)]

    counted = script.each("retention.js", "keptUntil", [[day.isoformat(), period, from_year_end] for day in days])

    ours = [kept_until(day, period, from_year_end=from_year_end) for day in days]
    assert counted == [end and end.isoformat() for end in ours]
    assert None not in counted


@pytest.mark.parametrize(
    ("happened", "period", "from_year_end", "end"),
    [
        ("2016-03-01", "P10Y", False, "2026-03-01"),
        ("2024-02-29", "P1Y", False, "2025-02-28"),  # that year has no 29 February
        ("2024-08-31", "P6M", False, "2025-02-28"),
        ("2026-11-30", "P0D", False, "2026-11-30"),
        ("2026-01-31", "P1M1D", False, "2026-03-01"),
        ("2019-05-04", "P5Y", True, "2024-12-31"),
        ("2019-05-04", "", False, None),  # for ever
        ("9990-05-04", "P10Y", False, None),
        ("9999-12-31", "P1D", False, None),
        ("2019-05-04", "P9999Y", False, None),
    ],
)
def test_known_ends(script: Script, happened: str, period: str, end: str | None, *, from_year_end: bool) -> None:
    """The vectors that were worked out by hand, on both sides."""
    ours = kept_until(datetime.date.fromisoformat(happened), period, from_year_end=from_year_end)

    assert (ours and ours.isoformat()) == end
    assert script.call("retention.js", "keptUntil", happened, period, from_year_end) == end


def test_which_periods_of_the_register_wait_for_the_end_of_the_year(repo: Path) -> None:
    """The words in which a period begins tell; no other period of ours has a year in them that it waits for."""
    rows = [
        row
        for file in sorted((repo / "register_data").rglob("bewaartermijnen.csv"))
        for row in csv.DictReader(file.open(encoding="utf-8", newline=""))
    ]

    waiting = {row["id"] for row in rows if counts_from_year_end(row["begin"])}
    assert waiting == {row["id"] for row in rows if "jaar" in row["begin"]}
    assert waiting == {"suwinet-loggegevens", "uitvoeringsregeling-loonbelasting-identiteit"}
