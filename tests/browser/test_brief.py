"""The letters of residents in a browser: the text that was read, for whom, when, and within a minute."""

import json
import time
from collections.abc import Callable

import pytest
from letter_page import ABOUT_PARKING, ACCESS, PARKING, asked, fill, finish, go_on, letter, open_letter, press, saved
from letters_of_repo import LETTERS
from playwright.sync_api import Page, expect
from resident_letters_example import ANSWERS, CASES, Case, golden_text

ONE_OF_EACH = {case.brief: case for case in reversed(CASES)} | {"wpg": Case("verzoek-inzage", "wpg")}


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    return page_on_a_day


@pytest.mark.parametrize("case", ONE_OF_EACH.values(), ids=str)
def test_page_gives_the_text_that_was_read(page: Page, case: Case) -> None:
    """Each letter is what `tests/script` holds to be right for every law and person, with at most six fields."""
    open_letter(page, f"uw-rechten/brief/{case.brief}/?verwerking={case.verwerking}")
    found = {}
    for voor in (case.people[0], case.people[-1]):
        fill(page, voor=voor)
        names = [name for name in asked(page) if name != "voor"]
        assert len(names) <= 6
        fill(page, **{name: ANSWERS[name] for name in names})
        found[voor] = letter(page)

    read = case.golden.read_text(encoding="utf-8")
    assert [voor for voor, text in found.items() if golden_text({voor: text}) not in read] == []
    assert finish(page)
    press(page, "Kopieer")
    expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == found[case.people[-1]]


def test_letter_goes_to_whom_is_responsible(page: Page) -> None:
    """Where the municipality works for another, the letter is addressed to that other, with its ways to reach it."""
    open_letter(page, f"{ACCESS}?verwerking=salaris-streekarchief")

    expect(page.locator("[data-verwerker]")).to_contain_text(
        "het dagelijks bestuur van het Streekarchief", ignore_case=True
    )
    assert "Aan: Het dagelijks bestuur van het Streekarchief" in letter(page)
    assert "college" not in letter(page)
    fill(page, naam="Noor", adres="Kade 3")
    assert finish(page)
    expect(page.locator("[data-veld=orgaan]")).to_have_attribute("hidden", "")
    expect(page.locator("[data-digitaal]")).to_contain_text("privacy@streekarchief.example")
    expect(page.locator("[data-post]")).to_be_hidden()
    assert str(page.locator("[data-doe=mail]").get_attribute("href")).startswith(
        "mailto:privacy@streekarchief.example?"
    )
    expect(page.get_by_text("Weet u het adres niet?")).to_be_hidden()
    assert "DigiD" not in letter(page)


def of_others(page: Page, *principals: list[str]) -> None:
    """Let the site say that the salaries are done for these: name, postal address, channel and e-mail address."""
    rows = {"salaris-streekarchief": ["Salaris", "college", "avg", 0, list(principals)]}
    module = f"export default {json.dumps({'brieven': ['verzoek-inzage'], 'rijen': rows})}"
    page.route("**/verwerkingen-s.js", lambda route: route.fulfill(body=module, content_type="text/javascript"))


def test_who_works_for_several_lets_the_resident_choose(page: Page) -> None:
    """Each of them decides on its own, so the resident says who; name and address follow the choice."""
    of_others(
        page, ["de stichting Zuid", "Postbus 1, 0000 AA Zuid", "", ""], ["gemeente West", "", "www.west.example", ""]
    )
    open_letter(page, f"{ACCESS}?verwerking=salaris-streekarchief")
    assert go_on(page)
    assert go_on(page)
    choice = page.get_by_label("Aan wie is uw brief?")

    assert choice.locator("option").all_inner_texts() == ["De stichting Zuid", "Gemeente West"]
    expect(page.get_by_text("Kies dan de eerste")).to_be_hidden()
    assert "Aan: De stichting Zuid" in letter(page)
    expect(page.locator("[data-post]")).to_contain_text("Postbus 1, 0000 AA Zuid")
    choice.select_option("Gemeente West")
    assert "Aan: Gemeente West" in letter(page)
    assert "Postbus 1" not in letter(page)
    expect(page.locator("[data-digitaal]")).to_contain_text("www.west.example")
    expect(page.locator("[data-doe=mail]")).to_be_hidden()


def test_who_cannot_be_reached_is_asked_of_the_municipality(page: Page) -> None:
    """Where the register does not know how to reach who decides, the page says who can tell."""
    of_others(page, ["de stichting Zuid", "", "", ""])
    open_letter(page, f"{ACCESS}?verwerking=salaris-streekarchief")

    expect(page.get_by_text("Weet u het adres niet?")).to_be_visible()
    expect(page.locator("[data-verwerker]")).to_contain_text("privacy@zilverdam.example")
    expect(page.get_by_text("per post of digitaal")).to_be_hidden()


def test_unfinished_letter_is_not_given_out(page: Page) -> None:
    """Without name and address there is a message at the field, and the focus goes there."""
    open_letter(page, ACCESS)
    assert not finish(page)

    expect(page.get_by_role("status")).to_contain_text("er ontbreekt iets")
    expect(page.get_by_label("Uw naam")).to_be_focused()
    expect(page.get_by_label("Uw naam")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Vul uw naam in.", exact=True)).to_be_visible()


def test_a_child_of_sixteen_asks_itself(page: Page) -> None:
    """A parent of a child of 16 is told at once that the child acts alone, and gets no letter."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3", voor="zestien")
    expect(page.locator("#brief-voor-fout")).to_contain_text("doet dit zelf")

    assert not finish(page)
    expect(page.get_by_role("radio", name="16 jaar of ouder")).to_be_focused()


@pytest.mark.parametrize(
    ("received", "extended", "said"),
    [
        ("2026-10-22", "", "vanaf 24 november 2026"),
        ("2026-10-01", "ja", "vanaf 5 januari 2027"),
        ("2026-10-01", "", ""),
    ],
)
def test_notice_of_default_waits_for_the_end_of_the_term(page: Page, received: str, extended: str, said: str) -> None:
    """Until the last day is over the page refuses and names the first day on which it may."""
    open_letter(page, f"uw-rechten/brief/ingebrekestelling/?verwerking={PARKING}")
    fill(page, naam="Noor", adres="Kade 3", gevraagd="verzoek-inzage", ontvangen=received, verlengd=extended)

    assert len(asked(page)) <= 6
    if said:
        expect(page.locator("[data-klok]")).to_contain_text(f"U kunt deze brief versturen {said}")
        expect(page.locator("[data-brief]")).to_be_hidden()
        assert not finish(page)
        assert saved(page, "Zet de datum in uw agenda")[0] == f"ingebrekestelling-{PARKING}-2026-11-22.ics"
    else:
        assert finish(page)
        press(page, "Kopieer")
        expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
        assert "De laatste dag was 2 november 2026" in letter(page)
        expect(page.locator("[data-klok]")).to_contain_text("uiterlijk op 7 december 2026")


def test_the_archive_has_eight_weeks(page: Page) -> None:
    """Where its own law names no term, the reasonable one of the Awb holds (art. 4:13)."""
    open_letter(page, "uw-rechten/brief/ingebrekestelling/?verwerking=overgebracht-archief")
    fill(page, naam="Noor", adres="Kade 3", gevraagd="verzoek-inzage", ontvangen="2026-10-05")

    expect(page.locator("[data-klok]")).to_contain_text("1 december 2026")
    expect(page.locator("[data-brief]")).to_be_hidden()


def test_objection_tells_the_last_day_and_how_it_was_found(page: Page) -> None:
    """Six weeks from the day after; the safe day first, then every day that was skipped."""
    open_letter(page, f"uw-rechten/brief/bezwaarschrift/?verwerking={PARKING}")
    fill(page, naam="Noor", adres="Kade 3", besluit="B", besluitdatum="2026-11-13", gronden="G")

    clock = page.locator("[data-klok]")
    expect(clock).to_contain_text("Stuur uw brief uiterlijk op 25 december 2026")
    for words in ("Eerste Kerstdag", "Tweede Kerstdag", "27 december 2026 (zondag)", "maandag 28 december 2026"):
        expect(clock).to_contain_text(words)
    assert b"DTSTART;VALUE=DATE:20261225" in saved(page, "Zet de datum in uw agenda")[1]


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
    expect(page.locator("[data-gesprek]:not([inert])")).to_be_visible()
    for _ in range(2):
        while page.evaluate(focus) != "Volgende":
            key("Tab")
            assert keys < 80
        key("Enter")
    while page.evaluate("document.activeElement.name") != "naam":
        key("Tab")
        assert keys < 80
    for text in ("Noor de Vries", "Kade 3, 0000 AB Zilverdam"):
        page.keyboard.type(text)
        keys += len(text)
        key("Tab")
    for name in ("Maak mijn brief", "Kopieer"):
        while page.evaluate(focus) != name:
            key("Tab")
            assert keys < 200
        key("Enter")
    expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")

    seconds = time.monotonic() - started
    record_property("keys", keys)
    record_property("seconds", seconds)
    print(f"toetsen: {keys}, vragen: {len(asked(page))}, seconden: {seconds:.1f}")
    assert len(asked(page)) <= 6
    assert seconds < 60


def test_only_the_letter_is_printed(page: Page) -> None:
    """On paper there is no form, no button and nothing of the site."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3")
    page.emulate_media(media="print")

    seen = page.locator("body").inner_text()
    assert seen.strip().startswith("Noor")
    assert not any(words in seen for words in ("Privacyregister", "Kopieer", "Stap 1", "Let op de tijd"))


@pytest.mark.parametrize("brief", LETTERS.resident)
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
    if LETTERS.resident[brief].recht == "inzage":
        assert "streep door wat niet klopt" in paper
        assert "binnen 1 maand" in paper
        assert "artikel 2.55 van de Wet basisregistratie personen" in text
    if LETTERS.resident[brief].gevolg:
        assert "Mijn gegevens inzien (AVG): artikel 15" in text
        assert "De gemeente heeft dan 6 weken, met uitstel 10 weken (artikel 25 van de Wet politiegegevens)" in text
        assert "Deze pagina rekent" not in text
    assert [li.split()[0] for li in page.locator(".gh-brief__zonder-script li").all_inner_texts()] == [
        "Schrijf",
        "Streep",
        "Vul",
    ]
    expect(page.locator("[data-gesprek]")).to_be_hidden()
    expect(page.get_by_role("button")).to_have_count(0)


def letter_without_script(page: Page) -> str:
    """Return what is seen of the letter."""
    return page.locator("[data-brief]").inner_text()
