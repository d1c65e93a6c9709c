from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace

from glashelder.law.completeness import Completeness
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.completeness_view import CompletenessView, articles_in_words, completeness_view


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


def test_what_is_missing_is_told_with_its_articles(register: Register) -> None:
    """A resident reads in plain words what is missing and which law asks for it."""
    gaps = replace(register.verwerkingen["hondenbelasting"], bewaring=(), maatregelen=None)

    view = completeness_view(Completeness(register).of(gaps))

    assert view == CompletenessView(
        14,
        (
            (
                "Hoelang de gegevens worden bewaard",
                "AVG artikel 30, eerste lid, onder f; artikel 13, tweede lid, onder a",
            ),
            ("Hoe de gegevens worden beschermd", "AVG artikel 30, eerste lid, onder g"),
        ),
    )


def test_another_law_asks_for_nothing_of_the_avg(register: Register) -> None:
    """Police data are not counted."""
    police = replace(register.verwerkingen["hondenbelasting"], regime="wpg")

    assert completeness_view(Completeness(register).of(police)) == CompletenessView(0, ())


def test_the_law_is_named_once() -> None:
    """A list of articles of one law does not repeat its name."""
    assert articles_in_words(("AVG artikel 1", "AVG artikel 2")) == "AVG artikel 1; artikel 2"
    assert articles_in_words(()) == ""
