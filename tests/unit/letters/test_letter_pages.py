import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.letters.catalogue.department import BRIEVEN
from glashelder.letters.department.messages import MELDINGEN
from glashelder.letters.department.page_text import DOTS, letter_page
from glashelder.pipeline import Checked
from glashelder.tree.folder import Folder

RULE = re.compile(r', "(brief-[a-z-]+)"[,)]')


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad."""
    return check_data(small_package)


@pytest.mark.parametrize("name", BRIEVEN)
def test_without_script_the_whole_letter_can_be_written_by_hand(checked: Checked, repo: Path, name: str) -> None:
    """From letterhead to signature, with dots for what is not known, and nothing of the template left."""
    letter = letter_page(Folder(repo / "templates"), checked.register, BRIEVEN[name])
    lines = [line for block in letter.vaste_tekst for line in block.regels]

    assert lines[0] == DOTS
    assert f"Datum: {DOTS}" in lines
    assert "Met vriendelijke groet," in lines
    assert not re.search(r"[\[\]{}]", "".join(lines))
    assert not any("politiegegevens" in line.casefold() for line in lines)


@pytest.mark.parametrize("name", BRIEVEN)
def test_what_the_script_gets_stands_in_the_page_as_text(checked: Checked, repo: Path, name: str) -> None:
    """The facts can be read back, and cannot end the element they stand in."""
    letter = letter_page(Folder(repo / "templates"), checked.register, BRIEVEN[name])

    facts = json.loads(letter.gegevens.unescape())
    assert "<" not in letter.gegevens
    assert set(facts["verplicht"]) <= set(facts["velden"])
    assert facts["wetten"]


def test_every_rule_of_the_browser_has_its_words(repo: Path) -> None:
    """What the script can find wrong has a message, and no message is left over."""
    script = (repo / "templates" / "theme" / "assets" / "afdelingsregels.js").read_text("utf-8")

    assert set(RULE.findall(script)) == {rule for rule in MELDINGEN if rule.startswith("brief-")}
