"""The front page leads a resident to what people come for, with figures that say what they are a part of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from letters_of_repo import LETTERS

from glashelder.letters.catalogue.letters import Letters
from glashelder.model.register import Register
from glashelder.pages.home import Figure, home_page
from glashelder.pipeline import Checked
from glashelder.views.search_examples import search_examples
from glashelder.wording.links import ROOT


@pytest.fixture(scope="module")
def demonstration(zilverdam: Path, check_data: Callable[..., Checked]) -> Register:
    """Return the register of the demonstration, as it is published."""
    return check_data(zilverdam / "register_data").published


def test_each_action_opens_its_own_letter(demonstration: Register) -> None:
    """Not the list of all letters, nor a text about rights; a letter that is not there is no action."""
    actions = {a.link.text: a.link.href for a in home_page(demonstration, LETTERS).acties}

    assert actions == {
        "Inzien": f"{ROOT}uw-rechten/brief/verzoek-inzage/",
        "Verbeteren": f"{ROOT}uw-rechten/brief/verzoek-rectificatie/",
        "Wissen": f"{ROOT}uw-rechten/brief/verzoek-verwijdering/",
        "Bezwaar maken": f"{ROOT}uw-rechten/brief/verzoek-bezwaar/",
    }
    assert home_page(demonstration, Letters()).acties == ()


def test_every_subject_has_an_icon_and_what_is_in_it(demonstration: Register) -> None:
    """In the order of the list, which is that of a life."""
    subjects = home_page(demonstration, LETTERS).onderwerpen

    assert subjects[0].link.text == "Geboorte, huwelijk en overlijden"
    assert all(subject.icoon and subject.uitleg and subject.aantal for subject in subjects)


def test_a_part_is_told_with_its_whole(demonstration: Register) -> None:
    """36 of 38 says more than two figures apart; a whole stands alone only where no part tells it."""
    figures = {f.titel: f for f in home_page(demonstration, LETTERS).cijfers}

    assert figures["Op tijd beantwoord"] == Figure(
        "Op tijd beantwoord", "Verzoeken die binnen de wettelijke termijn zijn beantwoord.", 36, 38, 95
    )
    assert "Verzoeken van inwoners" not in figures
    assert figures["DPIA's afgerond"].geheel == 0


def test_examples_are_those_of_the_editor_or_of_the_register(demonstration: Register) -> None:
    """Each leads to the search with that word, whatever stands in it."""
    typed = home_page(demonstration, LETTERS, ["b&w"]).voorbeelden
    found = home_page(demonstration, LETTERS).voorbeelden
    known = {word for v in demonstration.gepubliceerd for word in v.ook_bekend_als}

    assert [(link.text, link.href) for link in typed] == [("b&w", f"{ROOT}?zoek=b%26w#zoeken")]
    assert [link.text for link in found] == list(search_examples(demonstration))
    assert len(found) == 5
    assert {link.text for link in found} <= known
