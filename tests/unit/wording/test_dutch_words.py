"""Values are said in Dutch words."""

import datetime

import pytest

from glashelder.wording.words import (
    amount,
    date_in_words,
    first_sentence,
    how_long,
    paragraphs,
    percentage,
    period_in_days,
    period_in_words,
)


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("P5Y", "5 jaar"),
        ("P1M", "1 maand"),
        ("P1Y6M", "1 jaar en 6 maanden"),
        ("P42D", "42 dagen"),
        ("P6W", "6 weken"),
        ("P1D", "1 dag"),
        ("P0D", "direct"),
    ],
)
def test_period(period, words):
    """A period of ISO 8601 is said as a resident says it."""
    assert period_in_words(period) == words


@pytest.mark.parametrize(
    ("period", "begin", "words"),
    [
        ("P5Y", "nadat het besluit klaar is", "5 jaar, nadat het besluit klaar is"),
        ("P42D", "nadat het plan is gestopt", "6 weken, nadat het plan is gestopt"),
        ("P91D", "na afloop", "13 weken, na afloop"),
        ("P7D", "na afloop", "1 week, na afloop"),
        ("P10D", "na afloop", "10 dagen, na afloop"),
        ("P2Y14D", "na afloop", "2 jaar en 2 weken, na afloop"),
        ("P0D", "nadat de controle klaar is", "meteen nadat de controle klaar is"),
        ("P0Y", "na de verkiezing", "meteen na de verkiezing"),
        (None, "vanaf de dag van het besluit", "voor altijd, vanaf de dag van het besluit"),
    ],
)
def test_a_retention_period_is_said_in_whole_weeks_where_that_is_exact(period, begin, words):
    """Six weeks are six weeks and not 42 days; what goes at once has no term before it."""
    assert how_long(period, begin) == words


@pytest.mark.parametrize(("period", "days"), [("P1W", 7), ("P0D", 0), ("PT48H", 2), ("P1Y1D", 366.25), ("onzin", 0)])
def test_a_period_has_a_length_to_sort_by(period, days):
    """It is told in days, about; what is no period has none."""
    assert period_in_days(period) == days


def test_date():
    """A day is written as in a letter."""
    assert date_in_words(datetime.date(2026, 5, 4)) == "4 mei 2026"


@pytest.mark.parametrize(("number", "words"), [(0, "0 pagina's"), (1, "1 pagina"), (2, "2 pagina's")])
def test_amount(number, words):
    """One is singular, everything else is plural."""
    assert amount(number, "pagina", "pagina's") == words


def test_paragraphs():
    """An empty line ends a paragraph; within it every white space is one space."""
    assert paragraphs("een\n  twee\n\n\ndrie\n") == ["een twee", "drie"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Wij doen dit. En dat.", "Wij doen dit."),
        ("Wilt u parkeren? Vraag het aan.", "Wilt u parkeren?"),
        ("Zonder punt", "Zonder punt"),
        ("De boete is 2.50 euro. Meer niet.", "De boete is 2.50 euro."),
    ],
)
def test_first_sentence(text, sentence):
    """A list shows the first sentence; a point within a number ends none."""
    assert first_sentence(text) == sentence


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 7, "0%"), (1, 3, "33%"), (1, 1000, "1%"), (999, 1000, "99%"), (7, 7, "100%"), (0, 0, "")],
)
def test_percentage(part, whole, words):
    """A part is never rounded to all or to none, and a part of nothing is no number."""
    assert percentage(part, whole) == words
