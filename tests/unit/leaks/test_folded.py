"""A text in one spelling, with the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.leaks.folded import Folded

ODD = " 1a-\n\t\u00a0\u2009\u00ad\u200d\u2011\u2212１١…ﬁ²*&#49;nbp"


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("gewone tekst, één café – nee", "gewone tekst, één café - nee"),
        ("een\nregel", "een regel"),
        ("één\n  regel", "één regel"),
        ("1\u00a0\u20092 \u200b 3&nbsp; 4", "1 2 3 4"),
        ("１２\u0663\u00ad4&#53;\u200d6", "123456"),
        ("1\u20102\u20113\u22124\uff0d5", "1-2-3-4-5"),
        ("R&D; 3 > 2 & 1", "R&D; 3 > 2 & 1"),
        ("12²", "12 "),
        ("één\n\n  twee\n - drie", "één\ntwee\n- drie"),
        ("een\n\ntwee", "een\n\ntwee"),
    ],
)
def test_signs_that_read_the_same_are_the_same(typed: str, folded: str) -> None:
    """One space, one dash, one kind of digit; a blank line and an item of a list stay a break."""
    assert Folded(typed).text == folded


@given(st.text(ODD) | st.text())
def test_every_stretch_can_be_found_in_what_was_typed(typed: str) -> None:
    """The place is in the text, and what stands there reads as what was found."""
    folded = Folded(typed)

    for start in range(len(folded.text)):
        place, value = folded.as_typed(start, start + 1)
        assert value
        assert typed[place:].startswith(value)
        assert folded.text[start].isspace() or folded.text[start] in Folded(value).text


def test_a_value_is_given_as_it_was_typed() -> None:
    """Other findings quote what was typed, and that is what must be hidden in them."""
    folded = Folded("BSN: １１１\u00ad222&#8209;33&#51;.")

    assert folded.as_typed(5, 5 + len("111222-333")) == (5, "１１１\u00ad222&#8209;33&#51;")
