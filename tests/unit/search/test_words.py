import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.search.words import STOP_WORDS, fold, split_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Café", "cafe"), ("COÖRDINATIE", "coordinatie"), ("ĳsbaan", "ijsbaan"), ("par\u00adkeren", "parkeren")],
)
def test_fold_leaves_no_capitals_and_no_accents(text: str, folded: str) -> None:
    """Text is compared in lower case, without accents, ligatures and soft hyphens."""
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is, so that index and query may each fold."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_have_no_ascii_capitals(text: str) -> None:
    """No word holds a capital: capitals separate words in the file of the index."""
    assert not any("A" <= letter <= "Z" for word in split_words(text) for letter in word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WOZ-waarde", ["woz", "waarde"]),
        ("foto's", ["foto"]),
        ("artikel 225, lid 1", ["artikel", "225", "lid", "1"]),
        ("e-mail_adres", ["mail", "adres"]),
        ("College van B&W", ["college", "benw"]),
        ("b en w", ["benw"]),
        ("club en wijk, xb&w, b&wc", ["club", "wijk", "xb", "wc"]),
        ("", []),
    ],
)
def test_words_are_letters_and_digits(text: str, words: list[str]) -> None:
    """Anything that is no letter or digit ends a word; a single letter is no word, a digit is."""
    assert split_words(text) == words


def test_stop_words_are_left_out() -> None:
    """Words that stand on every page find nothing."""
    assert split_words("De aanvraag van een paspoort") == ["aanvraag", "paspoort"]
    assert all(word == fold(word) for word in STOP_WORDS)
