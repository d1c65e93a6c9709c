"""The page of an activity: six answers in the first view, a page that stays short, and all of it at one press."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from page_types import FULL, GAPS
from playwright.sync_api import Page, expect

PHONE = {"width": 390, "height": 844}
ANSWERS_END = """() => {
  const lines = Math.round(document.querySelector('h1').getClientRects()[0].height /
    parseFloat(getComputedStyle(document.querySelector('h1')).lineHeight));
  const cards = [...document.querySelectorAll('.gh-oogopslag dd')];
  return [lines, cards.length, Math.max(...cards.map((card) => card.getBoundingClientRect().bottom))];
}"""
SCREENS = "document.querySelector('.gh-voet').getBoundingClientRect().top / innerHeight"


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor with a phone."""
    return new_page(viewport=PHONE)


def activities(site_dir: Path) -> list[str]:
    """Return the addresses of all activities, but for those that have ended."""
    pages = sorted(site_dir.glob("verwerkingen/*/index.html"))
    return [f"verwerkingen/{p.parent.name}/" for p in pages if "gh-oogopslag" in p.read_text("utf-8")]


def test_six_answers_are_in_the_first_view_of_a_phone(phone: Page, site_dir: Path) -> None:
    """Of every activity, without scrolling. Nineteen in twenty are at most seven screens long, above the footer."""
    lengths = []
    for address in activities(site_dir):
        phone.goto(address)
        lines, cards, end = phone.evaluate(ANSWERS_END)
        assert cards == 6, address
        assert lines > 2 or end <= PHONE["height"], address
        lengths.append(phone.evaluate(SCREENS))
    lengths.sort()
    print(f"{len(lengths)} activities: {lengths[0]:.1f} to {lengths[-1]:.1f} screens of a phone above the footer")
    assert len(lengths) > 120
    assert sum(length <= 7 for length in lengths) / len(lengths) >= 0.95


def test_each_answer_leads_to_the_part_that_tells_more(page: Page) -> None:
    """The whole card is pressed, and the heading it leads to is there."""
    page.goto(f"verwerkingen/{FULL}/")
    links = page.locator(".gh-oogopslag a")
    anchors = links.evaluate_all("(found) => found.map((link) => link.hash)")
    assert [anchor for anchor in anchors if page.locator(anchor).count() != 1] == []
    page.locator(".gh-oogopslag dd").nth(3).click(force=True)  # the link of the card lies over it
    expect(page).to_have_url(re.compile("#bewaren$"))


def test_one_button_unfolds_all_and_folds_it_again(page: Page) -> None:
    """What it does is said by its words and by its state; an address can begin in full, and nothing is kept."""
    page.goto(f"verwerkingen/{FULL}/")
    closed = page.locator("article details:not([open])")
    number = closed.count()
    assert number >= 8
    page.get_by_role("button", name="Lees alles uitgebreid").press("Enter")
    expect(closed).to_have_count(0)
    page.get_by_role("button", name="Lees het kort", pressed=True).click()
    expect(closed).to_have_count(number)
    page.goto(f"verwerkingen/{GAPS}/#uitgebreid")
    expect(closed).to_have_count(0)


def test_a_link_to_what_is_folded_unfolds_it(page: Page) -> None:
    """Who follows an old address of a part finds the part, and not a closed heading."""
    page.goto(f"verwerkingen/{FULL}/#bescherming")
    expect(page.locator("#bescherming")).to_be_visible()
    expect(page.locator("#compleet")).to_be_hidden()


def test_a_right_opens_its_letter_for_this_activity(page: Page) -> None:
    """A tile leads to the letter of that right, with the activity filled in; one that does not hold leads nowhere."""
    page.goto(f"verwerkingen/{FULL}/")
    page.locator(".gh-tegel", has_text="Verwijdering").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.endswith(f"/verzoek-verwijdering/?verwerking={FULL}")
    page.go_back()
    expect(page.locator(".gh-tegel--niet a")).to_have_count(0)
    expect(page.locator(".gh-tegel--niet").first).to_contain_text("niet")


def test_the_right_to_object_is_seen_without_unfolding(page: Page) -> None:
    """It stands apart from the other rights, in words (AVG art. 21(4))."""
    page.goto(f"verwerkingen/{FULL}/")
    apart = page.locator(".gh-bezwaar")
    expect(apart.get_by_role("heading", name="Bezwaar tegen het gebruik")).to_be_visible()
    expect(apart).to_contain_text("Dan mag u daartegen bezwaar maken.")
    assert apart.locator("xpath=ancestor::details").count() == 0


def test_a_gap_is_told_in_the_first_view(page: Page) -> None:
    """What the register does not say is said there, and in the part below it."""
    page.goto(f"verwerkingen/{GAPS}/")
    expect(page.locator(".gh-oogopslag .gh-leeg")).to_have_text(["Niet ingevuld"])
    expect(page.locator("#besluit + p")).to_have_text("Niet ingevuld")
