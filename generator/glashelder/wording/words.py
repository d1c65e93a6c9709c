"""Values as Dutch words: dates, periods, amounts, paragraphs."""

from __future__ import annotations

import datetime
import re

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_UNITS = (
    ("Y", "jaar", "jaar"),
    ("M", "maand", "maanden"),
    ("W", "week", "weken"),
    ("D", "dag", "dagen"),
    ("TH", "uur", "uur"),
)
_WEEK = 7
_DAYS = (365.25, 30.4375, _WEEK, 1, 1 / 24)
"""Days in each of the units above."""
_ONLY_DAYS = re.compile(r"([0-9]+)D")
FOR_EVER, AT_ONCE = "voor altijd", "meteen"
_SENTENCE = re.compile(r".+?[.?!](?=\s)", re.DOTALL)
_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T([0-9]+)H)?")


def date_in_words(date: datetime.date) -> str:
    """Return a date as in a letter: 4 mei 2026."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def period_in_words(period: str) -> str:
    """Return an ISO 8601 period in words: P1Y6M is "1 jaar en 6 maanden"; PT72H "72 uur"; P0D "direct"."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        return period
    parts = [
        f"{int(number)} {one if int(number) == 1 else many}"
        for number, (_, one, many) in zip(found.groups(), _UNITS, strict=True)
        if number and int(number)
    ]
    return " en ".join(parts) if parts else "direct"


def period_in_days(period: str) -> float:
    """Return about how many days an ISO 8601 period takes, to sort and to draw by; no deadline is counted with it."""
    found = _PERIOD.fullmatch(period)
    return sum(int(number) * days for number, days in zip(found.groups(), _DAYS, strict=True) if number) if found else 0


def term_in_words(period: str | None) -> str:
    """Return a retention period as people say it: P42D is "6 weken", P0D "meteen", and none "voor altijd"."""
    if not period:
        return FOR_EVER
    if not period_in_days(period):
        return AT_ONCE
    return period_in_words(_ONLY_DAYS.sub(_in_weeks, period))


def _in_weeks(days: re.Match[str]) -> str:
    weeks, rest = divmod(int(days[1]), _WEEK)
    return days[0] if rest or not weeks else f"{weeks}W"


def how_long(period: str | None, begin: str) -> str:
    """Return a retention period (ISO 8601) in words: "5 jaar, nadat de vergunning is verlopen"."""
    told = term_in_words(period)
    return f"{told} {begin}" if told == AT_ONCE else f"{told}, {begin}"


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its noun: "1 verwerking", "12 verwerkingen"."""
    return f"{number} {one if number == 1 else many}"


def paragraphs(text: str) -> list[str]:
    """Split a text at empty lines; white space in a paragraph becomes one space."""
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, for lists in which the whole text would be too much."""
    found = _SENTENCE.match(text)
    return found[0] if found else text


def percentage(part: int, whole: int) -> str:
    """Return a part of a whole as "97%". Only all gives "100%" and only none gives "0%"; empty if the whole is 0."""
    if not whole:
        return ""
    rounded = round(100 * part / whole)
    if 0 < part < whole:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded}%"
