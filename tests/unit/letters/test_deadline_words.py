"""A term is explained in words, and given to the browser as facts."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.law.deadlines import RESERVE, Deadline, Suspension, deadline
from glashelder.letters.deadline_facts import deadline_facts
from glashelder.letters.deadline_words import deadline_in_words
from glashelder.model.register import Register
from glashelder.pipeline import Checked

DAY = datetime.date.fromisoformat
ASKED = DAY("2026-11-05")


@pytest.fixture
def register(small_package: Path, check_data: Callable[[Path], Checked]) -> Register:
    """Return a register with the law that all municipalities share."""
    return check_data(small_package).register


def counted(register: Register, received: str, answered: str = "2026-11-05") -> Deadline:
    """Return the end of a request; the municipality asked for more on 5 November 2026."""
    end = deadline(register, "avg-beslissen", DAY(received), suspension=Suspension(ASKED, DAY(answered)))
    assert end is not None
    return end


@pytest.mark.parametrize(
    ("answered", "days"),
    [
        ("2026-11-07", "1 dag, 6 november 2026 (Awb"),
        ("2026-11-12", "6 dagen, van 6 november 2026 tot en met 11 november 2026 (Awb"),
    ],
)
def test_time_of_waiting_is_told(register: Register, answered: str, days: str) -> None:
    """Which days did not count, how many, on what article, and where the time ends because of it."""
    words = deadline_in_words(counted(register, "2026-11-02", answered))

    assert f"De tijd dat de aanvulling er nog niet was, telt niet mee: {days}" in words
    assert "Die tijd loopt af op" in words


def test_no_waiting_is_not_told(register: Register) -> None:
    """An answer on the next day changes nothing, so nothing is said."""
    end = counted(register, "2026-11-02", "2026-11-06")

    assert end.stilstand is None
    assert "telt niet mee" not in deadline_in_words(end)


@pytest.mark.parametrize(
    ("who", "begin", "skip"),
    [
        ("ons", "De wet geeft ons 1 maand,", "Wij slaan daarom over:"),
        ("u", "De wet geeft u 1 maand,", "Deze dagen gelden daarom niet als laatste dag:"),
        ("", "De wet geeft 1 maand,", "Deze dagen gelden daarom niet als laatste dag:"),
    ],
)
def test_it_is_said_whose_time_it_is(register: Register, who: str, begin: str, skip: str) -> None:
    """A letter speaks of us, a page for residents of you, a calculator of nobody."""
    words = deadline_in_words(counted(register, "2026-11-25"), who)

    assert words.startswith(begin)
    assert skip in words


def test_browser_gets_every_term_in_days_and_every_holiday(register: Register) -> None:
    """Rows with a period in hours stay out; what a row lacks is not there."""
    feiten = deadline_facts(register)
    row = register.termijnen["avg-beslissen"]

    assert {t["id"] for t in feiten["termijnen"]} == {k for k, t in register.termijnen.items() if "H" not in t.duur}
    assert feiten["termijnen"][0] == {
        "id": row.id, "titel": row.titel, "duur": row.duur, "bron": row.bron, "van": "2018-05-25",
        "verlenging": "avg-verdagen",
    }  # fmt: skip
    assert [d["naam"] for d in feiten["feestdagen"]] == [d.naam for d in register.feestdagen.values()]
    assert feiten["gelijkstellingen"][-1] == {"van": "2026-01-01", "tot": "2029-01-01"}
    assert feiten["voorbehoud"] == RESERVE
