"""A house style becomes a style sheet, or a finding with the measured contrast and a shade that passes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from themes import OF_COMPONENTS, WITH_BASIS

from glashelder.config.site_values import Colours
from glashelder.theme.contrast import Colour, contrast
from glashelder.theme.fonts import Font
from glashelder.theme.roles import COLOURS, PAIRS, darkened
from glashelder.theme.stylesheet import theme_stylesheet
from glashelder.theme.tokens import Tokens, read_tokens
from glashelder.tree.folder import Folder

_COLOUR = st.builds(Colour, *[st.floats(0, 1)] * 3)
ACTION = "basis-color-action-1-color-default"


def sheet(values: dict[str, str], *args, **options):
    """Return the style sheet of tokens by name, and what is wrong."""
    css, findings = theme_stylesheet(Tokens("templates/huisstijl/stad.tokens.json", values), *args, **options)
    return css.decode(), findings


def variables(css: str) -> dict[str, str]:
    """Return the variables of a light page."""
    return dict(re.findall(r"--([\w-]+): ([^;]+);", css.partition("@media")[0]))


def test_without_tokens_the_default_colours_pass():
    """A municipality without house style gets a readable site."""
    css, findings = sheet({})

    assert findings == []
    assert variables(css)[ACTION] == "#154273"


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        (
            WITH_BASIS,
            {
                ACTION: "#12664f",
                "basis-color-accent-1-inverse-bg-default": "#0c4536",
                "basis-color-default-color-subtle": "#4a5753",
                "basis-border-radius-md": "6px",
                "basis-box-shadow-md": "0 4px 12px 0 rgb(0 0 0 / 20%)",
                "basis-text-font-family-default": "'Linde Sans', sans-serif",
                "basis-heading-font-family": "'Linde Serif', serif",
                "basis-heading-font-weight": "600",
            },
        ),
        (
            OF_COMPONENTS,
            {
                ACTION: "#931a2a",
                "basis-color-action-1-color-hover": "#5f111b",
                "basis-color-accent-1-inverse-bg-default": "#1d3557",
                "basis-color-accent-1-inverse-color-default": "#ffffff",
                "basis-color-default-border-default": "#767676",
                "basis-border-radius-md": "0",
                "basis-focus-background-color": "#ffe45c",
                "basis-text-font-family-default": '"Haven", Arial, sans-serif',
                "basis-heading-font-family": '"Haven Kop", Georgia, serif',
            },
        ),
    ],
    ids=["with basis", "of components"],
)
def test_a_published_theme_works_as_it_is(theme, expected, tmp_path):
    """With the layer `basis` or without, and only what pages use goes to a visitor."""
    (tmp_path / "stad.theme.css").write_text(theme, encoding="utf-8")
    tokens, _ = read_tokens(Folder(tmp_path), "stad")

    css, findings = theme_stylesheet(tokens)

    assert findings == []
    assert {name: variables(css.decode())[name] for name in expected} == expected
    assert all(name.startswith("basis-") for name in variables(css.decode()))


def test_what_is_not_typed_follows_what_is():
    """One colour is enough: plane, text on a button and header are made from it, and pass."""
    css, findings = sheet({ACTION: "#7a1f3d"})
    found = {name.removeprefix("basis-color-"): value for name, value in variables(css).items()}

    assert findings == []
    assert found["accent-1-inverse-bg-default"] == "#7a1f3d"
    assert found["action-1-inverse-color-default"] == "#ffffff"
    assert found["action-1-bg-subtle"] not in {"#ffffff", "#eaf0f7"}


def test_low_contrast_is_measured_and_a_passing_shade_is_given():
    """A colour that is too light stops publication and comes with one that is not."""
    _, findings = sheet({ACTION: "#f84f39"})

    found = [f for f in findings if "links en knoppen" in f.message]
    assert [f.rule for f in found] == ["contrast-te-laag"]
    assert "heeft contrast 3.40 : 1; nodig is 4.5 : 1" in found[0].message


@settings(deadline=None, max_examples=40)
@given(
    colour=_COLOUR,
    token=st.sampled_from(
        ["action-1.color-default", "action-1.color-hover", "default.color-subtle", "accent-1.inverse-bg-default"]
    ),
)
def test_the_cure_followed_literally_works(colour, token):
    """Whatever colour is typed: with the shade of the first finding there is none left."""
    name = f"basis-color-{token.replace('.', '-')}"
    values = {name: colour.hex}
    _, findings = sheet(values)
    if findings:
        where, _, shade = re.findall(r"'([\w.-]+)' (bijvoorbeeld) (#\w{6})", findings[0].hint)[0]
        values[where.replace(".", "-")] = shade

    assert sheet(values)[1] == []


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        (ACTION, "blauw", "huisstijl-kleur"),
        (ACTION, "rgb(0 0 0 / 50%)", "huisstijl-kleur"),
        (ACTION, "{a.b}", "huisstijl-kleur"),
        ("basis-border-radius-md", "8px; } body { display: none", "huisstijl-waarde"),
        ("basis-text-font-family-default", "url(https://elders.example/x)", "huisstijl-waarde"),
        ("basis-box-shadow-md", "0 0 1px red; --x: 1", "huisstijl-waarde"),
    ],
)
def test_a_value_that_cannot_be_used_is_a_finding(name, value, rule):
    """It is told in Dutch with what fits, and gives no style sheet: nothing gets into it that is no such value."""
    css, findings = sheet({name: value})

    assert css == ""
    assert [f.rule for f in findings] == [rule]
    assert findings[0].hint


@given(primary=_COLOUR, error=_COLOUR)
def test_dark_colours_can_be_read_whatever_the_house_has(primary, error):
    """The same pairs have the same contrast as in light colours: nobody has to choose dark colours to have them."""
    light: dict[str, Colour] = {}
    for name, role in COLOURS.items():
        light[name] = role.otherwise if isinstance(role.otherwise, Colour) else role.otherwise(light)
    seen = darkened({**light, "primair": primary, "nadruk": primary, "fout": error, "goed": error, "pas-op": error})

    assert [pair for pair in PAIRS if contrast(seen[pair[0]], seen[pair[1]]) < pair[2]] == []


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
def test_dark_colours_are_there_only_when_they_can_be_seen(choice, when):
    """A site in one scheme carries no other, and paper is never dark."""
    css, _ = sheet({}, choice)

    assert re.findall(r"@media ([^{]+?) {", css) == when
    assert css.count(" color-scheme: dark;") == len(when)
    assert css.count("{") == css.count("}")


def test_a_font_of_the_house_comes_from_the_site_itself():
    """It has the first name that the tokens give, and one that comes late moves nothing."""
    css, _ = sheet({"basis-text-font-family-default": "'Haven Sans', serif"}, fonts=(Font("letter.woff2", "100 900"),))
    alone, _ = sheet({}, fonts=(Font("letter.woff2", "400"), Font("letter-vet.woff2", "700")))

    assert 'font-family: "Haven Sans"; src: url("letter.woff2") format("woff2"); font-weight: 100 900' in css
    assert "font-display: optional" in css
    assert alone.count("@font-face") == 2
    assert variables(alone)["basis-text-font-family-default"].startswith("huisstijl, ")


def test_a_name_cannot_break_the_sheet():
    """What stands above each sheet of paper is text, whatever an organisation is called."""
    css, _ = sheet({}, name='Stad "De \\ Poort"')

    assert 'content: "Stad \\"De \\\\ Poort\\""' in css


def test_every_colour_is_judged():
    """A colour that is in no pair could be unreadable without a word; lines and shadows carry nothing."""
    judged = {name for pair in PAIRS for name in pair[:2]}

    assert set(COLOURS) - judged == {"lijn"}
