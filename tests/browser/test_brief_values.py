"""What is typed in a letter is text and nothing else, and stays on the device."""

import io
import json
import re
import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest
from docx import Document
from letter_page import ABOUT_PARKING, ACCESS, PARKING, asked, fill, finish, letter, open_letter, press, saved
from letters_of_repo import LETTERS
from playwright.sync_api import Page, expect
from resident_letters_example import ANSWERS, CASES, Case

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

LONGEST = {case.brief: case for case in CASES if case.wet == "avg"}


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
    assert finish(page)
    press(page, "Kopieer")
    saved(page, "Download als tekst")
    saved(page, "Zet de datum in uw agenda")
    saved(page, "Download voor Word")

    made_by = ["resident-clock.js", "resident-ways.js", "calendar-file.js", "docx.js"]
    assert [urlsplit(url).path for url in wanted if not url.endswith(".svg")] == [f"/assets/{name}" for name in made_by]
    assert "Noor" not in page.url
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases()") == []


def test_a_value_is_text_and_nothing_else(page: Page) -> None:
    """No name adds a paragraph, element or link to the letter, a recipient to the mail, or markup to a file."""
    for text in HOSTILE:
        assert_is_only_text(page, text)


def assert_is_only_text(page: Page, text: str) -> None:
    """Fill in a text as name and address, and look for it where it may not be."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="a@b.example" if "@" in text else "Kade 3")
    before = letter(page).split("\n\n")

    fill(page, naam=f"A{text}", adres=f"B{text}")
    assert finish(page)
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
    assert finish(page)
    press(page, "Kopieer")
    plain = re.sub(rb"UID:[^@]*", b"", saved(page, "Zet de datum in uw agenda")[1])
    fill(page, naam=HOSTILE[2], adres="\n".join(HOSTILE))
    name, content = saved(page, "Zet de datum in uw agenda")

    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert name == f"verzoek-inzage-{PARKING}-2026-11-22.ics"
    assert (
        f"herinnering/?verwerking={PARKING}#gevraagd=verzoek-inzage&ontvangen=2026-11-22"
        in content.decode().replace("\r\n ", "")
    )
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
    assert finish(page)
    name, text = saved(page, "Download als tekst")
    word_name, word = saved(page, "Download voor Word")

    stem = f"verzoek-inzage-{PARKING}-2026-11-22"
    assert (name, word_name) == (f"{stem}.txt", f"{stem}.docx")
    assert text.decode() == f"{letter(page)}\n"
    assert "goed bereikbaar op het e-mailadres" in text.decode()
    assert "....." not in text.decode()
    document = Document(io.BytesIO(word))
    assert "\n".join(p.text for p in document.paragraphs) == re.sub(r"\n- |\n\n(- )?", "\n", letter(page))
    assert document.core_properties.title == "Verzoek om inzage in mijn persoonsgegevens"
    assert [p.style.name for p in document.paragraphs if p.style and "eading" in p.style.name] == ["Heading 1"]
    assert b'w:val="nl-NL"' in zipfile.ZipFile(io.BytesIO(word)).read("word/styles.xml")


@pytest.mark.parametrize("case", LONGEST.values(), ids=str)
def test_a_whole_letter_fits_in_a_mail(page: Page, case: Case) -> None:
    """Of each letter about an activity the mail holds every sentence that asks for something, and stays short."""
    open_letter(page, f"uw-rechten/brief/{case.brief}/?verwerking={case.verwerking}")
    for voor in case.people:
        fill(page, voor=voor)
        fill(page, **{name: ANSWERS[name] for name in asked(page) if name != "voor"})
        assert finish(page)
        mail = page.locator("[data-doe=mail]")
        url = urlsplit(mail.get_attribute("href") or "")
        body = parse_qs(url.query)["body"][0].replace("\r\n", "\n")
        subject = parse_qs(url.query)["subject"][0]
        whole = letter(page)

        assert len(url.geturl()) <= 1900
        assert f"Onderwerp: {subject}".lower() in whole.lower()
        said = set(re.findall(r"artikel [0-9:.]+", whole))
        assert body.startswith("Beste medewerker,\n\n")
        assert f"Met vriendelijke groet,\n\n{ANSWERS['naam']}\n\n" in body
        assert ANSWERS["adres"] in body
        assert "..." not in body
        assert said - set(re.findall(r"artikel [0-9:.]+", body)) <= {"artikel 5"}
        page.go_back()
        expect(page.get_by_label("Uw naam")).to_be_visible()


def test_a_letter_too_long_for_a_mail_says_so(page: Page) -> None:
    """Nobody is sent away with an empty mail: the page tells beforehand to copy, and where the letter must go."""
    open_letter(page, ACCESS)
    fill(page, naam="Noor", adres="Kade 3", kenmerk="\u2014" * 200)
    assert finish(page)

    expect(page.locator("[data-doe=mail]")).to_be_hidden()
    expect(page.get_by_text("te lang voor een mailknop")).to_be_visible()
    expect(page.locator("[data-digitaal]")).to_contain_text("privacy@zilverdam.example")
    open_letter(page, "uw-rechten/brief/klacht-ap/")
    fill(page, naam="Noor", adres="Kade 3", klacht="K")
    assert finish(page)
    expect(page.locator("[data-doe=mail]")).to_be_hidden()
    expect(page.get_by_text("te lang voor een mailknop")).to_be_hidden()


def test_wissen_takes_everything_away_and_can_be_undone(page: Page) -> None:
    """The button empties form and letter, and the activity stays; what was erased comes back once."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3\n0000 AB", voor="kind", namens="Sam")
    assert finish(page)
    before = letter(page)
    press(page, "Wissen")

    expect(page.get_by_role("status")).to_have_text("Alles is gewist.")
    expect(page.get_by_role("heading", name="Stap 1 van 3")).to_be_visible()
    assert not any(words in letter(page) for words in ("Noor", "Kade", "Sam", "mijn kind"))
    assert "Parkeervergunning" in letter(page)
    press(page, "Zet alles terug")
    assert letter(page) == before
    expect(page.get_by_role("button", name="Zet alles terug")).to_be_hidden()


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
