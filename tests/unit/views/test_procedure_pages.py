"""Pages of procedures: the steps in order, with the words of other tables."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.pipeline import Checked
from glashelder.search.documents import procedure_documents
from glashelder.views.procedure_pages import ProcedurePage, Term, procedure_index
from glashelder.wording.links import ROOT


@pytest.fixture
def page_with(small_package: Path, check_data: Callable[[Path], Checked]) -> Callable[..., ProcedurePage]:
    """Return a function that gives the only procedure of Voorbeeldstad, where there are these letters."""
    checked = check_data(small_package)
    known = checked.letters.department
    return lambda *letters: procedure_index(checked.register, {b: known[b] for b in letters}).procedures[0]


def test_steps_stand_in_the_order_of_their_numbers(page_with: Callable[..., ProcedurePage]) -> None:
    """Rows may be typed in any order."""
    assert [stap.titel for stap in page_with().stappen] == ["Schrijf het verzoek op", "Stuur het antwoord"]


def test_a_term_is_told_in_words_with_its_law(page_with: Callable[..., ProcedurePage]) -> None:
    """The period comes from the table of terms; where the law gives none, the words of the editor stand."""
    first, second = page_with().stappen

    assert (first.termijn, first.hoe_snel) == (None, "Op de dag van ontvangst.")
    assert second.termijn == Term(
        "1 maand", "Beslissen op een AVG-verzoek", "AVG artikel 12, derde lid; UAVG artikel 34"
    )
    assert second.hoe_snel == "1 maand"


def test_who_does_a_step_is_a_role_and_the_function_that_fills_it(page_with: Callable[..., ProcedurePage]) -> None:
    """A reader may ask for the function at the desk and reads about the role."""
    step = page_with().stappen[0]

    assert (step.wie.text, step.wie.href) == ("Privacy officer", f"{ROOT}organisatie/#privacy-officer")
    assert step.vervuld_door == ("adviseur Bestuurszaken",)


@pytest.mark.parametrize(
    ("letters", "name", "href"),
    [
        ((), "besluit inwilligen", ""),
        (
            ("besluit-inwilligen",),
            "Besluit: verzoek toegekend",
            f"{ROOT}medewerkers/brieven/besluit-inwilligen/",
        ),
    ],
)
def test_a_letter_is_linked_only_when_there_is_one(
    letters: tuple[str, ...], name: str, href: str, page_with: Callable[..., ProcedurePage]
) -> None:
    """A letter that does not exist is named as the step names it, and leads nowhere."""
    first, second = page_with(*letters).stappen[1].brieven

    assert (first.naam, first.href) == (name, href)
    assert (second.naam, second.href) == ("besluit weigeren", "")


def test_a_step_without_a_letter_has_none(page_with: Callable[..., ProcedurePage]) -> None:
    """Most steps send nothing."""
    assert page_with().stappen[0].brieven == ()


def test_a_procedure_is_found_by_its_steps(small_package: Path, check_data: Callable[[Path], Checked]) -> None:
    """Who searches for what has to be done finds the procedure in which it is done."""
    document = next(procedure_documents(procedure_index(check_data(small_package).register, {})))

    assert (document.address, document.kind) == ("procedures/verzoek-van-een-inwoner/", "Procedure")
    assert "Noteer wat de inwoner vraagt" in document.fields[-1][1]
