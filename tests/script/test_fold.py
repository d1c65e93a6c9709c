"""Search, filter and chooser compare words alike, and as the index of the register holds them."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from script_process import Script

from glashelder.search.words import STOP_WORDS, fold, split_words

LETTERS = st.characters(codec="latin-1") | st.sampled_from("ŻŁąęİıœﬃ²½ªßАЯèê\u00ad\u0301\u0308")


@given(text=st.text(LETTERS, max_size=40))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_fold_and_split_the_same(script: Script, text: str) -> None:
    """What a visitor types is cut into the words that the index was made of; stop words are left out later."""
    words = script.call("fold.js", "splitWords", text)

    assert script.call("fold.js", "fold", text) == fold(text)
    assert [word for word in words if word not in STOP_WORDS] == split_words(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vergunningen", "vergunning"),
        ("brieven", "brief"),
        ("huizen", "huis"),
        ("scholen", "school"),
        ("katten", "kat"),
        ("gemeenten", "gemeente"),
        ("camera's".replace("'", ""), "camera"),
        ("kinderen", "kind"),
        ("huisje", "huis"),
        ("tuintje", "tuin"),
        ("verhuizing", "verhuizen"),
        ("meldingen", "melden"),
        ("spijbelt", "spijbelen"),
        ("betaalde", "betalen"),
    ],
)
def test_forms_of_a_word_have_a_base_together(script: Script, one: str, other: str) -> None:
    """Plural, diminutive, verb and what is made of it find one another."""
    assert set(script.call("fold.js", "bases", one)) & set(script.call("fold.js", "bases", other))


@pytest.mark.parametrize(("one", "other"), [("hond", "kat"), ("boete", "boot"), ("paspoort", "post"), ("wet", "wegen")])
def test_other_words_have_none(script: Script, one: str, other: str) -> None:
    """What only looks alike is another word."""
    assert not set(script.call("fold.js", "bases", one)) & set(script.call("fold.js", "bases", other))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("paspoord", "paspoort"),
        ("klagt", "klacht"),
        ("verweideren", "verwijderen"),
        ("jeugt", "jeugd"),
        ("sollisiteren", "solliciteren"),
        ("festifal", "festival"),
        ("uitreksel", "uittreksel"),
        ("bibop", "bibob"),
    ],
)
def test_what_sounds_alike_is_heard_alike(script: Script, written: str, right: str) -> None:
    """People write as they hear."""
    assert script.call("fold.js", "sound", written) == script.call("fold.js", "sound", right)


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u2018", "\u02bc", "`", "\u00b4", "="])
def test_any_apostrophe_ends_a_word(script: Script, apostrophe: str) -> None:
    """A phone types another one than a keyboard."""
    assert script.call("fold.js", "splitWords", f"Auto{apostrophe}s") == ["auto"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("b&w", ["benw"]),
        ("college van B en W", ["college", "van", "benw"]),
        ("artikel 6", ["artikel", "6"]),
        ("7 jaar", ["7", "jaar"]),
        ("e", []),
        ("\u20ac", []),
    ],
)
def test_words_of_one_sign(script: Script, typed: str, words: list[str]) -> None:
    """A digit counts, and so do the mayor and aldermen; one letter does not."""
    assert script.call("fold.js", "splitWords", typed) == words


def test_no_script_looks_behind(repo: Path) -> None:
    """Safari before 16.4 reads no script that has a lookbehind in it, and then nothing works."""
    scripts = [*repo.glob("templates/**/assets/*.js")]

    assert len(scripts) > 20
    assert [script.name for script in scripts if re.search(r"\(\?<[=!]", script.read_text("utf-8"))] == []
