"""`glashelder term` counts aloud: which rule, which days, and what does not count."""

import json
from pathlib import Path
from typing import Any

import pytest

from glashelder.cli import main


class Term:
    """The command with a small register."""

    def __init__(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._project = project
        self._capsys = capsys
        self.data_dir = project / "register_data"

    def run(self, *options: str) -> tuple[int, str, str]:
        """Return exit code, output and messages."""
        try:
            code = main(["term", "--project", str(self._project), "--today", "2026-11-22", *options])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        captured = self._capsys.readouterr()
        return code, captured.out, captured.err

    def data(self, *options: str) -> dict[str, Any]:
        """Return what the command gives as JSON."""
        code, output, _ = self.run(*options, "--format", "json")
        assert code == 0
        found: dict[str, Any] = json.loads(output)
        return found


@pytest.fixture
def term(small_project: Path, capsys: pytest.CaptureFixture[str]) -> Term:
    """Return the command."""
    return Term(small_project, capsys)


def test_text_says_the_last_day_the_safe_day_and_every_day_between(term: Term) -> None:
    """Who reads it can count again, and knows which day is in time by every reading."""
    code, output, _ = term.run("--ontvangen", "2026-11-25")

    assert code == 0
    assert output.startswith("Uiterlijk 28 december 2026. Bij elke uitleg van de wet op tijd: 25 december 2026. ")
    assert "1 maand, gerekend vanaf 25 november 2026 (AVG artikel 12, derde lid" in output
    assert "26 december 2026 (Tweede Kerstdag)" in output
    assert output.count("\n") == 1


def test_json_names_the_rule_and_each_skipped_day(term: Term) -> None:
    """Another programme gets every step under a fixed name."""
    data = term.data("--ontvangen", "2026-11-25")

    assert {key: data[key] for key in ("duur", "ontvangen", "ruw_einde", "einde", "veilig_einde", "stilstand")} == {
        "duur": "P1M",
        "ontvangen": "2026-11-25",
        "ruw_einde": "2026-12-25",
        "einde": "2026-12-28",
        "veilig_einde": "2026-12-25",
        "stilstand": None,
    }
    assert [(day["dag"], day["reden"]) for day in data["overgeslagen"]] == [
        ("2026-12-25", "Eerste Kerstdag"),
        ("2026-12-26", "Tweede Kerstdag"),
        ("2026-12-27", "zondag"),
    ]
    assert all("Algemene termijnenwet" in day["bron"] for day in data["overgeslagen"])
    assert all(data[key] for key in ("regel", "bron", "uitleg"))


@pytest.mark.parametrize(
    ("options", "end"),
    [
        (("--ontvangen", "2027-04-07"), "2027-05-10"),
        (("--termijn", "bezwaar", "--ontvangen", "2027-03-24"), "2027-05-10"),
        (("--regime", "wpg", "--ontvangen", "2027-03-26"), "2027-05-10"),
    ],
)
def test_a_term_passes_over_a_day_equated_by_decree(term: Term, options: tuple[str, ...], end: str) -> None:
    """The Friday after Ascension Day 2027 is skipped and named, in every term."""
    data = term.data(*options)

    assert data["einde"] == end
    assert data["voorbehoud"] is None
    assert ("2027-05-07", "dag na Hemelvaartsdag, geldt als feestdag") in [
        (day["dag"], day["reden"]) for day in data["overgeslagen"]
    ]


@pytest.mark.parametrize(
    ("options", "year"),
    [
        ("--ontvangen 2029-04-11", "2029"),
        ("--ontvangen 2028-11-30", "2029"),
        ("--ontvangen 2028-10-05 --verdaagd", "2029"),
        ("--ontvangen 2028-12-01 --gevraagd 2028-12-05 --aangevuld 2028-12-20", "2029"),
        ("--ontvangen 2016-11-01 --termijn bezwaar", "2016"),
    ],
)
def test_an_end_of_which_not_all_holidays_are_known_is_told_with_a_reserve(term: Term, options: str, year: str) -> None:
    """Text and JSON warn that the last day may be later, and for which year."""
    words = f"Voor {year} weten wij niet welke extra dagen als feestdag tellen."

    data, text = term.data(*options.split()), term.run(*options.split())[1]

    assert data["voorbehoud"].startswith(words)
    assert f"Let op: {words}" in text
    assert f"Let op: {words}" in data["uitleg"]
    assert text.count("\n") == 1


def test_an_end_that_is_certain_has_no_reserve(term: Term) -> None:
    """Who need not mind anything is not told to."""
    assert "Let op" not in term.run("--ontvangen", "2026-11-25")[1]


@pytest.mark.parametrize(
    ("table", "line", "rule"),
    [
        ("feestdagen.csv", "kapot,Kapot,morgen,,2026-01-01,,,Wet", "verkeerde-vorm"),
        ("gelijkstellingen.csv", "kapot,Kapot,,gisteren,2030-01-01,", "verkeerd-soort"),
        ("termijnen.csv", "kapot,Kapot,avg,P1X,Wet,2026-01-01,,,", "verkeerde-vorm"),
    ],
)
def test_nothing_is_counted_with_a_table_that_is_damaged(term: Term, table: str, line: str, rule: str) -> None:
    """A day is never told from half a calendar: the faults of these tables are shown instead."""
    file = term.data_dir / table
    file.write_text(f"{file.read_text('utf-8')}{line}\n", "utf-8")

    code, output, said = term.run("--ontvangen", "2026-11-25")

    assert (code, output) == (1, "")
    assert f"{table}:" in said
    assert rule in said


def test_a_fault_elsewhere_in_the_register_stops_no_count(term: Term) -> None:
    """The day does not depend on it."""
    file = term.data_dir / "begrippen.csv"
    file.write_text(f"{file.read_text('utf-8')}een,twee\n", "utf-8")

    assert term.run("--ontvangen", "2026-11-25")[0] == 0


@pytest.mark.parametrize(
    ("options", "end"),
    [
        (("--verdaagd",), "2027-02-02"),
        (("--regime", "brp"), "2026-11-30"),
        (("--regime", "wpg"), "2026-12-14"),
        (("--regime", "wpg", "--verdaagd"), "2027-01-11"),
        (("--termijn", "bezwaar"), "2026-12-14"),
        (("--termijn", "ingebrekestelling"), "2026-11-16"),
    ],
)
def test_other_terms_have_their_own_ends(term: Term, options: tuple[str, ...], end: str) -> None:
    """Each law and each step has its row in the table of terms."""
    assert term.data("--ontvangen", "2026-11-02", *options)["einde"] == end


def test_a_completed_request_shows_which_days_did_not_count(term: Term) -> None:
    """Asked on the 5th, completed on the 12th: six days later, told in words and as data (Awb 4:15)."""
    options = ("--ontvangen", "2026-11-02", "--gevraagd", "2026-11-05", "--aangevuld", "2026-11-12")

    data, text = term.data(*options), term.run(*options)[1]

    assert data["stilstand"] == {"eerste_dag": "2026-11-06", "laatste_dag": "2026-11-11", "dagen": 6}
    assert (data["ruw_einde"], data["einde"]) == ("2026-12-02", "2026-12-08")
    assert "6 dagen, van 6 november 2026 tot en met 11 november 2026 (Awb artikel 4:15" in text
    assert "Bij elke uitleg van de wet op tijd: 2 december 2026." in text


def test_an_answer_on_the_same_or_the_next_day_stops_nothing(term: Term) -> None:
    """No whole day lay between question and answer."""
    options = ("--ontvangen", "2026-11-02", "--gevraagd", "2026-11-05")

    assert term.data(*options, "--aangevuld", "2026-11-06")["stilstand"] is None
    assert term.data(*options, "--aangevuld", "2026-11-05")["einde"] == "2026-12-02"


def test_who_asked_on_the_last_sunday_still_has_the_monday(term: Term) -> None:
    """The bare month ended on a Saturday, so Monday was left; it comes after the completion, not inside the wait."""
    options = ("--ontvangen", "2026-01-31", "--gevraagd", "2026-03-01", "--aangevuld", "2026-03-10")

    assert term.data(*options)["einde"] == "2026-03-10"


@pytest.mark.parametrize(
    ("moment", "end"),
    [
        ("2026-11-20T14:30", "2026-11-23T14:30+01:00"),
        ("2026-03-27T18:00", "2026-03-30T19:00+02:00"),  # summer time began
        ("2026-11-20T14:30+00:00", "2026-11-23T15:30+01:00"),  # told in Dutch time, wherever it was noted
    ],
)
def test_a_breach_is_counted_in_hours(term: Term, moment: str, end: str) -> None:
    """72 hours run through weekends and summer time; without a zone the moment is that of the Netherlands."""
    data = term.data("--datalek", moment)

    assert (data["einde"], data["duur"], data["bron"]) == (end, "PT72H", "AVG artikel 33, eerste lid")
    assert "De uren lopen door" in data["uitleg"]


def test_a_breach_under_the_police_law_names_that_law(term: Term) -> None:
    """The same hours, on another ground."""
    assert term.data("--datalek", "2026-11-20T14:30", "--regime", "wpg")["bron"] == "Wpg artikel 33a, eerste lid"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("", "Geef --ontvangen of --datalek"),
        ("--ontvangen 2026-11-02 --datalek 2026-11-02T10:00", "één van de twee"),
        ("--datalek 2026-11-02T10:00 --verdaagd", "hoort alleen --regime"),
        ("--datalek 2026-11-02T10:00 --gevraagd 2026-11-03", "hoort alleen --regime"),
        ("--ontvangen 2026-11-02 --termijn bezwaar --verdaagd", "niet allebei"),
        ("--ontvangen 2026-11-02 --gevraagd 2026-11-03", "samen"),
        ("--ontvangen 2026-11-02 --aangevuld 2026-11-03", "samen"),
        ("--ontvangen 2026-11-02 --gevraagd 2026-11-01 --aangevuld 2026-11-03", "De datums kloppen niet"),
        ("--ontvangen 2026-11-02 --gevraagd 2026-11-05 --aangevuld 2026-11-04", "De datums kloppen niet"),
        ("--ontvangen 2026-11-02 --gevraagd 2026-12-03 --aangevuld 2026-12-09", "op 2 december 2026 al voorbij"),
        ("--ontvangen 2026-11-02 --termijn bestaat-niet", "De tabel termijnen kent: archief-beslissen"),
        ("--ontvangen 2026-11-02 --termijn datalek-melden", "rekent u uit met --datalek"),
        ("--ontvangen 2018-05-24", "Voor 24 mei 2018"),
        ("--ontvangen 2026-11-02 --regime brp --verdaagd", "'brp' kent geen verlenging"),
        ("--datalek 2018-05-24T10:00", "geen termijn om een datalek te melden"),
        ("--datalek 2026-11-02T10:00 --regime brp", "geen termijn om een datalek te melden"),
        ("--ontvangen 9999-12-31", "Voor 31 december 9999"),
        ("--datalek 9999-12-31T10:00", "te ver weg"),
        ("--ontvangen 2026-02-30", "'2026-02-30' is geen datum"),
        ("--ontvangen gisteren", "'gisteren' is geen datum"),
        ("--ontvangen 2026-W01-1", "'2026-W01-1' is geen datum"),
        ("--datalek vanmorgen", "'vanmorgen' is geen tijdstip"),
        ("--ontvangen 2026-11-02 --regime woo", "'woo' kan niet"),
    ],
)
def test_what_cannot_be_counted_is_told_in_dutch(term: Term, options: str, message: str) -> None:
    """Exit code 2, nothing on the output, and one sentence that says what to give."""
    code, output, said = term.run(*options.split())

    assert (code, output) == (2, "")
    assert message in said
    assert "Traceback" not in said
    assert "programma zelf" not in said
