"""Articles as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.law.articles import Cited, cited_articles, is_cited

WRITTEN = [
    ("artikel 30, eerste lid, onder a", {"30"}),
    ("artikelen 22 en 23", {"22", "23"}),
    ("artikelen 22, 23 en 30a", {"22", "23", "30a"}),
    ("artikel 33, tweede lid, onder b, en derde lid", {"33"}),
    ("artikel 33, eerste lid, onder a, en artikel 32", {"32", "33"}),
    ("artikelen 29 tot en met 30b", {"29", "30", "30a", "30b"}),
    ("artikel 30 lid 3", {"30"}),
    ("artikel 22, 30e lid", {"22"}),
    ("artikel 22, 23 lid", {"22"}),
    ("Art. 30A", {"30a"}),
    ("30, derde lid", {"30"}),
    ("hoofdstuk 3, paragraaf 2", set()),
    ("de hele wet", set()),
    ("", set()),
]
NUMBERS = ("22", "23", "29", "30", "30a", "30b", "32", "33")


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_articles_are_found_however_they_are_written(text: str, expected: set[str]) -> None:
    """Numbers of articles count; numbers of a "lid" and letters of a part do not."""
    cited = cited_articles(text)

    assert {number for number in NUMBERS if is_cited(number, cited)} == expected


def test_a_letter_makes_another_article() -> None:
    """Article 30 is not article 30a."""
    assert not is_cited("30a", cited_articles("artikel 30"))
    assert not is_cited("30", cited_articles("artikel 30a"))
    assert not any(is_cited(text, cited_articles("artikelen 1 tot en met 30")) for text in ("", "a", "3-4", "³"))


@given(st.text(max_size=80))
def test_any_text_gives_spans_or_nothing(text: str) -> None:
    """Editors type what they like; nothing they type is a fault of the programme."""
    assert all(isinstance(cited, Cited) for cited in cited_articles(text))


@given(st.integers(1, 9999), st.sampled_from(["", "a", "z"]))
def test_what_is_written_is_found_back(number: int, letter: str) -> None:
    """Each article number that can be written is recognised."""
    assert is_cited(f"{number}{letter}", cited_articles(f"artikel {number}{letter}, eerste lid"))
