"""The examples of letters that the browser is also held to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from letter_requests import TODAY, Example, examples, with_variants

from generator.law.letter_checks import check_letter
from generator.law.letters import BRIEVEN
from generator.pipeline import Checked


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with variants of one activity."""
    return with_variants(check_data(small_package))


def test_each_example_breaks_the_rules_it_names(checked: Checked) -> None:
    """The rules of the programme find what the file says, no more and no less."""

    def found(example: Example) -> tuple[str, ...]:
        return tuple(sorted({f.rule for f in check_letter(checked.register, (), example.request, TODAY)}))

    assert {str(e): found(e) for e in examples() if found(e) != e.rules} == {}


def test_every_letter_has_an_example_that_may_leave() -> None:
    """No letter is forgotten."""
    assert {e.request.brief for e in examples() if not e.rules} == set(BRIEVEN)
