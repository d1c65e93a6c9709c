"""Every letter that can exist: whole, and as it was read and agreed.

To write the texts again after a change that somebody has read: `GLASHELDER_GOLDEN=write pytest <this file>`.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace
from letter_example import TODAY, a_request, cases, under_each_law

from glashelder.letters.department.maker import LetterMaker
from glashelder.pipeline import Checked
from glashelder.settings import Settings

DECISIONS = (
    "besluit-inwilligen",
    "besluit-geen-gegevens",
    "besluit-deels",
    "besluit-weigeren",
    "besluit-buiten-behandeling",
)


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with an activity under each law."""
    return under_each_law(check_data(small_package))


def golden_names(register) -> dict[tuple[str, str, str], str]:
    """Return which letters have an agreed text: each outcome for each right and law, any other once for each law."""
    names = {}
    for brief, recht, regime in cases(register):
        name = f"{brief}-{recht}-{regime}" if brief in DECISIONS else f"{brief}-{regime}"
        if name not in names.values():
            names[brief, recht, regime] = name
    return names


def test_every_letter_is_whole_and_reads_as_agreed(checked: Checked, repo: Path) -> None:
    """No letter has an empty place, and a change in a text is for a jurist to read."""
    folder = repo / "tests" / "golden" / "letters"
    maker = LetterMaker(checked, Settings(project_dir=repo, today=TODAY))
    names = golden_names(checked.register)
    refused, made = {}, {}
    for case in cases(checked.register):
        result = maker.make(a_request(checked.register, *case))
        # One activity stands for all here; no activity has the bases for every right.
        if not result.content or any(f.rule != "brief-recht-geldt-hier-niet" for f in result.findings):
            refused[case] = [(f.rule, f.place.field, f.message) for f in result.findings]
        elif case in names:
            made[f"{names[case]}.txt"] = result.content.decode()
    if os.environ.get("GLASHELDER_GOLDEN") == "write":
        for name, text in made.items():
            (folder / name).write_text(text, "utf-8")

    assert refused == {}
    assert made == {f.name: f.read_text("utf-8") for f in folder.glob("*.txt")}


@pytest.mark.parametrize("formaat", ["docx", "html", "text"])
def test_the_same_request_gives_the_same_bytes(checked: Checked, repo: Path, formaat: str) -> None:
    """The clock of the machine leaves no trace."""
    request = replace(a_request(checked.register, "besluit-deels"), formaat=formaat)
    settings = Settings(project_dir=repo, today=TODAY)

    assert LetterMaker(checked, settings).make(request) == LetterMaker(checked, settings).make(request)
