"""Which letters a resident is offered, and where they lead."""

from urllib.parse import unquote

import pytest
from letter_page import ACCESS, NEWS, PARKING, asked, letter
from letters_of_repo import LETTERS
from playwright.sync_api import Page, expect


@pytest.fixture(name="page")
def fixture_page(page_on_a_day: Page) -> Page:
    """Return the page of a visitor on 22 November 2026 who may copy."""
    return page_on_a_day


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
        NEWS: [
            "inzage", "rectificatie", "verwijdering", "beperking", "overdraagbaarheid", "geen-reclame",
            "toestemming-intrekken",
        ],
        "geheimhouding-brp": ["inzage", "rectificatie", "verwijdering"],
        "overgebracht-archief": ["inzage", "rectificatie"],
    }  # fmt: skip


def test_each_right_leads_to_its_own_letter(page: Page) -> None:
    """On the page about rights, in the text and in the list; a right without a letter leads nowhere."""
    page.goto("uw-rechten/")
    rows = page.locator(".gh-rechten > div")
    found = {
        str(row.get_attribute("id")): row.locator("a").evaluate_all("(links) => links.map((link) => link.href)")
        for row in rows.all()
    }

    of_right: dict[str, str] = {}
    for brief in LETTERS.resident.values():
        of_right.setdefault(brief.recht, brief.id)
    leads = {right: [link.split("/")[-2] for link in links] for right, links in found.items()}
    assert leads == {right: [of_right[right]] if right in of_right else [] for right in found}
    in_text = page.locator("main p > a[href*='/brief/verzoek-']")
    assert in_text.count() == len(set(of_right) - {""})


def test_page_of_an_activity_leads_to_each_letter(page: Page) -> None:
    """What the page of an activity links to is what the choice offers, already about that activity."""
    page.goto(f"verwerkingen/{NEWS}/")
    folded = page.locator("details:has(#brieven) ul a")
    links = folded.evaluate_all("(found) => found.map((link) => link.getAttribute('href'))")

    assert len(links) == 7 + 4
    for link in links:
        page.goto(f"verwerkingen/{NEWS}/#brieven")
        page.locator(f"details:has(#brieven) a[href='{link}']").click()
        expect(page.locator("[data-gesprek]:not([inert])")).to_be_visible()
        expect(page.locator("[data-activiteit]")).to_contain_text("Nieuwsbrief")


def test_a_right_that_does_not_hold_gives_no_letter(page: Page) -> None:
    """Who comes by a link of his own to a letter without that right is told so, and led on."""
    page.goto(f"uw-rechten/brief/verzoek-overdraagbaarheid/?verwerking={PARKING}")
    expect(page.locator("[data-geldt-niet]")).to_be_visible()
    expect(page.locator("[data-brief]")).to_be_hidden()
    page.get_by_role("link", name="Bekijk welke brieven u wel kunt maken").click()

    expect(page.locator("[data-activiteit]")).to_contain_text("Parkeervergunning")


@pytest.mark.parametrize("address", ["uw-rechten/brief/", ACCESS])
def test_unknown_activity_is_never_shown(page: Page, address: str) -> None:
    """What stands in the address is not repeated; all letters, or a letter about everything, remain."""
    for key in ("onbekend", "poef", "<img src=x>", "__proto__", "constructor", "..%2F..%2Fevil", "", "p" * 99):
        page.goto(f"{address}?verwerking={key}")

        expect(page.locator("[data-onbekend]")).to_be_visible()
        assert not key or unquote(key) not in page.locator("main").inner_text()
        if address == ACCESS:
            assert "over alle persoonsgegevens" in letter(page)
            assert len(asked(page)) <= 6
