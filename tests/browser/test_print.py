from __future__ import annotations

import io
import re
import unicodedata

import pytest
from page_types import BY_NAME, PageType, on_each_layout, visit
from playwright.sync_api import Page
from pypdf import PdfReader

NAVIGATION = ("Naar de inhoud", "Telefoon 14 0000. E-mail", "Vraag uw gegevens op Bekijk uw rechten")


def on_paper(page: Page, page_type: PageType) -> tuple[PdfReader, str]:
    """Return the page on A4, and its text with single spaces."""
    visit(page, page_type)
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", tagged=True)))
    text = unicodedata.normalize("NFKC", " ".join(sheet.extract_text() for sheet in reader.pages))  # "ﬃ" is "ffi"
    return reader, re.sub(r"\s+", " ", text)


@on_each_layout
def test_a_printed_page_is_accessible_and_has_no_navigation(page: Page, page_type: PageType) -> None:
    """The PDF has tags, a language and a title; menu, footer and buttons stay behind."""
    reader, text = on_paper(page, page_type)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert reader.metadata is not None
    assert reader.metadata.title == page.title()
    assert [words for words in NAVIGATION if words in text] == []
    assert re.search(r"Verwerkingen\s*Onderwerpen\s*Uw rechten", text) is None
    assert page.locator(".gh-kop").is_visible()


def test_a_record_is_printed_to_its_last_line(page: Page) -> None:
    """All sections of an activity are on paper, and links to elsewhere tell their address."""
    _, text = on_paper(page, BY_NAME["verwerking-met-alles"])
    page.emulate_media(media="screen")
    for heading in page.locator("main h2").all_inner_texts():
        assert heading in text
    assert "Opnieuw bekijken vóór" in text
    assert "https://algoritmes.example" in text


def test_the_list_is_printed_whole(page: Page) -> None:
    """Every activity is on paper, without the filter, and on few sheets."""
    reader, text = on_paper(page, BY_NAME["lijst"])
    assert len(reader.pages) <= 8
    squeezed = text.replace(" ", "").replace("-", "")
    for title in page.locator(".gh-rij__titel").all_inner_texts():
        assert title.replace(" ", "").replace("-", "") in squeezed
    assert "Wis alle filters" not in text


def test_the_last_column_is_printed(page: Page) -> None:
    """No table loses a column on A4, and no word of it is broken."""
    _, text = on_paper(page, BY_NAME["open-data"])
    rows = page.locator("tbody tr").count()
    assert len(re.findall(r"CSV\s?(?:van|JSON)", text)) >= rows
    for title in page.locator("tbody th").all_inner_texts():
        assert title in text


def test_every_sheet_says_whose_it_is(page: Page) -> None:
    """The municipality and the number stand on each, and on the last where the page is and of which day its text is."""
    reader, text = on_paper(page, BY_NAME["verwerking-met-alles"])
    sheets = [sheet.extract_text() for sheet in reader.pages]
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, 1):
        assert sheet.startswith("gemeente Zilverdam")
        assert f"{number} van {len(sheets)}" in sheet
    assert "https://privacyregister.zilverdam.example/verwerkingen/proef-met-alles/" in text
    assert re.search(r"Laatst gewijzigd op \d+ \w+ 20\d\d\.", text)


def test_a_letter_has_no_words_of_the_municipality_around_it(page: Page) -> None:
    """It is the letter of a resident: no name above it, no number, no address of a website."""
    reader, text = on_paper(page, BY_NAME["brief"])
    assert "gemeente Zilverdam" not in reader.pages[0].extract_text()[:40]
    assert re.search(r"\d van \d", text) is None
    assert "privacyregister" not in text


def test_nothing_to_search_with_is_printed(page: Page) -> None:
    """A field on paper does nothing."""
    _, text = on_paper(page, BY_NAME["home"])
    assert "Zoek in het register" not in text
    assert "Bijvoorbeeld:" not in text
    assert "Wat weet de gemeente Zilverdam van u?" in text


def test_what_is_folded_is_printed(page: Page) -> None:
    """Roles and purposes that are folded on the screen are on paper."""
    for name in ("organisatie", "privacyverklaring"):
        _, text = on_paper(page, BY_NAME[name])
        folded = page.locator("details li").all_text_contents()
        assert folded
        last = re.sub(r"\s+", " ", folded[-1]).strip()[:40]
        assert last in text


@pytest.mark.parametrize("name", ["brief", "brief-over-verwerking"])
def test_only_the_letter_is_printed(page: Page, name: str) -> None:
    """On paper the letter page is the letter and nothing else."""
    reader, text = on_paper(page, BY_NAME[name])
    assert len(reader.pages) <= 2
    assert "Dit is een verzoek om inzage" in text
    assert "Vul uw brief in" not in text
    assert "demonstratie" not in text
