"""A letter as a conversation: one screen at a time, back and forth, handed out, and followed by the next letter."""

import re
from collections.abc import Callable

import pytest
from letter_page import ABOUT_PARKING, ACCESS, PARKING, asked, fill, finish, letter, open_letter, press, question
from letters_of_repo import LETTERS
from playwright.sync_api import Locator, Page, expect
from resident_letters_example import CASES
from test_accessibility import AXE, FITS, SMALL_TARGETS, axe_results

SHARE = """window.shared = []; window.refusing = false;
navigator.share = async (what) => {
  if (window.refusing) throw new DOMException('', 'AbortError');
  window.shared.push(what);
};"""
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (!hadRecentInput && sources.some(({ node }) => node?.parentElement?.closest('article'))) shifts.push(value);
  }
}).observe({ type: 'layout-shift', buffered: true });"""
ABOUT = {case.brief: case.verwerking for case in CASES}
JUMPY = (
    ACCESS,
    ABOUT_PARKING,
    f"uw-rechten/brief/verzoek-bezwaar/?verwerking={PARKING}",
    "uw-rechten/brief/ingebrekestelling/#gevraagd=verzoek-inzage&ontvangen=2026-10-01",
    "uw-rechten/brief/",
    f"uw-rechten/brief/?verwerking={PARKING}",
    "medewerkers/brieven/besluit-deels/",
    f"medewerkers/brieven/besluit-deels/?verwerking={PARKING}",
)


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    return page_on_a_day


def heading(page: Page, text: str) -> Locator:
    """Return the heading of a step."""
    return page.get_by_role("heading", name=re.compile(text))


@pytest.mark.parametrize("brief", LETTERS.resident)
def test_three_screens_and_six_answers_make_a_letter(page: Page, brief: str) -> None:
    """Each screen says where one is; none is without a question, and only one is seen at a time."""
    open_letter(page, f"uw-rechten/brief/{brief}/?verwerking={ABOUT[brief]}")
    steps = page.locator("form [data-stap]")
    number = steps.count()

    assert 2 <= number <= 3
    assert len(asked(page)) <= 6
    assert [step.locator("[data-veld]").count() > 0 for step in steps.all()] == [True] * number
    told = [" ".join(step.locator("h2").text_content().split())[:12] for step in steps.all()]  # type: ignore[union-attr]
    assert told == [f"Stap {at} van {number}" for at in range(1, number + 1)]
    expect(page.locator("[data-stap]:visible")).to_have_count(1)


def test_back_and_forth_with_the_buttons_of_the_browser(page: Page) -> None:
    """Each step has an address of its own; the heading gets the focus, so that a screen reader says where one is."""
    open_letter(page, ABOUT_PARKING)
    press(page, "Volgende")
    expect(heading(page, "Stap 2 van 3")).to_be_focused()
    press(page, "Volgende")
    fill(page, naam="Noor", adres="Kade 3")
    press(page, "Maak mijn brief")
    expect(heading(page, "Uw brief is klaar")).to_be_focused()

    page.go_back()
    expect(heading(page, "Stap 3 van 3")).to_be_focused()
    expect(page.get_by_label("Uw naam")).to_have_value("Noor")
    press(page, "Vorige")
    expect(heading(page, "Stap 2 van 3")).to_be_focused()
    page.get_by_label("Voor mijn kind jonger").check()
    page.go_back()
    page.go_forward()
    expect(heading(page, "Stap 2 van 3")).to_be_visible()
    page.evaluate("location.hash = 'stap-4'")
    expect(heading(page, "Stap 2 van 3")).to_be_visible()  # the child has no name yet
    fill(page, namens="Sam")
    page.get_by_label("Hoe heet die persoon?").press("Enter")
    expect(heading(page, "Stap 3 van 3")).to_be_focused()


def test_a_form_that_was_left_begins_at_the_beginning(page: Page) -> None:
    """Nothing is kept, so who opens the address of a later step finds the first one, empty."""
    open_letter(page, f"{ABOUT_PARKING}#stap-3")

    expect(heading(page, "Stap 1 van 3")).to_be_visible()
    assert "stap-3" not in page.url


def test_the_letter_is_beside_the_questions_or_behind_a_button(page: Page, new_page: Callable[..., Page]) -> None:
    """On a wide screen it fills in while one types; on a phone one press shows it, and one hides it."""
    open_letter(page, ABOUT_PARKING)
    form, paper = (page.locator(part).bounding_box() for part in ("[data-formulier]", "[data-brief]"))
    assert form
    assert paper
    assert paper["x"] >= form["x"] + form["width"]
    phone = new_page(viewport={"width": 390, "height": 844})
    open_letter(phone, ABOUT_PARKING)
    expect(phone.locator("[data-brief]")).to_be_hidden()
    press(phone, "Bekijk uw brief")
    expect(phone.locator("[data-brief]")).to_be_visible()
    expect(phone.get_by_role("button", name="Verberg uw brief")).to_have_attribute("aria-expanded", "true")
    press(phone, "Verberg uw brief")
    expect(phone.locator("[data-brief]")).to_be_hidden()


def ready(page: Page, address: str = ABOUT_PARKING) -> None:
    """Make a letter."""
    open_letter(page, address)
    fill(page, naam="Noor", adres="Kade 3")
    assert finish(page)


def test_a_telephone_shares_the_letter(page: Page) -> None:
    """Where a share sheet exists it is the first way; who closes it sent nothing."""
    page.add_init_script(SHARE)
    ready(page)
    page.evaluate("window.refusing = true")
    press(page, "Verstuur uw brief")
    expect(page.locator("[data-klok]")).to_be_hidden()
    page.evaluate("window.refusing = false")
    press(page, "Verstuur uw brief")
    expect(page.locator("[data-klok]")).to_be_visible()

    assert page.evaluate("window.shared") == [
        {"title": "Verzoek om inzage in mijn persoonsgegevens", "text": letter(page)}
    ]
    expect(page.locator("[data-doe=mail]")).to_be_visible()


def test_without_a_share_sheet_mail_is_first_and_where_there_is_no_mail_paper(page: Page) -> None:
    """One way stands first, and is not repeated under the others."""
    ready(page)
    expect(page.get_by_role("button", name="Verstuur per e-mail")).to_be_visible()
    expect(page.locator("[data-doe=mail]")).to_be_hidden()
    expect(page.get_by_role("button", name="Print of bewaar als pdf")).to_be_visible()
    open_letter(page, "uw-rechten/brief/klacht-ap/")
    fill(page, naam="Noor", adres="Kade 3", klacht="K")
    assert finish(page)
    expect(page.get_by_role("button", name="Print uw brief")).to_be_visible()
    expect(page.get_by_role("button", name="Print of bewaar als pdf")).to_be_hidden()


def test_what_comes_after_is_filled_in_by_days_that_stay_on_the_device(page: Page) -> None:
    """A sent request tells until when to wait; the reminder and the notice of default know what was asked, and when."""
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url))
    ready(page)
    press(page, "Kopieer")
    card = page.locator("[data-klok]")
    expect(card).to_contain_text("Verstuurd op22 november 2026")
    expect(card).to_contain_text("Antwoord uiterlijk op22 december 2026")

    page.clock.set_fixed_time("2026-12-28T12:00:00")
    card.get_by_role("link", name="Herinnering").click()
    expect(question(page, "gevraagd").get_by_label("Mijn gegevens inzien")).to_be_checked()
    expect(page.get_by_label("Wanneer kwam uw verzoek aan?")).to_have_value("2026-11-22")
    expect(page.locator("[data-brief]")).to_contain_text("Uiterlijk op 22 december 2026 had u moeten antwoorden")
    fill(page, naam="Noor", adres="Kade 3")
    assert finish(page)
    press(page, "Kopieer")
    card.get_by_role("link", name="De gemeente is te laat").click()
    expect(page.locator("[data-brief]")).to_contain_text("De laatste dag was 22 december 2026")
    assert [url for url in wanted if "2026-11-22" in url.partition("#")[0]] == []


def test_a_link_writes_in_no_letter_of_somebody_else(page: Page) -> None:
    """A name, an address, for whom: nobody else fills these in; what is no answer is left out."""
    open_letter(
        page,
        f"uw-rechten/brief/herinnering/?verwerking={PARKING}#naam=Noor&adres=x&voor=kind&gevraagd=poef&ontvangen=gisteren",
    )

    assert "Noor" not in letter(page)
    assert "mijn kind" not in letter(page)
    expect(page.get_by_label("Wanneer kwam uw verzoek aan?")).to_have_value("")
    expect(question(page, "gevraagd").locator(":checked")).to_have_count(0)


def test_a_link_may_say_what_must_go(page: Page) -> None:
    """Who reads on another page when data must be gone, asks for it here in the same words, and sees them."""
    open_letter(page, f"uw-rechten/brief/verzoek-verwijdering/?verwerking={PARKING}#wissen_wat=Mijn+kenteken")

    expect(page.get_by_label("Welke gegevens moeten weg?")).to_have_value("Mijn kenteken")
    assert "Deze gegevens moeten weg: Mijn kenteken" in letter(page)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", JUMPY)
def test_nothing_jumps_while_a_letter_comes(new_page: Callable[..., Page], address: str, width: int) -> None:
    """On a slow network and a slow device the form stands in its place from the beginning, and waits there."""
    page = new_page(viewport={"width": width, "height": 844})
    page.add_init_script(SHIFTS)
    device = page.context.new_cdp_session(page)
    device.send("Network.enable")
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    device.send("Network.emulateNetworkConditions", slow)
    device.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="networkidle")
    expect(page.locator("[data-klaar]")).to_have_count(1)

    assert sum(page.evaluate("shifts")) <= 0.05


def test_a_script_that_never_comes_leaves_the_letter_on_paper(page: Page) -> None:
    """After a while the letter shows all that there is without script, and how to use it."""
    page.route("**/resident-letter.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(ACCESS)

    expect(page.get_by_text("U kunt de brief hieronder printen")).to_be_visible(timeout=12_000)
    expect(page.locator("[data-brief]")).to_be_visible(timeout=12_000)
    assert "streep door wat niet klopt" in letter(page)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_step_is_accessible_and_fits(new_page: Callable[..., Page], colours: str) -> None:
    """Also with faults, on the last screen, and when the letter was sent; at 320 px, in light and dark colours."""
    page = new_page(viewport={"width": 320, "height": 640}, color_scheme=colours)
    page.add_init_script(SHARE)
    open_letter(page, ABOUT_PARKING)
    page.evaluate(AXE)

    def assert_sound() -> None:
        assert axe_results(page) == ([], [])
        assert page.evaluate(FITS)
        assert page.evaluate(SMALL_TARGETS) == []

    press(page, "Volgende")
    page.get_by_label("Voor mijn kind jonger").check()
    press(page, "Volgende")
    expect(page.get_by_text("Vul de naam in van de persoon")).to_be_visible()
    assert_sound()
    fill(page, namens="Sam")
    press(page, "Volgende")
    press(page, "Maak mijn brief")
    expect(page.get_by_text("Vul uw naam in.")).to_be_visible()
    assert_sound()
    fill(page, naam="Noor", adres="Kade 3")
    press(page, "Maak mijn brief")
    expect(heading(page, "Uw brief is klaar")).to_be_visible()
    press(page, "Bekijk uw brief")
    press(page, "Verstuur uw brief")
    expect(page.locator("[data-klok]")).to_be_visible()
    assert_sound()
