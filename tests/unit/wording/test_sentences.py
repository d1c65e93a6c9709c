"""Loose facts as sentences: each closed once."""

import pytest

from glashelder.wording.links import Link
from glashelder.wording.sentences import full_stop, sentences


@pytest.mark.parametrize(
    ("last", "closing"),
    [("Zwembad", "."), ("Zwembad B.V.", ""), ("Mag dat?", ""), ("en zo verder…", ""), ("", "."), (None, ".")],
)
def test_what_closes_itself_gets_no_full_stop(last: str | None, closing: str) -> None:
    """A name may end in a full stop of its own."""
    assert full_stop(last) == closing


def test_of_a_link_the_text_counts() -> None:
    """An address says nothing about how a sentence ends."""
    assert (full_stop(Link("Zwembad B.V.", "/a")), full_stop(Link("Zwembad", "/a."))) == ("", ".")


def test_parts_become_sentences_on_one_line() -> None:
    """What is not there leaves no trace."""
    assert sentences("Wij bewaren dit\nlang", None, " ", "Zwembad B.V.") == "Wij bewaren dit lang. Zwembad B.V."
