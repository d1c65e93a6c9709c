"""Pages of procedures: the steps in order, with the words of other tables."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.pages.procedures import PROCEDURE, StepView, steps
from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.wording.links import ROOT, Link
from glashelder.work.cache import Cache

Steps = Callable[..., tuple[StepView, ...]]


@pytest.fixture
def steps_with(small_package: Path, check_data: Callable[[Path], Checked]) -> Steps:
    """Return a function that gives the steps of the own procedure of Voorbeeldstad, if these letters have a page."""
    checked = check_data(small_package)
    procedure = checked.register.procedures["verzoek-bij-het-zwembad"]
    known = checked.letters.department
    return lambda *letters: steps(procedure, checked.register, {name: known[name] for name in letters})


def test_steps_stand_in_the_order_of_their_numbers(steps_with: Steps) -> None:
    """Rows may be typed in any order."""
    assert [step.stap.titel for step in steps_with()] == ["Schrijf het verzoek op", "Stuur het antwoord"]


def test_a_term_is_told_in_words_with_its_law(small_project: Path, check_data: Callable[[Path], Checked]) -> None:
    """The period comes from the table of terms; where the law gives none, the words of the editor stand."""
    checked = check_data(small_project / "register_data")
    files = {
        page.path: page for page in Site(Settings(small_project), checked, Cache(small_project / "x", "x")).files()
    }
    page = files["procedures/verzoek-bij-het-zwembad/index.html"].make().decode()

    assert 'data-kop="Termijn">Op de dag van ontvangst.</td>' in page
    assert 'data-kop="Termijn">1 maand</td>' in page
    assert (
        "<dt>Termijn</dt><dd><strong>1 maand</strong>: beslissen op een AVG-verzoek "
        '<span class="gh-bron">AVG artikel 12, derde lid; UAVG artikel 34</span>'
    ) in page


def test_who_does_a_step_is_a_role_and_the_function_that_fills_it(steps_with: Steps) -> None:
    """A reader may ask for the function at the desk and reads about the role."""
    step = steps_with()[0]

    assert step.wie == Link("Privacy officer", f"{ROOT}organisatie/#privacy-officer")
    assert step.vervuld_door == ("adviseur Bestuurszaken",)


def test_a_letter_is_linked_only_when_there_is_one(steps_with: Steps) -> None:
    """A letter that does not exist is named as the step names it, and leads nowhere."""
    linked = Link("Besluit: verzoek toegekend", f"{ROOT}medewerkers/brieven/besluit-inwilligen/")

    assert steps_with()[1].brieven == ("besluit inwilligen", "besluit weigeren")
    assert steps_with("besluit-inwilligen")[1].brieven == (linked, "besluit weigeren")
    assert steps_with()[0].brieven == ()


def test_a_procedure_is_found_by_its_steps(small_project: Path, check_data: Callable[[Path], Checked]) -> None:
    """Who searches for what has to be done finds the procedure in which it is done."""
    checked = check_data(small_project / "register_data")
    site = Site(Settings(small_project), checked, Cache(small_project / "x", "x"))
    (page,) = PROCEDURE.contents(site.source)

    assert page.address == "procedures/verzoek-bij-het-zwembad/"
    assert page.search is not None
    assert page.search.kind == "Procedure"
    assert "Noteer wat de inwoner vraagt" in page.search.fields()[-1][1]
