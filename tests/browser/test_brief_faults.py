"""What the page of a letter does not let pass: a wrong day, a false statement, a letter that cannot work."""

import re

import pytest
from letter_page import ACCESS, PARKING, fill, finish, letter, open_letter, question, saved
from playwright.sync_api import Locator, Page, expect

POLICE, FOR_ANOTHER = "boa-boetes-en-processen-verbaal", "salaris-streekarchief"
LATER, LOOK = "Vul een dag in die niet later is dan vandaag.", "Kijk deze dag na."


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    return page_on_a_day


def open_about(page: Page, brief: str, activity: str = PARKING) -> None:
    """Open a letter about an activity."""
    open_letter(page, f"uw-rechten/brief/{brief}/?verwerking={activity}")


def fault(page: Page, name: str) -> Locator:
    """Return the place where it is said what is wrong at a field."""
    return page.locator(f"#brief-{name}-fout")


def refused(page: Page) -> bool:
    """Go on as far as the letter lets, and tell whether it stayed; what was said there is said."""
    if finish(page):
        return False
    expect(page.locator("[data-melding]")).not_to_have_text("")
    return True


@pytest.mark.parametrize(
    ("brief", "field", "day", "said"),
    [
        ("herinnering", "ontvangen", "9999-12-31", LATER),
        ("ingebrekestelling", "ontvangen", "2026-11-23", LATER),
        ("bezwaarschrift", "besluitdatum", "0001-01-01", LOOK),
    ],
)
def test_a_day_to_come_or_before_the_law_gives_no_term(page: Page, brief: str, field: str, day: str, said: str) -> None:
    """The fault stands at the field at once; no day is computed from it, and the letter stays in sight, unfinished."""
    open_about(page, brief)
    answers = {"gevraagd": "verzoek-inzage"} if field == "ontvangen" else {"besluit": "B", "gronden": "G"}
    fill(page, naam="Noor", adres="Kade 3", **answers, **{field: day})

    expect(fault(page, field)).to_have_text(said)
    expect(page.locator("[data-klok]")).to_be_hidden()
    expect(page.locator("[data-brief]")).to_be_visible()
    assert refused(page)
    fill(page, **{field: "2026-09-15"})
    expect(fault(page, field)).to_have_text("")
    assert not refused(page)


@pytest.mark.parametrize(
    ("brief", "field", "day"),
    [("ingebrekestelling", "ontvangen", "2017-01-01"), ("bezwaarschrift", "besluitdatum", "1990-01-01")],
)
def test_the_first_day_counts_from_the_law_itself(page: Page, brief: str, field: str, day: str) -> None:
    """A mistyped year is pointed out also when such a day could have been."""
    open_about(page, brief)
    fill(page, **({"gevraagd": "verzoek-inzage"} if field == "ontvangen" else {}), **{field: day})

    expect(fault(page, field)).to_have_text(LOOK)


def test_a_day_is_not_blamed_before_it_is_known_what_was_asked(page: Page) -> None:
    """Which term counts follows from the request; until that is chosen only the choice is missing."""
    open_about(page, "herinnering")
    fill(page, naam="Noor", adres="Kade 3", ontvangen="2026-09-15")

    assert refused(page)
    expect(fault(page, "gevraagd")).to_have_text("Kies wat u vroeg.")
    expect(fault(page, "ontvangen")).to_have_text("")


def test_a_late_objection_is_warned_and_may_go(page: Page) -> None:
    """Too late is excused with a good reason only; that is for who decides."""
    open_about(page, "bezwaarschrift")
    fill(page, naam="Noor", adres="Kade 3", besluit="B", besluitdatum="2026-01-05", gronden="G")

    expect(page.locator("[data-klok]")).to_contain_text("alleen met een goede reden (artikel 6:11")
    assert not refused(page)


@pytest.mark.parametrize(
    ("address", "good"), [("noor@post.example", False), ("Kade 3, noor@post.example", True), ("Kade 3", True)]
)
def test_an_objection_needs_an_address(page: Page, address: str, good: bool) -> None:  # noqa: FBT001
    """An e-mail address alone is not what the Awb asks."""
    open_about(page, "bezwaarschrift")
    fill(page, naam="Noor", adres=address, besluit="B", besluitdatum="2026-11-02", gronden="G")

    assert refused(page) is not good
    expect(fault(page, "adres")).to_have_text("" if good else re.compile("straat"))


def test_who_is_no_lawyer_gets_no_letter_on_police_data_of_another(page: Page) -> None:
    """The page says so at once; who is a lawyer chooses what the letter then says."""
    open_about(page, "verzoek-inzage", POLICE)
    fill(page, naam="Noor", adres="Kade 3", voor="geen-advocaat")
    expect(fault(page, "voor")).to_contain_text("alleen een advocaat")
    assert refused(page)
    assert "advocaat" not in letter(page)

    page.get_by_label("Ik ben advocaat en kreeg hiervoor een bijzondere volmacht").check()
    fill(page, namens="Sam")
    assert "Ik ben advocaat en vraag dit voor iemand" in letter(page)
    assert not refused(page)


@pytest.mark.parametrize(
    ("brief", "activity"), [("klacht-ap", POLICE), ("herinnering", POLICE), ("verzoek-inzage", PARKING)]
)
def test_elsewhere_one_may_write_for_another(page: Page, brief: str, activity: str) -> None:
    """That article is of requests for police data only."""
    open_about(page, brief, activity)
    options = question(page, "voor").locator("input").evaluate_all("(found) => found.map((option) => option.value)")

    assert options == ["mijzelf", "kind", "tiener", "zestien", "gemachtigd"]


@pytest.mark.parametrize(("brief", "field"), [("verzoek-beperking", "stopreden"), ("verzoek-verwijdering", "wisreden")])
def test_a_letter_claims_no_reason_that_nobody_chose(page: Page, brief: str, field: str) -> None:
    """Restricting needs a reason, erasing none; neither is filled in beforehand."""
    open_about(page, brief)
    what = {"stopreden": "stoppen_wat", "wisreden": "wissen_wat"}[field]
    fill(page, naam="Noor", adres="Kade 3", **{what: "mijn nummer"})

    assert "reden" not in letter(page)
    assert refused(page) is (field == "stopreden")
    fill(page, **{field: "onrechtmatig"})
    assert "Dit is mijn reden:" in letter(page)
    assert not refused(page)


def test_an_objection_to_use_says_which_when_no_activity_is_known(page: Page) -> None:
    """Otherwise nobody knows what to stop."""
    open_letter(page, "uw-rechten/brief/verzoek-bezwaar/")
    fill(page, naam="Noor", adres="Kade 3", situatie="S")
    assert refused(page)
    fill(page, gebruik="mijn foto op de website")

    assert "Het gaat om dit gebruik van mijn gegevens: mijn foto op de website" in letter(page)
    assert not refused(page)
    open_about(page, "verzoek-bezwaar")
    expect(page.locator("[name=gebruik]")).to_have_count(0)


def test_an_address_and_a_story_keep_their_lines(page: Page) -> None:
    """What was typed on a line of its own stands on a line of its own."""
    open_about(page, "klacht-ap")
    fill(page, adres="Kade 3\n0000 AB", klacht="Ik belde op 3 november.\n\nNiemand belde terug.")

    assert re.search(r"Ik belde op 3 november\.\n+Niemand belde terug\.", letter(page))
    assert "Kade 3\n0000 AB" in letter(page)


def test_a_reminder_of_no_advertising_names_that(page: Page) -> None:
    """Both letters on objection can be followed, each in its own words."""
    open_about(page, "herinnering", "nieuwsbrief")
    question(page, "gevraagd").get_by_label("Geen reclame meer").check()
    fill(page, ontvangen="2026-09-15")

    assert "mijn verzoek om mij geen reclame meer te sturen" in letter(page)
    assert "artikel 12, derde lid" in letter(page)


@pytest.mark.parametrize("brief", ["ingebrekestelling", "bezwaarschrift"])
def test_what_rests_on_the_awb_is_withheld_for_work_for_another(page: Page, brief: str) -> None:
    """The page says why and where to go; the choice and the page of the activity do not offer it."""
    page.goto(f"uw-rechten/brief/?verwerking={FOR_ANOTHER}")
    expect(page.locator("[data-activiteit]")).to_be_visible()
    expect(page.locator(f"a[href*='/{brief}/']")).to_be_hidden()
    page.goto(f"uw-rechten/brief/{brief}/?verwerking={FOR_ANOTHER}")

    told = page.locator("[data-geldt-niet]")
    expect(told).to_contain_text("voor een ander: het dagelijks bestuur van het Streekarchief")
    expect(told).to_contain_text("privacy@zilverdam.example")
    for part in ("gesprek", "brief", "klok", "activiteit"):
        expect(page.locator(f"[data-{part}]")).to_be_hidden()
    told.get_by_role("link").click()
    expect(page.locator("[data-activiteit]")).to_contain_text("Salaris")
    assert "bestuursorgaan" not in letter(page)


def test_a_right_that_does_not_hold_says_for_what(page: Page) -> None:
    """The activity is named where the letter is refused."""
    page.goto(f"uw-rechten/brief/verzoek-overdraagbaarheid/?verwerking={PARKING}")

    expect(page.locator("[data-activiteit]")).to_contain_text("Uw brief gaat over: Parkeervergunning")
    expect(page.locator("[data-klok]")).to_be_hidden()


def test_a_reference_that_ends_in_a_full_stop_gets_no_second(page: Page) -> None:
    """The letter is saved as it reads."""
    open_letter(page, ACCESS)
    fill(page, naam="Noor", adres="Kade 3", kenmerk="Zaak 12.")
    assert finish(page)

    assert "vinden: Zaak 12.\n" in saved(page, "Download als tekst")[1].decode()
