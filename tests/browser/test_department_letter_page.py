"""Making a letter of a department as a civil servant does: with a mouse, with a keyboard, and with mistakes."""

import io
from pathlib import Path

import pytest
from docx import Document
from letters_of_repo import LETTERS
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from site_server import Server

ADDRESS = "medewerkers/brieven/"
ACTIVITY = "bijstandsuitkering"
NOON = "2026-11-26T12:00:00+01:00"


@pytest.fixture(name="page")
def _page(page_on_a_day: Page) -> Page:
    page_on_a_day.clock.set_fixed_time(NOON)
    return page_on_a_day


def open_letter(page: Page, name: str, activity: str = ACTIVITY) -> None:
    """Open the page of a letter and wait for its form."""
    page.goto(f"{ADDRESS}{name}/" + (f"?verwerking={activity}" if activity else ""))
    expect(page.locator("[data-formulier]:not([inert])")).to_be_visible()


def fill(page: Page, **fields: str) -> None:
    """Fill in fields by their names."""
    for name, value in fields.items():
        field = page.locator(f"form [name={name}]").first
        if field.evaluate("(field) => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def extension(page: Page, **changes: str) -> None:
    """Fill in a letter that tells that it takes longer."""
    open_letter(page, "verdaging")
    values = {"naam": "Noor de Wit", "adres": "Kade 3, 0000 AB Zilverdam", "recht": "inzage", "ontvangen": "2026-11-02"}
    fill(page, **values | {"verzoek": "Alles.", "verdaging_reden": "aantal", "feiten": "Dit is het tiende."} | changes)


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def test_every_letter_is_reached_from_the_list(page: Page) -> None:
    """The list names every letter, each with a page that makes it."""
    page.goto(ADDRESS)
    links = page.locator("main dl a")
    assert links.count() == len(LETTERS.department)
    for address in links.evaluate_all("(links) => links.map((link) => link.href)"):
        page.goto(address)
        expect(page.locator("[data-formulier]:not([inert])")).to_be_visible()
        expect(page.locator("[data-brief] h3")).not_to_be_empty()


def test_an_unfinished_letter_does_not_leave(page: Page) -> None:
    """The reason stands at the field and together; nothing is copied, printed or saved."""
    open_letter(page, "verdaging", "")
    page.evaluate("navigator.clipboard.writeText('oud')")
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.url))
    for button in ("Kopieer", "Print", "Download als tekst", "Download voor Word"):
        press(page, button)
        expect(page.locator("[data-melding]")).to_contain_text("nog niet klaar")

    search = page.get_by_label("Over welke verwerking gaat het?")
    expect(search).to_be_focused()
    expect(search).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#veld-naam-fout")).to_have_text("Vul 'Naam' in.")
    assert "veld-naam-fout" in (page.locator("#veld-naam").get_attribute("aria-describedby") or "")
    page.get_by_role("link", name="Vul 'Naam' in.").click()
    expect(page.locator("#veld-naam")).to_be_focused()
    wanted = page.locator("[data-fouten] a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    seen = page.locator("form [id]").evaluate_all("(found) => found.map((field) => `#${field.id}`)")
    assert wanted == sorted(wanted, key=seen.index), "what is missing stands in the order of the form"
    assert page.evaluate("navigator.clipboard.readText()") == "oud"
    assert saved == []
    paper = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages[0].extract_text()
    assert paper.strip() == "Deze brief is nog niet klaar en mag niet weg."


def test_an_extension_after_the_first_month_does_not_leave(page: Page) -> None:
    """What the programme refuses is refused here, until the day is put right."""
    extension(page, ontvangen="2026-10-02")
    press(page, "Kopieer")
    expect(page.locator("#veld-datum-fout")).to_contain_text("Verlengen kon tot en met 2 november 2026")
    expect(page.locator("#veld-datum")).to_be_focused()

    fill(page, ontvangen="2026-11-02")
    expect(page.locator("#veld-datum-fout")).to_be_empty()
    press(page, "Kopieer")
    expect(page.locator("[data-melding]")).to_have_text("De brief is gekopieerd.")
    assert "2 februari 2027" in page.evaluate("navigator.clipboard.readText()")


def test_a_finished_letter_leaves_in_every_form(page: Page) -> None:
    """Copy, text, Word and paper hold the same letter; Word and paper have title, language and headings."""
    extension(page)
    press(page, "Kopieer")
    expect(page.locator("[data-melding]")).to_have_text("De brief is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as text:
        press(page, "Download als tekst")
    with page.expect_download() as word:
        press(page, "Download voor Word")
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", tagged=True)))

    assert Path(text.value.path()).read_text("utf-8") == f"{copied}\n"
    assert "Noor de Wit" in copied
    assert "[" not in copied
    assert "...." not in copied
    assert word.value.suggested_filename == f"verdaging-{ACTIVITY}-2026-11-26.docx"
    document = Document(str(word.value.path()))
    assert document.core_properties.title in copied
    assert document.core_properties.language == "nl-NL"
    assert {"Heading 1", "Heading 2"} <= {p.style.name for p in document.paragraphs}
    assert "Waarom het langer duurt" in [p.text for p in document.paragraphs]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    paper = "".join(sheet.extract_text() for sheet in reader.pages)
    assert "Noor de Wit" in paper
    assert "Vul in" not in paper


def test_a_decision_in_parts(page: Page) -> None:
    """Parts come and go; a refusal asks for a ground that this right has, for facts and for a weighing."""
    open_letter(page, "besluit-deels")
    fill(
        page,
        naam="Noor",
        adres="Kade 3",
        recht="menselijke-tussenkomst",
        ontvangen="2026-11-02",
        datum="2026-11-26",
        verzoek="Alles.",
    )
    for _ in range(3):
        press(page, "Voeg een onderdeel toe")
    parts = page.locator("[data-deel]")
    parts.nth(2).get_by_role("button", name="Haal dit onderdeel weg").click()
    assert parts.locator("legend").all_inner_texts() == ["Onderdeel 1", "Onderdeel 2"]
    parts.nth(0).get_by_label("Wat is er gevraagd?").fill("De rest")
    parts.nth(0).get_by_label("Besluit").select_option("Toekennen")
    parts.nth(0).get_by_label("Wat u doet of deed").fill("Een kopie")
    parts.nth(1).get_by_label("Wat is er gevraagd?").fill("De notities")
    parts.nth(1).get_by_label("Besluit").select_option("Weigeren")
    grounds = parts.nth(1).locator("[name=grond] option")
    without = grounds.count()
    page.locator("#veld-recht").select_option("inzage")
    assert grounds.count() > without
    press(page, "Kopieer")
    expect(page.locator("[data-melding]")).to_contain_text("nog niet klaar")
    expect(parts.nth(1).get_by_label("Grond om te weigeren")).to_be_focused()

    parts.nth(1).get_by_label("Grond om te weigeren").select_option("uavg-41-i")
    parts.nth(1).get_by_label("De feiten").fill("Een buurman vertelde dit.")
    parts.nth(1).get_by_label("Waarom weigeren nodig").fill("Zwart maken helpt niet.")
    press(page, "Kopieer")
    expect(page.locator("[data-melding]")).to_have_text("De brief is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "DEEL 2 VAN UW VERZOEK" in copied
    assert "UAVG artikel 41, eerste lid, onder i" in copied
    assert "OVERZICHT BIJ DIT BESLUIT" in copied
    expect(page.locator("[data-let-op]")).to_contain_text("Kon de aanvrager vooraf reageren?")


def test_an_activity_is_found_by_words_of_its_title(page: Page) -> None:
    """Two words in any order; what is chosen stands in the letter, and can be taken away again."""
    open_letter(page, "ontvangstbevestiging", "")
    search = page.get_by_label("Over welke verwerking gaat het?")
    search.fill("leven uitkering")
    page.locator("[data-kiezer]").get_by_role("button", name="Bijstand").click()
    expect(page.locator("[data-brief]")).to_contain_text("Bijstand: een uitkering om van te leven")
    page.get_by_role("button", name="Haal weg: Bijstand").click()
    expect(page.locator("[data-brief]")).not_to_contain_text("Bijstand")
    expect(search).to_be_focused()
    search.fill("qqqqzzzz")
    expect(page.locator("[data-kiezer] [role=status]")).to_contain_text("Niets gevonden")


@pytest.mark.parametrize("key", ["papieren-parkeerkaart", "__proto__", "..%2Fx", "<img src=x>"])
def test_an_unknown_activity_is_told(page: Page, key: str) -> None:
    """What the address names and the register does not have, is said and never shown."""
    page.route(f"**/verwerkingen/{key}.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    open_letter(page, "ontvangstbevestiging", key)
    expect(page.get_by_text("Deze verwerking staat niet in het register.")).to_be_visible()
    assert page.locator("[data-gekozen] button").count() == 0


def test_a_letter_is_made_by_keyboard_alone(page: Page) -> None:
    """From the search for an activity to the copy with Tab, Enter, arrows and letters, in the order that is seen."""
    open_letter(page, "mededeling-ontvangers", "")
    page.get_by_label("Over welke verwerking gaat het?").focus()
    page.keyboard.type("bijstand uitkering")
    expect(page.locator("[data-kiezer] button").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-gekozen] button")).to_have_count(1)
    typed = {
        "naam": "UWV",
        "adres": "Postbus 1",
        "wijziging": "Wij hebben de gegevens gewist",
        "over_wie": "M. de Vries",
        "welke_gegevens": "Alles.",
    }
    for name, text in typed.items():
        _tab_to(page, f"veld-{name}")
        page.keyboard.type(text)
    _tab_to(page, "", "Kopieer")
    page.keyboard.press("Enter")
    expect(page.locator("[data-melding]")).to_have_text("De brief is gekopieerd.")


def _tab_to(page: Page, field: str, name: str = "") -> None:
    for _ in range(15):
        page.keyboard.press("Tab")
        found = page.evaluate("[document.activeElement.id, document.activeElement.textContent]")
        if found[0] == field and (not name or found[1] == name):
            return
    raise AssertionError(field or name)


def test_nothing_is_sent_or_stored_and_erasing_empties_all(page: Page, server: Server) -> None:
    """What is typed stays in the page; erasing takes all of it away, parts and activity too."""
    extension(page)
    press(page, "Kopieer")
    expect(page.locator("[data-melding]")).not_to_be_empty()  # what hands out a letter has come
    server.sent.clear()
    fill(page, naam="Iemand anders")
    press(page, "Kopieer")
    assert server.sent == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    press(page, "Wis alles")
    assert "Iemand anders" not in page.locator("main").inner_text()
    assert page.locator("form [name]").evaluate_all("(fields) => fields.every((field) => !field.value)")
    assert page.locator("[data-gekozen] button").count() == 0
    expect(page.locator("[data-fouten]")).to_be_hidden()
