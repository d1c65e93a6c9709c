"""Law as dated rows: which of them are in force on a date."""

from __future__ import annotations

import datetime
from typing import Protocol

from glashelder.wording.words import date_in_words


class Dated(Protocol):
    """A row that is in force from `geldig_van` until (not including) `geldig_tot`; an empty date sets no limit."""

    @property
    def geldig_van(self) -> datetime.date | None: ...

    @property
    def geldig_tot(self) -> datetime.date | None: ...


def in_force(row: Dated, day: datetime.date) -> bool:
    """Return whether the row is in force on that date."""
    return (row.geldig_van is None or row.geldig_van <= day) and (row.geldig_tot is None or day < row.geldig_tot)


def when_not(row: Dated, day: datetime.date) -> str:
    """Return since when a row no longer holds on that day, or when it begins: what follows on "geldt"."""
    if row.geldig_van and row.geldig_van > day:
        return f"pas vanaf {date_in_words(row.geldig_van)}"
    return f"sinds {date_in_words(row.geldig_tot)} niet meer" if row.geldig_tot else "niet"
