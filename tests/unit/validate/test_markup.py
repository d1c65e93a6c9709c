import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.validate.markup import describe_markup, has_markup


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<script>alert(1)</script>", "tekst-met-html"),
        ("<SCRIPT src=x>", "tekst-met-html"),
        ("<script", "tekst-met-html"),
        ("a <b>vet</b>", "tekst-met-html"),
        ("</p>", "tekst-met-html"),
        ("<!-- stil -->", "tekst-met-html"),
        ("<?php x ?>", "tekst-met-html"),
        ("<img src=x onerror=alert(1)>", "tekst-met-html"),
        (f"<img alt='{'x' * 1000}' onerror=alert(1)>", "tekst-met-html"),
        ("<a\nhref=x>", "tekst-met-html"),
        ("&lt;b&gt;", "tekst-met-html"),
        ("&#60;b", "tekst-met-html"),
        ("&#x3C;b", "tekst-met-html"),
        ("[klik](javascript:alert(1))", "tekst-met-script"),
        ("JavaScript:alert(1)", "tekst-met-script"),
        ("vbscript:x", "tekst-met-script"),
        ("data:text/html,<b", "tekst-met-script"),
        ("DATA:image/svg+xml;base64,x", "tekst-met-script"),
        ("{{ 7 * 7 }}", "tekst-met-sjabloon"),
        ("{% raw %}", "tekst-met-sjabloon"),
        ("{# stil #}", "tekst-met-sjabloon"),
    ],
)
def test_markup_is_seen_and_named(text: str, rule: str) -> None:
    """HTML, addresses that start a programme and template code each have their own finding."""
    assert has_markup(text)
    assert describe_markup(text)[0] == rule


@pytest.mark.parametrize(
    "text",
    [
        "De volgende data: 3 en 4 mei.",
        "Persoonlijke data:\n- naam",
        "Het college van B&W; daarna de raad.",
        "Jansen & Zonen; Bakker",
        "inkomen < 1000 euro",
        "inkomen <1000 of >2000 euro",
        "x < y en y > z",
        "artikel 6, eerste lid, onder e: publieke taak",
        "https://www.voorbeeldstad.example/a?b=c&d=e",
        "mailto:fg@voorbeeldstad.example",
        "U typt {naam} in.",
        "U kunt alles lezen als JavaScript uitstaat.",
        "→ ‘aanhalingstekens’ … 100%",
    ],
)
def test_ordinary_dutch_is_left_alone(text: str) -> None:
    """What people write about data, amounts and the mayor and aldermen is plain text."""
    assert not has_markup(text)


@given(st.text())
def test_what_is_seen_can_be_named(text: str) -> None:
    """Whatever text has markup has a rule, a name and a cure."""
    if has_markup(text):
        assert all(describe_markup(text))


def test_plain_text_has_nothing_to_describe() -> None:
    """Asking what the markup in plain text is, is a mistake of the programmer."""
    with pytest.raises(ValueError, match="no markup"):
        describe_markup("gewoon")


def test_a_long_text_full_of_signs_costs_no_time() -> None:
    """The pattern never walks back over what it saw."""
    assert not has_markup("<a" * 50_000 + "&a" * 50_000 + "data:" * 10_000)
