import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from letters_of_repo import LETTERS

from glashelder.letters.department.page_text import DOTS, letter_page
from glashelder.letters.rules.check import LETTER_RULES
from glashelder.pipeline import Checked

RULE = re.compile(r', "(brief-[a-z-]+(?::[a-z-]+)?)"[,)]')


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad."""
    return check_data(small_package)


@pytest.mark.parametrize("name", LETTERS.department)
def test_without_script_the_whole_letter_can_be_written_by_hand(checked: Checked, repo: Path, name: str) -> None:
    """From letterhead to signature, with dots for what is not known, and nothing of the template left."""
    letter = letter_page(repo / "templates", checked.register, LETTERS.department[name])
    lines = [line for block in letter.vaste_tekst for line in block.regels]

    assert lines[0] == DOTS
    assert f"Datum: {DOTS}" in lines
    assert "Met vriendelijke groet," in lines
    assert not re.search(r"[\[\]{}]", "".join(lines))
    assert not any("politiegegevens" in line.casefold() for line in lines)


@pytest.mark.parametrize("name", LETTERS.department)
def test_what_the_script_gets_stands_in_the_page_as_text(checked: Checked, repo: Path, name: str) -> None:
    """The facts can be read back, and cannot end the element they stand in."""
    letter = letter_page(repo / "templates", checked.register, LETTERS.department[name])

    facts = json.loads(letter.gegevens.unescape())
    assert "<" not in letter.gegevens
    assert set(facts["verplicht"]) <= set(facts["velden"])
    assert facts["wetten"]


def test_every_rule_of_the_browser_has_its_words(repo: Path) -> None:
    """What the script can find wrong has words for every case, and no words are left over."""
    script = (repo / "templates" / "theme" / "assets" / "department-rules.js").read_text("utf-8")
    finished = {"brief-wet-verouderd"}  # its words come with the law, with its dates in them
    joined = {"brief-weigering-tegenspraak:apart"}  # stands in the words of another case
    typed = {"brief-keuze-onbekend"}  # a form offers no choice that there is not

    words = {name for rule in LETTER_RULES.values() if rule.in_browser for name, _ in rule.texts()}
    assert set(RULE.findall(script)) - finished == words - joined - typed
    assert joined <= words
    assert all(name in script for name in joined)


def test_the_script_names_no_letter(repo: Path) -> None:
    """A letter that a municipality adds is judged by what stands above it, in the browser as in the programme."""
    scripts = "".join(f.read_text("utf-8") for f in (repo / "templates" / "theme" / "assets").glob("*.js"))

    assert [name for name in LETTERS.department if re.search(rf"""["'`]{name}["'`]""", scripts)] == []
