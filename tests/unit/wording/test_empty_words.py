"""Which words promise nothing."""

import pytest

from glashelder.wording.empty_words import names_nobody, open_end, same_text, some_law, specific_words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Voor de uitvoering van onze wettelijke taken.", 0),
        ("Het uitvoeren van de Jeugdwet", 1),
        ("Loon doorbetalen tijdens ziekte.", 4),
        ("Re-integratie (ook later)", 3),
        ("", 0),
    ],
)
def test_only_words_that_say_something_count(text: str, count: int) -> None:
    """Small words, and words that fit every activity, do not tell what this one is for."""
    assert len(specific_words(text)) == count


@pytest.mark.parametrize("name", ["Derden", "ketenpartners", "Overige externe partijen", "Partners in de keten"])
def test_a_name_for_anybody_names_nobody(name: str) -> None:
    """A name made only of words that fit anybody is too vague."""
    assert names_nobody(name)


@pytest.mark.parametrize("name", ["Andere gemeenten", "Zorgaanbieders", "Partners van aanvragers", "UWV"])
def test_a_group_that_people_know_is_a_name(name: str) -> None:
    """A category of recipients will do."""
    assert not names_nobody(name)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Zolang als nodig is", "Zolang als nodig"),
        ("Wij bewaren dit zo lang als dat nodig is.", "zo lang als dat nodig"),
        ("niet langer dan strikt noodzakelijk", "niet langer dan strikt noodzakelijk"),
        ("nadat de vergunning is verlopen", ""),
        ("Kort, want de gegevens zijn niet meer nodig.", ""),
        (None, ""),
    ],
)
def test_a_period_without_an_end_is_found(text: str | None, piece: str) -> None:
    """The piece that leaves the period open is given back, to be shown to the editor."""
    assert open_end(text) == piece


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Conform de Archiefwet.", "Conform de Archiefwet"),
        ("volgens de wettelijke termijn", "wettelijke termijn"),
        ("Wij bewaren dit volgens de wet.", "volgens de wet"),
        ("volgens de Wet Bibob", ""),
        ("Eigen afspraak; de wet noemt geen termijn.", ""),
    ],
)
def test_a_law_without_a_place_in_it_is_found(text: str, piece: str) -> None:
    """Naming that there is a law is not naming which."""
    assert some_law(text) == piece


def test_texts_that_differ_in_signs_only_are_the_same() -> None:
    """Capitals, punctuation and spaces make no other text."""
    assert same_text("Aangifte, en  aanslag.") == same_text("aangifte en aanslag")
