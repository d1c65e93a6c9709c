"""Filling in a letter; `tests/browser/test_letter_fill.py` holds the browser to the same."""

import pytest

from glashelder.letters.text.fill import fill
from glashelder.letters.text.source import read_letter

LETTER = read_letter("---\ntitel: Proef\nwet: geen\n---\nWij stuurden het aan [naam]. U hoeft niets te doen.\n").blokken


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Zwembad", "Wij stuurden het aan Zwembad. U hoeft niets te doen."),
        ("Zwembad B.V.", "Wij stuurden het aan Zwembad B.V. U hoeft niets te doen."),
        ("....", "Wij stuurden het aan ..... U hoeft niets te doen."),
    ],
)
def test_a_value_that_closes_the_sentence_gets_no_second_full_stop(name: str, line: str) -> None:
    """Who fills in a name need not know where in the letter it comes."""
    assert [block.regels for block in fill(LETTER, {"naam": name})] == [(line,)]
