"""The examples of letters that the browser is also held to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace
from letter_requests import TODAY, Example, examples, with_variants
from letters_of_repo import LETTERS
from spoken_dates import unspoken

from glashelder.law.deadlines import RESERVE
from glashelder.letters.rules.check import check_letter
from glashelder.letters.rules.versions import find_versions
from glashelder.pipeline import Checked


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with variants of one activity."""
    return with_variants(check_data(small_package))


def test_each_example_breaks_the_rules_it_names(checked: Checked) -> None:
    """The rules of the programme find what the file says, no more and no less."""

    def found(example: Example) -> tuple[str, ...]:
        return tuple(sorted({f.rule for f in check_letter(checked.register, LETTERS, (), example.request, TODAY)}))

    assert {str(e): found(e) for e in examples() if found(e) != e.rules} == {}


def test_dates_stand_in_words(checked: Checked) -> None:
    """Who reads why a letter may not leave, reads no date as a machine writes it."""
    register = replace(
        checked.register, wetten={k: replace(w, geldig_tot=TODAY) for k, w in checked.register.wetten.items()}
    )
    found = [f for e in examples() for f in check_letter(checked.register, LETTERS, (), e.request, TODAY)]
    found += find_versions(register, register.wetten, TODAY)

    assert len({f.rule for f in found}) > 25
    assert unspoken(found) == []


def test_a_letter_that_counts_says_when_no_decree_is_known(checked: Checked) -> None:
    """Without decrees every end may yet move: those that name or judge by one warn, once a letter, and are made."""
    register = replace(checked.register, gelijkstellingen={})
    warned: dict[str, set[int]] = {}
    for example in examples():
        found = [
            f
            for f in check_letter(register, LETTERS, (), example.request, TODAY)
            if f.rule == "brief-feestdagen-onbekend"
        ]
        assert [f for f in found if f.is_blocking or f.message != RESERVE.format(jaar=f.message[5:9])] == []
        if not example.rules:
            warned.setdefault(example.request.brief, set()).add(len({f.message for f in found}))
            assert len(found) == len({f.message for f in found})

    assert {brief for brief, counts in warned.items() if counts == {0}} == {"mededeling-ontvangers", "melding-datalek"}
    assert warned["verdaging"] == {2}  # this year and, after the extension, the next
    assert warned["ontvangstbevestiging"] == {0, 1, 2}  # to withdraw consent no term is set


def test_letters_with_an_extended_term_are_those_whose_text_tells_it(repo: Path) -> None:
    """Another letter need not warn of a day that it does not name."""
    files = (repo / "templates" / "letters").glob("*.txt.j2")

    told = {file.name.partition(".")[0] for file in files if "[verlengd_tot]" in file.read_text("utf-8")}

    assert told == {brief.id for brief in LETTERS.department.values() if brief.noemt_verdaging}


def test_every_letter_has_an_example_that_may_leave() -> None:
    """No letter is forgotten."""
    assert {e.request.brief for e in examples() if not e.rules} == set(LETTERS.department)
