import copy
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from script_process import Script

from glashelder.law.deadlines import Deadline, Suspension, deadline
from glashelder.letters.deadline_facts import deadline_facts
from glashelder.letters.deadline_words import deadline_in_words
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.wording.words import date_in_words, period_in_words

DAY = datetime.date.fromisoformat
ONE_DAY = datetime.timedelta(days=1)
FIRST, LAST = DAY("2020-01-01"), DAY("2040-12-31")
EVERY_DAY = [FIRST + n * ONE_DAY for n in range((LAST - FIRST).days + 1)]
ASKED, WAITED = (0, 1, 9, 27), (0, 1, 2, 8, 45)
"""Days from receipt to the invitation, and from there to the completion."""


@pytest.fixture
def register(small_package: Path, check_data: Callable[[Path], Checked]) -> Register:
    """Return a register with the law that all municipalities share."""
    return check_data(small_package).register


@pytest.fixture
def feiten(register: Register) -> dict[str, Any]:
    """Return the facts that the site gives to the scripts."""
    return deadline_facts(register)


def counted(register: Register, term: str, day: datetime.date, wait: tuple[int, int] | None, who: str | None) -> str:
    """Return on one line what Python counts from a day."""
    suspension = None
    if wait:
        asked = day + wait[0] * ONE_DAY
        suspension = Suspension(asked, asked + wait[1] * ONE_DAY)
    end = deadline(register, term, day, suspension=suspension)
    return f"{day} geen" if end is None else line(end, "" if who is None else deadline_in_words(end, who))


def line(end: Deadline, words: str) -> str:
    """Return a term on one line."""
    skipped = (f"{s.dag}/{s.reden}/{s.bron}" for s in end.overgeslagen)
    ends = (end.ontvangen, end.ruw_einde, end.veilig_einde, end.einde, end.voorbehoud)
    return "|".join(map(str, (*ends, end.duur, end.regel, end.bron, words, *skipped)))


def differences(  # noqa: PLR0913 (a question to both sides has this many parts)
    script: Script,
    register: Register,
    term: str,
    days: list[datetime.date],
    *,
    wait: tuple[int, int] | None = None,
    who: str | None = None,
) -> list[tuple[str, str]]:
    """Return where browser and Python disagree: what each says."""
    there = script.call("probes.js", "counted", deadline_facts(register), term, [str(day) for day in days], wait, who)
    here = [counted(register, term, day, wait, who) for day in days]
    assert len(there) == len(here)
    return [(a, b) for a, b in zip(here, there, strict=True) if a != b]


def test_script_counts_as_python_does_from_every_day_of_twenty_years(script: Script, register: Register) -> None:
    """Every term that is not in hours, from each day of 2020 to 2040: same ends, reserves and skipped days."""
    terms = [row["id"] for row in deadline_facts(register)["termijnen"]]

    assert {"avg-beslissen", "brp-beslissen", "wpg-verdagen", "bezwaar", "ingebrekestelling"} <= set(terms)
    assert "datalek-melden" not in terms
    assert {term: found[:3] for term in terms if (found := differences(script, register, term, EVERY_DAY))} == {}


@pytest.mark.parametrize("asked", ASKED)
def test_script_leaves_out_the_same_days_of_waiting(script: Script, register: Register, asked: int) -> None:
    """Time that the applicant takes is left out equally, whenever it began and however long it took."""
    days = EVERY_DAY[asked::17]

    for waited in WAITED:
        assert differences(script, register, "avg-beslissen", days, wait=(asked, waited), who="ons") == []
        assert differences(script, register, "brp-beslissen", days, wait=(asked, waited), who="u") == []


@pytest.mark.parametrize("who", ["ons", "u", ""])
def test_script_explains_in_the_same_words(script: Script, register: Register, who: str) -> None:
    """The explanation of a count is the same sentence for sentence, whoever has the time."""
    for term in ("avg-beslissen", "bezwaar", "beslissen-op-bezwaar", "register-herziening"):
        assert differences(script, register, term, EVERY_DAY[::5], who=who) == []


def test_script_writes_days_and_periods_as_python_does(script: Script) -> None:
    """Every day of two years, and every form of a period, also one that is none."""
    days = EVERY_DAY[: 2 * 366]
    periods = ["P5Y", "P1M", "P1Y6M", "P42D", "P6W", "P1W", "P1D", "P0D", "PT72H", "PT1H", "P01Y", "p1m", "", "P1X"]

    assert script.each("words.js", "dateInWords", [[str(day)] for day in days]) == [date_in_words(day) for day in days]
    assert script.each("words.js", "periodInWords", [[p] for p in periods]) == [period_in_words(p) for p in periods]


def ends(script: Script, feiten: dict[str, Any], term: str, day: str, wait: tuple[int, int] | None = None) -> list[str]:
    """Return the bare and the legal end that the script counts."""
    found = script.call("probes.js", "counted", feiten, term, [day], wait, None)[0].split("|")
    return [found[1], found[3]]


def test_script_knows_the_examples_of_the_law(script: Script, feiten: dict[str, Any], repo: Path) -> None:
    """The vectors that were worked out by hand, and one for a suspension."""
    examples = (repo / "tests" / "golden" / "deadlines.csv").read_text("utf-8").split()[1:]
    for term, start, raw, end in (line.split(",") for line in examples):
        assert ends(script, feiten, term, start) == [raw, end]
    assert ends(script, feiten, "avg-beslissen", "2026-11-02", (3, 7)) == ["2026-12-02", "2026-12-08"]


@pytest.mark.parametrize(
    ("text", "is_day"),
    [("2026-02-28", True), ("2024-02-29", True), ("2026-02-29", False), ("2026-13-01", False), ("2026-1-1", False),
     ("", False), ("vandaag", False), ("2026-02-28T00:00", False), ("+2026-02-28", False)],
)  # fmt: skip
def test_script_knows_what_is_a_day(script: Script, text: str, is_day: bool) -> None:  # noqa: FBT001
    """What was typed is a day that exists, or nothing is counted from it."""
    assert script.call("deadlines.js", "isDay", text) is is_day


def test_a_changed_law_counts_from_its_day_and_a_decree_in_its_year(script: Script, feiten: dict[str, Any]) -> None:
    """The browser takes the version of a term that holds on the day, and a holiday of one year in that year only."""
    feiten = copy.deepcopy(feiten)
    feiten["termijnen"] = [
        {"id": "x-beslissen", "titel": "oud", "duur": "P1M", "bron": "b", "van": "2018-05-25", "tot": "2028-01-01"},
        {
            "id": "x-nieuw",
            "titel": "nieuw",
            "duur": "P13W",
            "bron": "b",
            "van": "2028-01-01",
            "versie_van": "x-beslissen",
        },
    ]
    feiten["feestdagen"].append({"naam": "Besluit", "regel": "2026-12-24", "van": "2026-01-01", "bron": "Stb."})

    days = ("2018-05-24", "2026-11-24", "2027-11-24", "2027-12-31", "2028-01-01")
    found = [
        end and [end["regel"], end["einde"]]
        for end in script.each("deadlines.js", "deadline", [[feiten, "x-beslissen", day] for day in days])
    ]

    assert found == [None, ["oud", "2026-12-28"], ["oud", "2027-12-24"], ["oud", "2028-01-31"], ["nieuw", "2028-04-01"]]
