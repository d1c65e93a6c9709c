"""The letters of residents in a browser: what is typed stays on the device and stands in the letter as text."""

import io
import json
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect
from resident_letters_example import ANSWERS, CASES, TODAY, Case, golden_text

from generator.law.letter_request import one_line
from generator.law.resident_letters import VERZOEKBRIEVEN

PARKING, NEWS = "parkeervergunning-bewoners", "nieuwsbrief"
ACCESS = "uw-rechten/brief/verzoek-inzage/"
ABOUT_PARKING = f"{ACCESS}?verwerking={PARKING}"
TEXT = """(letter) => [...letter.children].map((block) => block.tagName === "UL"
  ? [...block.children].map((item) => `- ${item.textContent}`).join("\\n") : block.textContent).join("\\n\\n")"""
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
def fixture_page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    page = new_page(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    return page


def open_letter(page: Page, address: str) -> None:
    """Open a letter and wait until the script has shown the form."""
    page.goto(address)
    expect(page.locator("[data-formulier]")).to_be_visible()


def fill(page: Page, **answers: str) -> None:
    """Fill in fields by their name."""
    for name, text in answers.items():
        field = page.locator(f"[name={name}]")
        if field.evaluate("(field) => field.type") == "select-one":
            field.select_option(text)
        elif field.evaluate("(field) => field.type") == "checkbox":
            field.set_checked(bool(text))
        else:
            field.fill(text)


def letter(page: Page) -> str:
    """Return the letter as it is shown, as text."""
    return str(page.locator("[data-brief]").evaluate(TEXT))


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Press a button that saves, and return the name and content of the file."""
    with page.expect_download() as download:
        press(page, name)
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def asked(page: Page) -> int:
    """Return how many fields are shown."""
    return page.locator("[data-formulier] :is(input, select, textarea):visible").count()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.brief}-{case.wet}")
def test_browser_and_programme_write_the_same_letter(page: Page, case: Case) -> None:
    """For each right, law and person the browser gives the text that was read, with at most six fields."""
    open_letter(page, f"uw-rechten/brief/{case.brief}/?verwerking={case.verwerking}")
    found = {}
    for voor in case.people:
        if "voor" in VERZOEKBRIEVEN[case.brief].velden:
            fill(page, voor=voor)
        shown = page.locator("[data-formulier] :is(input, select, textarea):visible")
        names = [n for n in shown.evaluate_all("(fields) => fields.map((field) => field.name)") if n != "voor"]
        assert len(names) <= 6
        fill(page, **{name: ANSWERS[name] for name in names})
        found[voor] = letter(page)

    assert golden_text(found) == case.golden.read_text(encoding="utf-8")
    press(page, "Kopieer")
    expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == found[case.people[-1]]


def test_filling_in_sends_and_stores_nothing(page: Page) -> None:
    """While a letter is made the page asks nothing of any server, and it leaves nothing behind."""
    open_letter(page, ABOUT_PARKING)
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url) if not request.url.startswith("blob:") else None)

    fill(page, naam="Noor", adres="Kade 3", voor="tiener", namens="Sam", kenmerk="Z-1")
    press(page, "Kopieer")
    saved(page, "Download als tekst")
    saved(page, "Zet de dag in uw agenda")
    assert wanted == []
    saved(page, "Download voor Word")

    assert [urlsplit(url).path for url in wanted] == ["/assets/docx.js"]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases()") == []


@given(text=st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cn", "Cs"]), max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_value_is_text_and_nothing_else(page: Page, text: str) -> None:
    """No name adds a paragraph, element or link to the letter, a recipient to the mail, or markup to a file."""
    if not page.url.endswith(ABOUT_PARKING):
        open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="a@b.example" if "@" in text else "Kade 3")
    before = letter(page).split("\n\n")

    fill(page, naam=f"A{text}", adres=f"B{text}")
    after = letter(page).split("\n\n")
    mail = urlsplit(page.locator("[data-doe=mail]").get_attribute("href") or "")
    _, document = saved(page, "Download voor Word")

    typed = page.locator("[name=naam]").input_value()
    name = ", ".join(filter(None, map(one_line, typed.splitlines())))
    assert (after[0], after[-1]) == (name, name)
    assert after[2:-1] == before[2:-1]
    assert page.locator("[data-brief] :not(p, ul, li, h3)").count() == 0
    assert (mail.path, mail.fragment, set(parse_qs(mail.query))) == ("privacy@zilverdam.example", "", {"subject", "body"})
    paragraphs = [p.text for p in Document(io.BytesIO(document)).paragraphs]
    assert paragraphs == [line.removeprefix("- ") for block in after for line in block.split("\n")]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_calendar_holds_no_word_of_the_visitor(page: Page, text: str) -> None:
    """The file for the calendar tells the day and the law, and has one event."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam=text, adres=text)
    name, content = saved(page, "Zet de dag in uw agenda")

    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert name == "verzoek-inzage.ics"
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20261222" in lines
    assert {line.split(":")[0].split(";")[0] for line in lines if line} == {
        "BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "END",
    }  # fmt: skip


def test_only_rights_that_hold_are_offered(page: Page) -> None:
    """The choice for an activity follows its legal basis and its law, and keeps the activity in its links."""
    shown = {}
    for activity in (PARKING, NEWS, "geheimhouding-brp", "overgebracht-archief"):
        page.goto(f"uw-rechten/brief/?verwerking={activity}")
        expect(page.locator("[data-activiteit]")).to_be_visible()
        links = page.locator(".gh-brief__keuze a:visible").evaluate_all("(found) => found.map((link) => link.href)")
        assert all(link.endswith(f"?verwerking={activity}") for link in links)
        shown[activity] = [link.split("/")[-2].removeprefix("verzoek-") for link in links][:-4]

    assert shown == {
        PARKING: ["inzage", "rectificatie", "verwijdering", "beperking", "bezwaar"],
        NEWS: ["inzage", "rectificatie", "verwijdering", "beperking", "overdraagbaarheid", "geen-reclame", "toestemming-intrekken"],
        "geheimhouding-brp": ["inzage", "rectificatie", "verwijdering"],
        "overgebracht-archief": ["inzage", "rectificatie"],
    }  # fmt: skip


def test_page_of_an_activity_leads_to_each_letter(page: Page) -> None:
    """What the page of an activity links to is what the choice offers, already about that activity."""
    page.goto(f"verwerkingen/{NEWS}/")
    links = page.locator("#brieven ~ ul a").evaluate_all("(found) => found.map((link) => link.getAttribute('href'))")

    assert len(links) == 7 + 4
    for link in links:
        page.goto(f"verwerkingen/{NEWS}/")
        page.locator(f"a[href='{link}']").last.click()
        expect(page.locator("[data-formulier]")).to_be_visible()
        expect(page.locator("[data-activiteit]")).to_contain_text("Nieuwsbrief")


def test_a_right_that_does_not_hold_gives_no_letter(page: Page) -> None:
    """Who comes by a link of his own to a letter without that right is told so, and led on."""
    page.goto(f"uw-rechten/brief/verzoek-overdraagbaarheid/?verwerking={PARKING}")
    expect(page.locator("[data-geldt-niet]")).to_be_visible()
    expect(page.locator("[data-brief]")).to_be_hidden()
    page.get_by_role("link", name="Bekijk welke brieven u wel kunt maken").click()

    expect(page.locator("[data-activiteit]")).to_contain_text("Parkeervergunning")


@pytest.mark.parametrize("key", ["onbekend", "poef", "<img src=x>", "__proto__", "constructor", "..%2F..%2Fevil", "", "p" * 99])
@pytest.mark.parametrize("address", ["uw-rechten/brief/", ACCESS])
def test_unknown_activity_is_never_shown(page: Page, address: str, key: str) -> None:
    """What stands in the address is not repeated; all letters, or a letter about everything, remain."""
    page.goto(f"{address}?verwerking={key}")

    expect(page.locator("[data-onbekend]")).to_be_visible()
    assert not key or unquote(key) not in page.locator("main").inner_text()
    if address == ACCESS:
        assert "over alle persoonsgegevens" in letter(page)
        assert asked(page) <= 6


def test_letter_goes_to_whom_is_responsible(page: Page) -> None:
    """Where the municipality works for another, the letter is addressed to that other, and there is no mail button."""
    open_letter(page, f"{ACCESS}?verwerking=salaris-streekarchief")

    expect(page.locator("[data-verwerker]")).to_contain_text("Streekarchief")
    assert "Aan: Streekarchief" in letter(page)
    assert "college" not in letter(page)
    expect(page.locator("[data-doe=mail]")).to_be_hidden()
    expect(page.locator("[data-post]")).to_be_hidden()


def test_unfinished_letter_is_not_given_out(page: Page) -> None:
    """Without name and address there is a message at the field, and the focus goes there."""
    open_letter(page, ACCESS)
    press(page, "Kopieer")

    expect(page.get_by_role("status")).to_contain_text("nog niet klaar")
    expect(page.get_by_label("Uw naam")).to_be_focused()
    expect(page.get_by_label("Uw naam")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Vul uw naam in.", exact=True)).to_be_visible()


def test_a_child_of_sixteen_asks_itself(page: Page) -> None:
    """A parent of a child of 16 is told at once that the child acts alone, and gets no letter."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3", voor="zestien")
    expect(page.locator("#brief-voor-fout")).to_contain_text("doet dit zelf")
    press(page, "Kopieer")

    expect(page.get_by_role("status")).to_contain_text("nog niet klaar")


@pytest.mark.parametrize(
    ("received", "extended", "said"),
    [("2026-10-22", "", "vanaf 24 november 2026"), ("2026-10-01", "ja", "vanaf 5 januari 2027"), ("2026-10-01", "", "")],
)
def test_notice_of_default_waits_for_the_end_of_the_term(page: Page, received: str, extended: str, said: str) -> None:
    """Before the last day is over the page refuses and names the first day on which it may; then it gives the letter."""
    open_letter(page, f"uw-rechten/brief/ingebrekestelling/?verwerking={PARKING}")
    fill(page, naam="Noor", adres="Kade 3", recht="inzage", ontvangen=received, verlengd=extended)

    assert asked(page) <= 6
    if said:
        expect(page.locator("[data-klok]")).to_contain_text(f"U kunt deze brief versturen {said}")
        expect(page.locator("[data-brief]")).to_be_hidden()
        expect(page.get_by_role("button", name="Kopieer")).to_be_hidden()
    else:
        press(page, "Kopieer")
        expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
        assert "De laatste dag was 2 november 2026" in letter(page)
        expect(page.locator("[data-klok]")).to_contain_text("uiterlijk op 7 december 2026")


def test_a_law_without_term_gives_no_notice_of_default(page: Page) -> None:
    """For the archive the law names no term, so nobody can be late."""
    open_letter(page, "uw-rechten/brief/ingebrekestelling/?verwerking=overgebracht-archief")
    fill(page, naam="Noor", adres="Kade 3", ontvangen="2026-01-01")

    expect(page.locator("[data-klok]")).to_contain_text("noemt hier geen tijd")
    expect(page.locator("[data-brief]")).to_be_hidden()


def test_objection_tells_the_last_day_and_how_it_was_found(page: Page) -> None:
    """Six weeks from the day after; the safe day first, then every day that was skipped."""
    open_letter(page, f"uw-rechten/brief/bezwaarschrift/?verwerking={PARKING}")
    fill(page, naam="Noor", adres="Kade 3", besluit="B", besluitdatum="2026-11-13", gronden="G")

    clock = page.locator("[data-klok]")
    expect(clock).to_contain_text("Stuur uw brief uiterlijk op 25 december 2026")
    for words in ("Eerste Kerstdag", "Tweede Kerstdag", "27 december 2026 (zondag)", "maandag 28 december 2026"):
        expect(clock).to_contain_text(words)
    assert b"DTSTART;VALUE=DATE:20261225" in saved(page, "Zet de dag in uw agenda")[1]


@pytest.mark.parametrize("day", ["2026-11-23", "2027-01-01"])
def test_a_day_to_come_is_refused(page: Page, day: str) -> None:
    """Nothing was received or decided after today."""
    open_letter(page, f"uw-rechten/brief/herinnering/?verwerking={PARKING}")
    fill(page, naam="Noor", adres="Kade 3", ontvangen=day)
    press(page, "Kopieer")

    expect(page.get_by_text("Vul een dag in die niet later is dan vandaag.")).to_be_visible()


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


def test_from_the_page_of_an_activity_to_a_request_by_keyboard(page: Page, record_property: Callable) -> None:
    """With keys alone a resident goes from an activity to a copied request: few keys, few fields, within a minute."""
    started = time.monotonic()
    page.goto(f"verwerkingen/{PARKING}/")
    keys = 0

    def key(name: str) -> None:
        nonlocal keys
        page.keyboard.press(name)
        keys += 1

    focus = "document.activeElement.textContent.trim()"
    while page.evaluate(focus) != "Vraag uw gegevens op":
        key("Tab")
        assert keys < 40
    key("Enter")
    expect(page.locator("[data-formulier]")).to_be_visible()
    while page.evaluate("document.activeElement.name") != "naam":
        key("Tab")
        assert keys < 80
    for text in ("Noor de Vries", "Kade 3, 0000 AB Zilverdam"):
        page.keyboard.type(text)
        keys += len(text)
        key("Tab")
    while page.evaluate(focus) != "Kopieer":
        key("Tab")
        assert keys < 200
    key("Enter")
    expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")

    seconds = time.monotonic() - started
    record_property("keys", keys)
    record_property("seconds", seconds)
    print(f"toetsen: {keys}, velden: {asked(page)}, seconden: {seconds:.1f}")
    assert asked(page) <= 6
    assert seconds < 60


def test_wissen_takes_everything_away(page: Page) -> None:
    """The button empties form and letter, and the activity stays."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3", voor="kind", namens="Sam")
    press(page, "Wissen")

    expect(page.get_by_label("Uw naam")).to_be_focused()
    assert not any(words in letter(page) for words in ("Noor", "Kade", "Sam", "mijn kind"))
    assert "Parkeervergunning" in letter(page)


def test_only_the_letter_is_printed(page: Page) -> None:
    """On paper there is no form, no button and nothing of the site."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3")
    page.emulate_media(media="print")

    seen = page.locator("body").inner_text()
    assert seen.strip().startswith("Noor")
    assert not any(words in seen for words in ("Privacyregister", "Kopieer", "Vul uw brief in", "Let op de tijd"))


@pytest.mark.parametrize("brief", VERZOEKBRIEVEN)
def test_whole_letter_without_script(new_page: Callable[..., Page], brief: str) -> None:
    """Without script each letter can be printed and filled in by hand, with every address and every other law."""
    page = new_page(java_script_enabled=False)
    page.goto(f"uw-rechten/brief/{brief}/")

    text = page.locator("main").inner_text()
    paper = letter_without_script(page)
    assert "....." in paper
    assert "Postbus" in text
    assert "Aan:" in paper
    assert not any(words in paper for words in ("Basisregistratie", "politiegegevens", "[", "{"))
    if VERZOEKBRIEVEN[brief].recht == "inzage":
        assert "streep door wat niet klopt" in paper
        assert "binnen 1 maand" in paper
        assert "artikel 2.55 van de Wet basisregistratie personen" in text
    expect(page.locator("[data-formulier]")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)


def letter_without_script(page: Page) -> str:
    """Return what is seen of the letter."""
    return page.locator("[data-brief]").inner_text()


@pytest.mark.parametrize("brief", VERZOEKBRIEVEN)
def test_all_script_of_a_letter_is_light(page: Page, server: object, brief: str) -> None:
    """Opened for an activity, a page of a letter loads at most 30 kB of script; what makes Word comes when asked."""
    server.sent.clear()  # type: ignore[attr-defined]
    open_letter(page, f"uw-rechten/brief/{brief}/?verwerking=subsidies" if not VERZOEKBRIEVEN[brief].recht else ABOUT_PARKING)
    sizes = {f.path: f.raw for f in server.sent if f.path.endswith(".js")}  # type: ignore[attr-defined]

    assert "assets/docx.js" not in sizes
    assert sum(sizes.values()) <= 30_000, json.dumps(sizes)
