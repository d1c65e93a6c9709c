"""What a value can do to a letter, and what each carrier makes of it: Word, web page, text."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import house_style_example
import pytest
from altered import replace
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_example import TODAY, a_request, under_each_law
from letters_of_repo import LETTERS

from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.request import LetterRequest, one_line
from glashelder.letters.department.maker import LetterMaker, LetterResult
from glashelder.pipeline import Checked
from glashelder.settings import Settings

HOSTILE = (
    "Jansen & Zn <w:p/> {{ 7*7 }} {% if %}\n## kop\n- punt\u202eOmgekeerd\u2069 Kırmızı\x00\ufffe [naam]\n\nalinea"
)
ON_ONE_LINE = HOSTILE.replace("\n", " ")


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with an activity under each law."""
    return under_each_law(check_data(small_package))


@pytest.fixture
def make(checked: Checked, repo: Path) -> Callable[[LetterRequest], LetterResult]:
    """Return a function that makes a letter of this register."""
    return LetterMaker(checked, Settings(project_dir=repo, today=TODAY)).make


@pytest.mark.parametrize("brief", LETTERS.department)
@pytest.mark.parametrize("formaat", ["docx", "html", "text"])
def test_hostile_value_is_only_text(checked: Checked, make: Callable, brief: str, formaat: str) -> None:
    """In every field of every letter a value adds no paragraph, heading, link or code, and shows no invisible signs."""
    plain = replace(a_request(checked.register, brief), formaat=formaat)
    normal, attacked = make(plain), make(with_text(plain, ON_ONE_LINE))

    assert shape(attacked, formaat) == shape(normal, formaat)
    assert one_line(HOSTILE) in words(attacked, formaat)
    assert attacked.filename.isascii()
    assert re.fullmatch(r"[a-z0-9-]+\.[a-z]+", attacked.filename)


def test_an_organisation_may_have_a_word_file_of_its_own(checked: Checked, small_project: Path) -> None:
    """It lies among its house style, and is used without an option."""
    folder = small_project / "templates/huisstijl"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "voorbeeldstad.docx").write_bytes(house_style_example.with_text("Groeten uit de stad"))
    request = replace(a_request(checked.register, next(iter(LETTERS.department))), formaat="docx")

    made = LetterMaker(checked, Settings(small_project, today=TODAY)).make(request)

    assert "Groeten uit de stad" in words(made, "docx")


@pytest.mark.parametrize("brief", LETTERS.department)
@pytest.mark.parametrize("formaat", ["docx", "html"])
def test_lines_of_a_value_add_lines_of_text_and_nothing_else(
    checked: Checked, make: Callable, brief: str, formaat: str
) -> None:
    """No line of it becomes a heading or an item, however it begins, and every word of it stays."""
    plain = replace(a_request(checked.register, brief), formaat=formaat)
    normal, attacked = make(plain), make(with_text(plain, HOSTILE))

    text = {body_style(normal)} if formaat == "docx" else {"<p>", "</p>", "<br>"}
    assert [p for p in shape(attacked, formaat) if p not in text] == [
        p for p in shape(normal, formaat) if p not in text
    ]
    assert one_line(HOSTILE) in one_line(re.sub(r"<br>|</p>\s*<p>", "\n", words(attacked, formaat)))


def with_text(request: LetterRequest, text: str) -> LetterRequest:
    """Return the request with a text in every field that may hold any."""
    typed = {n for n in request.velden if VELDEN[n].soort in ("tekst", "lange-tekst", "adres")}
    return replace(
        request,
        velden={n: text if n in typed else value for n, value in request.velden.items()},
        delen=tuple(
            replace(d, vraag=text, uitvoering=d.uitvoering and text, feiten=d.feiten and text) for d in request.delen
        ),
    )


def body_style(result: LetterResult) -> str:
    """Return the style of the paragraphs in the text of a letter."""
    paragraphs = Document(io.BytesIO(result.content)).paragraphs
    return next(p.style.name for p in paragraphs if p.text == "Met vriendelijke groet,")


def shape(result: LetterResult, formaat: str) -> list[str]:
    """Return what a letter is made of, without its words."""
    if formaat == "docx":
        return [p.style.name for p in Document(io.BytesIO(result.content)).paragraphs]
    text = result.content.decode()
    return (
        re.findall(r"</?[a-z][^>]*>", text) if formaat == "html" else ["" if line else "-" for line in text.split("\n")]
    )


def words(result: LetterResult, formaat: str) -> str:
    """Return the text of a letter."""
    if formaat == "docx":
        return "\n".join(p.text for p in Document(io.BytesIO(result.content)).paragraphs)
    text = result.content.decode()
    for sign, entity in (("<", "&lt;"), (">", "&gt;"), ("&", "&amp;")):
        text = text.replace(entity, sign)
    return text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(min_size=1, max_size=120).filter(one_line), formaat=st.sampled_from(["html", "text"]))
def test_no_value_changes_the_form_of_a_letter(checked: Checked, make: Callable, value: str, formaat: str) -> None:
    """Whatever is typed in a short field is one line of text in its place (property over all signs)."""
    plain = replace(a_request(checked.register, "besluit-deels"), formaat=formaat)
    typed = replace(plain, velden={**plain.velden, "naam": value, "kenmerk": value})

    assert shape(make(typed), formaat) == shape(make(plain), formaat)


@pytest.mark.parametrize("brief", LETTERS.department)
def test_document_is_accessible_and_complete(checked: Checked, make: Callable, brief: str) -> None:
    """The Word file has a title, a language, real headings, a neutral author and no open place."""
    document = Document(io.BytesIO(make(replace(a_request(checked.register, brief), formaat="docx")).content))
    styles = [p.style.name for p in document.paragraphs]
    text = "\n".join(p.text for p in document.paragraphs)
    language = document.styles.element.xpath("string(//w:rPrDefault//w:lang/@w:val)")

    assert document.core_properties.title == document.paragraphs[styles.index("Heading 1")].text
    assert (document.core_properties.language, language) == ("nl-NL", "nl-NL")
    assert document.core_properties.author == document.core_properties.last_modified_by == "Gemeente Voorbeeldstad"
    assert styles.count("Heading 1") == 1
    assert styles.count("Heading 2") >= 2
    assert not re.search(r"\{\{|\{%|None|\.{4}|___", text)
    assert all(p.text.strip() for p in document.paragraphs)


def test_all_carriers_say_the_same(checked: Checked, make: Callable) -> None:
    """Word, web page and plain text hold the same sentences, annex included."""
    request = a_request(checked.register, "besluit-deels")
    document = Document(io.BytesIO(make(replace(request, formaat="docx")).content))
    page = words(make(replace(request, formaat="html")), "html").replace("&#39;", "'")
    text = make(request).content.decode().casefold()

    body = [p.text for p in document.paragraphs if p.style.name in {"Normal", "List Bullet", "Heading 2"}]
    assert [line for line in body if line.casefold() not in text] == []
    assert [line for line in body if line not in page] == []
    assert page.count("<h1>") == 1
    assert '<html lang="nl">' in page
