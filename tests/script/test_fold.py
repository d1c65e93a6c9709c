"""Search, filter and chooser compare words alike, and as the index of the register holds them."""

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
    ("typed", "text"),
    [
        ("vergunning", "Parkeervergunning voor bewoners"),
        ("vergunningen", "Parkeervergunning voor bewoners"),
        ("VERGUNNING", "Een vergunning"),
        ("café", "Vergunning voor een cafe"),
        ("cafe", "Vergunning voor een café"),
        ("  paspoort  ", "Paspoort of identiteitskaart aanvragen"),
        ("leven uitkering", "Bijstand: een uitkering om van te leven"),
        ("brieven", "Een brief"),
        ("brief", "Brieven"),
        ("huizen", "Een huis"),
        ("scholen", "Naar school"),
        ("katten", "De kat"),
        ("gemeenten", "De gemeente"),
        ("", "Wat dan ook"),
    ],
)
def test_typed_words_are_found(script: Script, typed: str, text: str) -> None:
    """Capitals, accents, singular or plural, order and parts of words do not matter."""
    assert script.call("fold.js", "hasWords", fold(text), typed) is True


@pytest.mark.parametrize(
    ("typed", "text"),
    [("hond", "Een kat"), ("paspoort hond", "Paspoort"), ("<img src=x onerror=alert(1)>", "Een afbeelding")],
)
def test_other_words_are_not_found(script: Script, typed: str, text: str) -> None:
    """Every word must be there."""
    assert script.call("fold.js", "hasWords", fold(text), typed) is False
