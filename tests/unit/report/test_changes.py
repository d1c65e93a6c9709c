"""Changes are told as text and as Markdown, and no text of the register becomes more than text."""

import markdown
import nh3
import pytest

from glashelder.history.changes.sentences import Change, say
from glashelder.report.changes import changes_as_markdown, changes_as_text, escape_markdown

CHANGES = (
    say("verwerking-weg", "Hondenbelasting", "hondenbelasting"),
    say("ontvanger-weg", "Zwemmen", "zwemmen", naam="Incasso B.V."),
    say("bewaring-anders", "Zwemmen", "zwemmen", wat="abonnement", oud="2 jaar", nieuw="7 jaar"),
    say("rij-erbij", "Wetten", naam="Zwemwet"),
)


def test_text_is_grouped_and_ends_with_counts():
    """Each subject is named once, and the last line counts."""
    assert changes_as_text(CHANGES, "versie 1").splitlines() == [
        "Wat verandert er voor inwoners?",
        "",
        "Hondenbelasting",
        "",
        "- Dit staat niet meer op de website.",
        "",
        "Zwemmen",
        "",
        "- Krijgt geen gegevens meer: Incasso B.V.",
        "- Bewaartermijn van abonnement: van 2 naar 7 jaar.",
        "",
        "Wetten",
        "",
        "- Nieuw: Zwemwet.",
        "",
        "4 wijzigingen; verwerkingen: 1 niet meer op de website, 1 gewijzigd. Vergeleken met versie 1.",
    ]


def test_nothing_is_one_sentence():
    """A reviewer sees at once that residents notice nothing."""
    expected = "Er verandert niets voor inwoners. Vergeleken met versie 1.\n"

    assert changes_as_text((), "versie 1") == changes_as_markdown((), "versie 1") == expected


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("1 jaar", "2 jaar", "van 1 naar 2 jaar"),
        ("1 maand", "6 maanden", "van 1 naar 6 maanden"),
        ("6 weken", "1 week", "van 6 naar 1 week"),
        ("18 maanden", "2 jaar", "van 18 maanden naar 2 jaar"),
        ("1 jaar en 6 maanden", "2 jaar", "van 1 jaar en 6 maanden naar 2 jaar"),
        ("voor altijd", "5 jaar", "van voor altijd naar 5 jaar"),
    ],
)
def test_a_unit_that_is_the_same_is_said_once(old, new, sentence):
    """Two periods in one unit read as a person would say them."""
    assert sentence in say("bewaring-anders", "x", wat="y", oud=old, nieuw=new).text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <b>vet</b>",
        "[klik](https://kwaad.example) en ![plaatje](x)",
        "https://kwaad.example en www.kwaad.example",
        "# kop",
        "1. lijst",
        "12) lijst",
        "- lijst",
        "+ lijst",
        "> citaat",
        "*vet* _schuin_ `code` ~~weg~~ | tabel",
        "&lt;b&gt; &amp; R&D",
    ],
)
def test_markdown_shows_a_text_as_it_is(text):
    """Rendered again, the text is one paragraph with the same signs and no element in it."""
    html = markdown.markdown(escape_markdown(text))

    assert set(nh3.clean(html, tags={"p"}).split()) == set(html.split())
    assert html.startswith("<p>")
    assert html.count("<") == 2


@pytest.mark.parametrize("text", ["@jan", "a@b.example", "#12", "!3", "$4", "%5", "~label", "&6", "GH-7"])
def test_markdown_mentions_nobody_and_refers_to_nothing(text):
    """A name or number in the register may not call a person or close an issue."""
    sign = next(s for s in "@#!$%~&-" if s in text)
    shown = escape_markdown(text).replace("\\", "").replace("&amp;", "&")

    assert f"{sign}\u200b" in shown
    assert shown.replace("\u200b", "") == text


def test_markdown_headings_are_escaped_too():
    """A title is text of an editor as well."""
    text = changes_as_markdown((Change(1, "<b>@jan</b>", "Dit is nieuw.", "x"),), "versie 1")

    assert "### \\<b\\>@\u200bjan\\</b\\>" in text
