"""The day of a run is that of the Netherlands."""

import datetime

import pytest

from glashelder import settings


@pytest.mark.parametrize(("utc", "day"), [("2026-11-22T23:30", "2026-11-23"), ("2026-07-01T21:59", "2026-07-01")])
def test_today_is_the_day_in_the_netherlands(monkeypatch: pytest.MonkeyPatch, utc: str, day: str) -> None:
    """A build server keeps another time; half an hour past midnight here, a letter carries the new day."""
    moment = datetime.datetime.fromisoformat(f"{utc}+00:00")

    class Clock(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:  # type: ignore[override]
            return moment.astimezone(tz)

    monkeypatch.setattr(settings.datetime, "datetime", Clock)

    assert settings.Settings().today.isoformat() == day
