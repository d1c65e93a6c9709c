"""Days that a decree equates with a holiday, and years of which none is known, as people see them in letters."""

import icalendar
import pytest
from letter_page import ABOUT_PARKING, PARKING, fill, finish, letter, open_letter, press, saved
from playwright.sync_api import Page, expect

NOTICE = f"uw-rechten/brief/ingebrekestelling/?verwerking={PARKING}"
UNKNOWN = "Voor 2029 weten wij niet welke extra dagen als feestdag tellen."


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor who may copy."""
    return page_on_a_day


def on(page: Page, day: str) -> None:
    """Make it another day."""
    page.clock.set_fixed_time(f"{day}T12:00:00")


def in_calendar(page: Page) -> icalendar.Event:
    """Return the day that is saved for a calendar."""
    return icalendar.Calendar.from_ical(saved(page, "Zet de datum in uw agenda")[1]).walk("VEVENT")[0]


def send_request(page: Page) -> None:
    """Make a request, and hand it out."""
    open_letter(page, ABOUT_PARKING)
    fill(page, naam="Noor", adres="Kade 3")
    assert finish(page)
    press(page, "Kopieer")
    expect(page.locator("[data-klok]")).to_be_visible()


def say_when_it_came(page: Page, received: str) -> None:
    """Fill in a notice of default."""
    open_letter(page, NOTICE)
    fill(page, naam="Noor", adres="Kade 3", gevraagd="verzoek-inzage", ontvangen=received)


def test_a_request_is_answered_after_an_equated_day(page: Page) -> None:
    """The month ends on the Friday after Ascension Day, so the last day is the Monday: on the page and in the file."""
    on(page, "2027-04-07")
    send_request(page)

    expect(page.locator("[data-klok]")).to_contain_text("uiterlijk op 10 mei 2027 beslissen")
    expect(page.locator("[data-klok]")).to_contain_text("7 mei 2027 (dag na Hemelvaartsdag, geldt als feestdag)")
    expect(page.locator("[data-klok]")).not_to_contain_text("weten wij niet")
    assert in_calendar(page)["DTSTART"].dt.isoformat() == "2027-05-10"


@pytest.mark.parametrize(("today", "may_leave"), [("2027-05-10", False), ("2027-05-11", True)])
def test_notice_of_default_does_not_leave_too_early(page: Page, today: str, may_leave: bool) -> None:  # noqa: FBT001
    """Only after the Monday the answer is late; a notice before that has no effect (Awb 6:12)."""
    on(page, today)
    say_when_it_came(page, "2027-04-07")

    if may_leave:
        assert finish(page)
        press(page, "Kopieer")
        expect(page.get_by_role("status")).to_have_text("De brief is gekopieerd.")
        assert "De laatste dag was 10 mei 2027" in letter(page)
    else:
        expect(page.locator("[data-klok]")).to_contain_text("U kunt deze brief versturen vanaf 11 mei 2027.")
        expect(page.locator("[data-brief]")).to_be_hidden()
        assert in_calendar(page)["DTSTART"].dt.isoformat() == "2027-05-11"


def test_residents_read_that_a_day_is_not_certain(page: Page) -> None:
    """In a year without decree the page adds once that the last day may be later; also across the years."""
    on(page, "2028-12-20")
    say_when_it_came(page, "2028-11-06")

    clock = page.locator("[data-klok-tekst]")
    expect(clock).to_contain_text("Het antwoord is te laat.")
    assert (clock.text_content() or "").count(UNKNOWN) == 1


def test_the_file_for_a_calendar_says_it_too(page: Page) -> None:
    """Who looks at the day weeks later has the page no longer."""
    on(page, "2028-12-05")
    send_request(page)

    assert UNKNOWN in in_calendar(page)["DESCRIPTION"]


def test_departments_are_warned_and_get_their_letter(page: Page) -> None:
    """The warning stands under 'Let op' and at the day of the decision that sets the term."""
    on(page, "2028-12-05")
    page.goto(f"medewerkers/brieven/besluit-geen-gegevens/?verwerking={PARKING}", wait_until="networkidle")
    expect(page.locator("[data-formulier]:not([inert])")).to_be_visible()
    answers = {"naam": "Noor", "adres": "Kade 3", "recht": "inzage", "ontvangen": "2028-12-01", "datum": "2028-12-05"}
    fill(page, **answers, verzoek="Alles.", gezocht="Overal.")
    press(page, "Kopieer")

    expect(page.locator("[data-melding]")).to_have_text("De brief is gekopieerd.")
    expect(page.locator("[data-let-op]")).to_contain_text(UNKNOWN)
    expect(page.locator("#veld-datum-fout")).to_contain_text(UNKNOWN)
    assert "De laatste dag is 16 januari 2029" in page.evaluate("navigator.clipboard.readText()")
