"""Tokens are read from both files that a municipality has, whatever tool wrote them."""

import json

import pytest

from glashelder.theme.tokens import read_tokens
from glashelder.tree.folder import Folder


@pytest.fixture
def tokens(tmp_path):
    """Return a function that reads a `tokens.json`, a `theme.css`, or both."""

    def read(own=None, theme=None):
        if own is not None:
            text = own if isinstance(own, str) else json.dumps(own)
            (tmp_path / "stad.tokens.json").write_text(text, encoding="utf-8")
        if theme is not None:
            (tmp_path / "stad.theme.css").write_text(theme, encoding="utf-8")
        return read_tokens(Folder(tmp_path, "templates/huisstijl"), "stad")

    return read


def test_without_files_there_are_no_tokens(tokens):
    """A municipality without house style is no fault."""
    found, findings = tokens()

    assert (found.value("basis-color-action-1-color-default"), findings) == (None, [])


@pytest.mark.parametrize(
    "own",
    [
        {"basis": {"size": {"$type": "dimension", "$value": "8px"}}},
        {"basis": {"size": {"value": "8px", "comment": "of Style Dictionary"}}},
        {"basis": {"size": {"$value": {"value": 8, "unit": "px"}}}},
        {
            "basis": {"size": {"$value": "{merk.maat}"}},
            "merk": {"maat": {"$value": "{merk.acht}"}, "acht": {"$value": "8px"}},
        },
        {"basis": {"size": {"value": "{merk.maat.value}"}}, "merk": {"maat": {"value": "8px"}}},
        {
            "$metadata": {"tokenSetOrder": ["merk", "stad"]},
            "merk": {"merk": {"maat": {"$value": "8px"}}, "basis": {"size": {"$value": "4px"}}},
            "stad": {"basis": {"size": {"$value": "{merk.maat}"}}},
        },
    ],
    ids=["dtcg", "style dictionary", "object", "reference", "old reference", "sets"],
)
def test_a_value_is_found_however_it_is_written(own, tokens):
    """By the standard, by older tools, and from an editor of designs that keeps sets."""
    found, findings = tokens(own)

    assert (found.value("basis-size"), findings) == ("8px", [])


def test_a_list_of_fonts_is_written_as_css_does(tokens):
    """A name of two words is quoted."""
    found, _ = tokens({"letter": {"$type": "fontFamily", "$value": ["Stads Letter", "serif"]}})

    assert found.value("letter") == '"Stads Letter", serif'


@pytest.mark.parametrize(
    "shadow",
    [
        {"color": "{zwart}", "offsetX": {"value": 0, "unit": "px"}, "offsetY": "8px", "blur": "16px", "spread": "0"},
        {"x": "0", "y": "8", "blur": "16", "spread": "0", "color": "#111", "type": "dropShadow"},
    ],
    ids=["dtcg", "editor of designs"],
)
def test_a_shadow_is_written_as_css_does(shadow, tokens):
    """It is an object of sizes and a colour."""
    found, _ = tokens({"schaduw": {"$type": "shadow", "$value": shadow}, "zwart": {"$value": "#111"}})

    assert found.value("schaduw").replace("0px", "0", 1) == "0 8px 16px 0 #111"


def test_a_theme_is_read_as_css(tokens):
    """References are followed within a value, remarks skipped, and the first block counts: the light one."""
    found, _ = tokens(
        theme="""/* --basis-a: nee; */
        .stad-theme { --stad-blauw: #036; --basis-a: var(--stad-blauw);
          --basis-b: 0 8px var(--geen, 1px) var(--basis-a) }
        @media (prefers-color-scheme: dark) { .stad-theme { --stad-blauw: #9cf; } }"""
    )

    assert found.value("basis-a") == "#036"
    assert found.value("basis-b") == "0 8px var(--geen, 1px) #036"
    assert found.from_theme == {"stad-blauw", "basis-a", "basis-b"}


def test_own_tokens_go_before_those_of_the_theme(tokens):
    """So a municipality mends one colour and leaves a published theme as it is."""
    found, _ = tokens(
        own={"stad": {"blauw": {"$value": "#024"}}},
        theme=".t { --stad-blauw: #036; --basis-a: var(--stad-blauw); --basis-b: #fff }",
    )

    assert (found.value("basis-a"), found.value("basis-b")) == ("#024", "#fff")


def test_a_circle_ends(tokens):
    """Two tokens that refer to each other end the search instead of the programme."""
    found, _ = tokens({"a": {"$value": "{b}"}, "b": {"$value": "{a}"}})

    assert found.value("a") in {"{a}", "{b}"}


def test_broken_json_is_a_finding_at_its_line(tokens):
    """What stands there is not guessed."""
    _, findings = tokens('{\n  "basis": \n')

    assert [(f.rule, f.place.path, f.place.line) for f in findings] == [
        ("huisstijl-onleesbaar", "templates/huisstijl/stad.tokens.json", 3)
    ]
