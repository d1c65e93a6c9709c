"""What a department wrote to residents of the demonstration register, though the register said otherwise."""

from pathlib import Path

import pytest
from letter_requests import TODAY, Example, untruths

from glashelder.letters.department.maker import LetterMaker
from glashelder.pipeline import Checked, check
from glashelder.settings import Settings
from glashelder.work.cache import Cache


@pytest.fixture(scope="module")
def checked(zilverdam: Path, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Return the demonstration register, checked."""
    return check(
        Settings(project_dir=zilverdam, today=TODAY), Cache(tmp_path_factory.mktemp("cache") / "cache", "tests")
    )


@pytest.mark.parametrize("example", [pytest.param(e, id=name) for name, e in untruths().items()])
def test_a_letter_that_is_not_true_is_not_made(checked: Checked, zilverdam: Path, example: Example) -> None:
    """There is no letter, and the reason names the activity and what to do instead."""
    made = LetterMaker(checked, Settings(project_dir=zilverdam, today=TODAY)).make(example.request)
    faults = [f for f in made.findings if f.is_blocking]

    assert not made.content
    assert [f.rule for f in faults] == list(example.rules)
    assert all(example.request.verwerkingen[0] in f.message and f.hint and f.law for f in faults)
