"""Design tokens become a style sheet, or a finding with the measured contrast and a shade that passes."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.config.site_values import Colours
from glashelder.theme.contrast import Colour, contrast, nearest_passing, parse_colour
from glashelder.theme.stylesheet import PAIRS, darkened, theme_stylesheet
from glashelder.tree.folder import Folder

_WHITE = Colour(1, 1, 1)
_CHANNEL = st.floats(0, 1)


def _tokens(**colours: str) -> dict:
    action = {name.replace("_", "-"): {"$type": "color", "$value": value} for name, value in colours.items()}
    return {"basis": {"color": {"action-1": action}}}


@pytest.fixture
def stylesheet(tmp_path):
    """Return a function that makes the style sheet of tokens."""

    def make(tokens: dict | str):
        file = tmp_path / "tokens.json"
        file.write_text(tokens if isinstance(tokens, str) else json.dumps(tokens), encoding="utf-8")
        return theme_stylesheet(Folder(tmp_path, "templates/huisstijl"), file.name)

    return make


def test_without_tokens_the_default_colours_pass(tmp_path):
    """A municipality without house style gets a readable site."""
    css, findings = theme_stylesheet(Folder(tmp_path), "geen.json")

    assert findings == []
    assert b"--basis-color-action-1-color-default" in css


def test_token_may_refer_to_another_token(stylesheet):
    """References as in DTCG are followed."""
    tokens = _tokens(color_default="{merk.blauw}") | {"merk": {"blauw": {"$value": "#003366"}}}

    css, findings = stylesheet(tokens)

    assert findings == []
    assert b"--basis-color-action-1-color-default: #003366;" in css


def test_low_contrast_is_measured_and_a_passing_shade_is_given(stylesheet):
    """A colour that is too light stops publication and comes with one that is not."""
    _, findings = stylesheet(_tokens(color_default="#f84f39"))

    found = [f for f in findings if "links en knoppen" in f.message]
    assert [f.rule for f in found] == ["contrast-te-laag"]
    assert "heeft contrast 3.40 : 1; nodig is 4.5 : 1" in found[0].message
    shade = parse_colour(found[0].hint.partition("bijvoorbeeld ")[2][:7])
    assert shade is not None
    assert contrast(shade, _WHITE) >= 4.5


@pytest.mark.parametrize(
    ("tokens", "rule"),
    [('{"basis": ', "huisstijl-onleesbaar"), (_tokens(color_default="blauw"), "huisstijl-kleur")],
    ids=["no json", "no colour"],
)
def test_unusable_tokens_are_a_finding(tokens, rule, stylesheet):
    """A file that is no JSON, or a value that is no colour, is told in Dutch and gives no style sheet."""
    css, findings = stylesheet(tokens)

    assert css == b""
    assert [f.rule for f in findings] == [rule]
    assert findings[0].hint


@given(primary=st.builds(Colour, _CHANNEL, _CHANNEL, _CHANNEL), error=st.builds(Colour, _CHANNEL, _CHANNEL, _CHANNEL))
def test_dark_colours_can_be_read_whatever_the_house_has(primary, error):
    """The same pairs have the same contrast as in light colours: nobody has to choose dark colours to have them."""
    light = {name: "#ffdd00" for pair in PAIRS for name in pair[:2]} | {"op-focus": "#0b0c0c", "op-kop": "#0b0c0c"}

    dark = darkened(light | {"primair": primary.hex, "nadruk": primary.hex, "fout": error.hex})

    ratios = {(a, b): contrast(parse_colour(dark[a]), parse_colour(dark[b])) for a, b, _, _ in PAIRS}
    assert [pair for pair in PAIRS if ratios[pair[:2]] < pair[2]] == []


@pytest.mark.parametrize(
    ("choice", "when"),
    [
        (Colours(), []),
        (Colours(has_dark=True, begins_dark=True), ["screen"]),
        (Colours(has_dark=True, follows_device=True), ["screen and (prefers-color-scheme: dark)"]),
        (Colours(has_dark=True, to_dark="a", to_light="b"), ["screen"]),
        (
            Colours(has_dark=True, follows_device=True, to_dark="a", to_light="b"),
            ["screen and (prefers-color-scheme: dark)", "screen and (prefers-color-scheme: light)"],
        ),
    ],
)
def test_dark_colours_are_there_only_when_they_can_be_seen(choice, when, tmp_path):
    """A site in one scheme carries no other, and paper is never dark."""
    css, _ = theme_stylesheet(Folder(tmp_path), "geen.json", choice)

    text = css.decode()
    assert re.findall(r"@media ([^{]+?) {", text) == when
    assert text.count(" color-scheme: dark;") == len(when)
    assert text.count("{") == text.count("}")


def test_reference_in_a_circle_is_no_colour(stylesheet):
    """Two tokens that refer to each other end the search instead of the programme."""
    tokens = _tokens(color_default="{a}") | {"a": {"$value": "{b}"}, "b": {"$value": "{a}"}}

    _, findings = stylesheet(tokens)

    assert [f.rule for f in findings] == ["huisstijl-kleur"]


def test_contrast_of_black_and_white_is_the_largest():
    """The scale of WCAG ends at 21."""
    assert round(contrast(Colour(0, 0, 0), _WHITE), 2) == 21.0


@given(st.builds(Colour, _CHANNEL, _CHANNEL, _CHANNEL), st.builds(Colour, _CHANNEL, _CHANNEL, _CHANNEL))
def test_suggested_shade_always_passes_where_one_can(colour, against):
    """The shade that is suggested has the ratio that is asked, when black or white has it."""
    reachable = max(contrast(Colour(0, 0, 0), against), contrast(_WHITE, against))

    shade = nearest_passing(colour, against, 4.5)

    assert contrast(shade, against) >= min(4.5, reachable) - 0.01
