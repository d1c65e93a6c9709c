import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.load.csv_file import cell_column, parse_csv

CELL = st.text(st.characters(categories=["L", "N", "P", "Zs"]) | st.sampled_from('",\n;'), min_size=1)


def told(text: str) -> list[tuple[str, int]]:
    """Return rule and line of each finding about a CSV text."""
    return [(f.rule, f.place.line) for f in parse_csv(text, "x.csv").findings]


def test_rows_know_their_line_also_after_a_cell_of_several_lines() -> None:
    """The line of a row is the line of the file, not the number of the row."""
    assert parse_csv('a,b\n1,"twee\nregels"\n\n3,4\n', "x.csv").rows == [(2, ["1", "twee\nregels"]), (5, ["3", "4"])]


def test_cells_stay_text() -> None:
    """Nothing is guessed: leading zeros, words for yes and no and dates are text."""
    assert parse_csv("a,b,c\n0363,NO,1.10\n", "x.csv").rows == [(2, ["0363", "NO", "1.10"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("bestand-leeg", 1)]),
        ("\na,b\n", [("bestand-leeg", 1)]),
        ("a;b\n1;2\n", [("csv-scheidingsteken", 1)]),
        ("a\tb\n1\t2\n", [("csv-scheidingsteken", 1)]),
        ("a,a\n1,2\n", [("veld-dubbel", 1)]),
        ("a,\n1,2\n", [("kolom-zonder-naam", 1)]),
        ("a,b\n1\n1,2\n1,2,3\n", [("rij-lengte", 2), ("rij-lengte", 4)]),
        ('a,b\n1,2\n3,"open\n5,6\n', [("csv-onleesbaar", 3)]),
        ('a,b\n1,"twee" drie\n', [("csv-onleesbaar", 2)]),
        ('"a,b\n1,2\n', [("csv-onleesbaar", 1)]),
        ('"a\nb",c\n1\n', [("rij-lengte", 3)]),
    ],
)
def test_a_broken_table_says_what_is_wrong_where(text: str, expected: list[tuple[str, int]]) -> None:
    """Each way to spoil a table has its own finding, at the row where it begins, with a cure."""
    assert told(text) == expected
    assert all(f.hint and f.place.column for f in parse_csv(text, "x.csv").findings)


def test_a_row_of_the_wrong_length_is_counted_in_good_dutch() -> None:
    """One cell is no cells."""
    messages = [f.message for text in ("a,b\n1\n", "a\n1,2\n") for f in parse_csv(text, "x.csv").findings]

    assert messages == [
        "Deze rij heeft 1 cel, te weinig: er zijn 2 kolommen.",
        "Deze rij heeft 2 cellen, te veel: er is 1 kolom.",
    ]


def test_rows_before_and_after_a_row_of_the_wrong_length_are_read() -> None:
    """One wrong row costs one row."""
    assert [line for line, _ in parse_csv("a,b\n1,2\n3\n4,5\n", "x.csv").rows] == [2, 4]


def test_a_semicolon_in_a_text_is_text() -> None:
    """Only a header that holds no comma at all is taken for another kind of CSV."""
    assert told("a,b\nx;y,z\n") == []
    assert told("a;b,c\n1,2\n") == []


@pytest.mark.parametrize(("index", "column"), [(0, 1), (1, 3), (2, 13), (3, 14), (9, 1)])
def test_the_column_of_a_cell_is_found_past_quoted_commas(index: int, column: int) -> None:
    """Commas between quotes do not count; a cell that is not there has column 1."""
    assert cell_column('1,"a,""b""",,x', index) == column


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), max_size=5))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]]) -> None:
    """Whatever cells are written as CSV come back equal, each on its own line."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([["a", "b"], *rows])

    result = parse_csv(text.getvalue(), "x.csv")

    assert [cells for _, cells in result.rows] == rows
    assert result.findings == []


@given(st.text(alphabet='ab,;"\n\t '))
def test_no_text_raises(text: str) -> None:
    """Any text gives rows or findings with a place, never an exception."""
    assert all(f.place.line >= 1 and f.hint for f in parse_csv(text, "x.csv").findings)


def test_a_row_that_is_too_short_is_not_told_to_quote_a_text() -> None:
    """A comma within a text makes a row too long, never too short."""
    short, long = (parse_csv(text, "x.csv").findings[0].hint for text in ("a,b\n1\n", "a,b\n1,2,3\n"))

    assert "voor elke cel die ontbreekt een komma" in short
    assert "aanhalingstekens" not in short
    assert "aanhalingstekens" in long
