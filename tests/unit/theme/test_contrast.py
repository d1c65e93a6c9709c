"""Colours are read as themes write them, and a shade that is suggested passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.theme.contrast import Colour, contrast, mixed, nearest_passing, parse_colour

_WHITE, _BLACK = Colour(1, 1, 1), Colour(0, 0, 0)
_CHANNEL = st.floats(0, 1)
_COLOUR = st.builds(Colour, _CHANNEL, _CHANNEL, _CHANNEL)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("#ABC", "#aabbcc"),
        ("#0b0c0c", "#0b0c0c"),
        ("#0b0c0cFF", "#0b0c0c"),
        ("rgb(27 79 114)", "#1b4f72"),
        ("rgba(27, 79, 114, 1)", "#1b4f72"),
        ("rgb(100% 0% 0% / 100%)", "#ff0000"),
        ("hsl(0 100% 40%)", "#cc0000"),
        ("hsla(204deg, 62%, 28%, 1)", "#1b5074"),
        (" hsl(360 0% 100%) ", "#ffffff"),
    ],
)
def test_a_colour_is_read_as_themes_write_it(text, digits):
    """Published themes have all of these."""
    colour = parse_colour(text)

    assert colour is not None
    assert colour.hex == digits


@pytest.mark.parametrize(
    "text",
    ["", "blauw", "#12", "transparent", "#0b0c0c80", "rgb(0 0 0 / 30%)", "hsl(0 0% 0% / .5)", "var(--x)", "rgb()"],
)
def test_what_is_no_colour_to_read_on_is_none(text):
    """Contrast with what shines through cannot be measured."""
    assert parse_colour(text) is None


def test_contrast_of_black_and_white_is_the_largest():
    """The scale of WCAG ends at 21."""
    assert round(contrast(_BLACK, _WHITE), 2) == 21.0


def test_a_mixture_lies_between():
    """Nothing of the other is the colour itself, and all of it the other."""
    assert (mixed(_WHITE, _BLACK, 0), mixed(_WHITE, _BLACK, 1)) == (_WHITE, _BLACK)
    assert mixed(_WHITE, _BLACK, 0.5).hex == "#808080"


@given(_COLOUR, _COLOUR)
def test_suggested_shade_always_passes_where_one_can(colour, against):
    """The shade that is suggested has the ratio that is asked, when black or white has it."""
    reachable = max(contrast(_BLACK, against), contrast(_WHITE, against))

    shade = nearest_passing(colour, (against, 4.5))

    assert contrast(shade, against) >= min(4.5, reachable) - 0.01


@given(_COLOUR)
def test_one_shade_passes_on_several_grounds(colour):
    """A colour of links stands on the page, on a plane, and under the text of a button."""
    needs = ((_WHITE, 4.5), (Colour(0.95, 0.95, 0.9), 4.5), (Colour(1, 1, 0.98), 3.0))

    shade = nearest_passing(colour, *needs)

    assert all(contrast(shade, against) >= ratio for against, ratio in needs)
