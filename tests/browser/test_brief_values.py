"""What is typed in a letter is text and nothing else, and stays on the device."""

import io
import json
import re
import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from letter_page import ABOUT_PARKING, ACCESS, fill, letter, open_letter, press, saved
from letters_of_repo import LETTERS
from playwright.sync_api import Page, expect

from glashelder.letters.catalogue.request import one_line

HOSTILE = (
    "Jansen & Zn <b>vet</b> &amp; <!-- -->",
    "{{ 7*7 }} {% x %} ${y} [als kopie] [naam]",
    "Noor\n\n## Kop\n\n- punt\r\nBEGIN:VEVENT\nATTENDEE:x",
    "Kırmızı İ ı ﷽ 😀",
    "\u202eomgekeerd\u2066\u200fx\u0000\u0007",
    "a,b;c\\d?cc=e@f.example&bcc=g@h.example#i\nBcc: j@k.example",
    "</w:t></w:r></w:p><w:p>",
    "=1+1",
)


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    return page_on_a_day


def test_filling_in_sends_and_stores_nothing(page: Page) -> None:
    """While a letter is made the page asks nothing of any server but what makes a file, and leaves nothing behind."""
    open_letter(page, ABOUT_PARKING)
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url) if not request.url.startswith("blob:") else None)

    fill(page, naam="Noor", adres="Kade 3", voor="tiener", namens="Sam", kenmerk="Z-1")
    press(page, "Kopieer")
    saved(page, "Download als tekst")
    assert wanted == []
    saved(page, "Zet de dag in uw agenda")
    saved(page, "Download voor Word")

    assert [urlsplit(url).path for url in wanted] == ["/assets/calendar-file.js", "/assets/docx.js"]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases()") == []


def test_a_value_is_text_and_nothing_else(page: Page) -> None:
    """No name adds a paragraph, element or link to the letter, a recipient to the mail, or markup to a file."""
    open_letter(page, ABOUT_PARKING)
    for text in HOSTILE:
        assert_is_only_text(page, text)


def assert_is_only_text(page: Page, text: str) -> None:
    """Fill in a text as name and address, and look for it where it may not be."""
    fill(page, naam="Noor", adres="a@b.example" if "@" in text else "Kade 3")
    before = letter(page).split("\n\n")

    fill(page, naam=f"A{text}", adres=f"B{text}")
    after = letter(page).split("\n\n")
    mail = urlsplit(page.locator("[data-doe=mail]").get_attribute("href") or "")
    _, document = saved(page, "Download voor Word")

    typed = page.locator("[name=naam]").input_value()
    assert (after[0], after[-1]) == (one_line(typed), one_line(typed))
    assert after[2:-1] == before[2:-1]
    assert page.locator("[data-brief] :not(p, ul, li, h3)").count() == 0
    assert (mail.path, mail.fragment, set(parse_qs(mail.query))) == (
        "privacy@zilverdam.example",
        "",
        {"subject", "body"},
    )
    items = set(page.locator("[data-brief] li").all_inner_texts())
    said = "\n".join(p.text for p in Document(io.BytesIO(document)).paragraphs).split("\n")
    assert said == [
        line.removeprefix("- ") if line.removeprefix("- ") in items else line
        for block in after
        for line in block.split("\n")
    ]


def test_the_calendar_holds_no_word_of_the_visitor(page: Page) -> None:
    """The file for the calendar tells the day and the law, and has one event."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3")
    plain = re.sub(rb"UID:[^@]*", b"", saved(page, "Zet de dag in uw agenda")[1])
    fill(page, naam=HOSTILE[2], adres="\n".join(HOSTILE))
    name, content = saved(page, "Zet de dag in uw agenda")

    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert name == "verzoek-inzage.ics"
    assert re.sub(rb"UID:[^@]*", b"", content) == plain
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20261222" in lines
    assert {line.split(":")[0].split(";")[0] for line in lines if line} == {
        "BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "END",
    }  # fmt: skip


def test_files_hold_the_whole_letter(page: Page) -> None:
    """The text and the Word file are what is seen, without dots; the Word file has title, language and a heading."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor Kırmızı", adres="noor@zilverdam.example")
    name, text = saved(page, "Download als tekst")
    word_name, word = saved(page, "Download voor Word")

    assert (name, word_name) == ("verzoek-inzage.txt", "verzoek-inzage.docx")
    assert text.decode() == f"{letter(page)}\n"
    assert "goed bereikbaar op het e-mailadres" in text.decode()
    assert "....." not in text.decode()
    document = Document(io.BytesIO(word))
    assert "\n".join(p.text for p in document.paragraphs) == re.sub(r"\n- |\n\n(- )?", "\n", letter(page))
    assert document.core_properties.title == "Verzoek om inzage in mijn persoonsgegevens"
    assert [p.style.name for p in document.paragraphs if p.style and "eading" in p.style.name] == ["Heading 1"]
    assert b'w:val="nl-NL"' in zipfile.ZipFile(io.BytesIO(word)).read("word/styles.xml")


def test_mail_stays_short_and_goes_to_the_right_place(page: Page) -> None:
    """A letter too long for a mail link is copied instead; a complaint to the supervisor has no mail button."""
    open_letter(page, ACCESS)
    fill(page, naam="Noor", adres="Kade 3", kenmerk="x" * 100)
    link = page.locator("[data-doe=mail]")
    url = urlsplit(link.get_attribute("href") or "")

    assert url.path == "privacy@zilverdam.example"
    assert parse_qs(url.query)["subject"] == ["Verzoek om inzage in mijn persoonsgegevens"]
    assert len(url.geturl()) <= 1900
    link.click()
    expect(page.get_by_role("status")).to_contain_text("plak hem in uw e-mail")
    assert "Noor" in page.evaluate("navigator.clipboard.readText()")
    open_letter(page, "uw-rechten/brief/klacht-ap/")
    expect(page.locator("[data-doe=mail]")).to_be_hidden()


def test_wissen_takes_everything_away(page: Page) -> None:
    """The button empties form and letter, and the activity stays."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3", voor="kind", namens="Sam")
    press(page, "Wissen")

    expect(page.get_by_label("Uw naam")).to_be_focused()
    assert not any(words in letter(page) for words in ("Noor", "Kade", "Sam", "mijn kind"))
    assert "Parkeervergunning" in letter(page)


@pytest.mark.parametrize("brief", LETTERS.resident)
def test_all_script_of_a_letter_is_light(page: Page, server: object, brief: str) -> None:
    """Opened for an activity, a page of a letter loads at most 30 kB of script; what makes Word comes when asked."""
    server.sent.clear()  # type: ignore[attr-defined]
    open_letter(
        page, f"uw-rechten/brief/{brief}/?verwerking=subsidies" if not LETTERS.resident[brief].recht else ABOUT_PARKING
    )
    sizes = {f.path: f.raw for f in server.sent if f.path.endswith(".js")}  # type: ignore[attr-defined]

    assert "assets/docx.js" not in sizes
    assert sum(sizes.values()) <= 30_000, json.dumps(sizes)
