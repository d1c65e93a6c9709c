"""The header, the table of contents and the colours: what every page has of Material, by our rules."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from page_types import BY_NAME, FULL, visit
from playwright.sync_api import Page, expect
from site_server import Server
from test_accessibility import BACKGROUND, DARK, LIGHT

RECORD = f"verwerkingen/{FULL}/"
SWITCHES = {"light": "Donkere kleuren", "dark": "Lichte kleuren"}


@pytest.mark.parametrize(("prefers", "first", "other"), [("light", LIGHT, DARK), ("dark", DARK, LIGHT)])
@pytest.mark.parametrize("has_script", [True, False])
def test_colours_follow_the_device_and_the_switch(
    new_page: Callable[..., Page], prefers: str, first: str, other: str, *, has_script: bool
) -> None:
    """By keyboard, without script, and for this page only: nothing is kept, so the next page follows the device."""
    page = new_page(viewport={"width": 1280, "height": 900}, color_scheme=prefers, java_script_enabled=has_script)
    page.goto(RECORD)
    switch = page.get_by_role("checkbox", name=SWITCHES[prefers], exact=True)
    assert page.evaluate(BACKGROUND) == first
    switch.focus()
    page.keyboard.press("Space")
    assert page.evaluate(BACKGROUND) == other
    expect(switch).to_be_checked()
    page.goto("begrippen/")
    assert page.evaluate(BACKGROUND) == first


def test_paper_is_white(dark_page: Page) -> None:
    """Who reads in the dark prints black on white."""
    dark_page.goto(RECORD)
    dark_page.emulate_media(media="print", color_scheme="dark")
    assert dark_page.evaluate(BACKGROUND) == LIGHT


@pytest.mark.parametrize("name", ["home", "verwerking-met-alles", "niet-gevonden", "brief", "brief-afdeling"])
def test_a_search_starts_from_any_page(page: Page, server: Server, name: str) -> None:
    """Type in the header and press Enter: the page of the search shows what was found. A letter asks nothing."""
    visit(page, BY_NAME[name])
    field = page.get_by_role("banner").get_by_role("searchbox", name="Zoek", exact=True)
    server.sent.clear()
    field.fill("café & bijstand")
    page.wait_for_timeout(100)
    fetched = [file.path for file in server.sent if file.path.startswith("zoeken/")]
    assert fetched == ([] if name.startswith("brief") else ["zoeken/woorden.json"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")
    expect(page.get_by_role("searchbox", name="Zoek in het register")).to_have_value("café & bijstand")
    expect(page.locator(".gh-zoek__titel").first).to_be_visible()


@pytest.mark.parametrize("name", ["home", "verwerking-met-alles", "brief"])
def test_without_script_the_search_is_a_link(new_page: Callable[..., Page], name: str) -> None:
    """A field that does nothing is not there; the list of all activities is."""
    page = new_page(java_script_enabled=False)
    page.goto(BY_NAME[name].address)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.get_by_role("banner").get_by_role("link", name="Zoeken van A tot Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle verwerkingen van A tot Z")


@pytest.mark.parametrize("name", ["verwerking-met-alles", "privacyverklaring", "verantwoording", "regels"])
def test_the_table_of_contents_stays_in_view(page: Page, name: str) -> None:
    """It names headings of the page, leads to them, stays beside the text, and shows where one is."""
    visit(page, BY_NAME[name])
    contents = page.get_by_role("navigation", name="Op deze pagina")
    last = contents.get_by_role("link").last
    last.click()
    expect(page.locator(last.get_attribute("href") or "")).to_be_in_viewport()
    expect(contents.get_by_role("link").nth(-2)).to_be_in_viewport()
    assert page.evaluate("document.querySelectorAll('.gh-inhoud a:target-current').length") == 1
    box, text = contents.bounding_box(), page.locator(".gh-tweeluik__tekst").bounding_box()
    assert box is not None
    assert text is not None
    assert box["x"] >= text["x"] + text["width"]


def test_the_current_page_is_seen_in_forced_colours(new_page: Callable[..., Page]) -> None:
    """There a line that is transparent is drawn, so each entry of the menu would look like the current one."""
    page = new_page(viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.goto("onderwerpen/")
    style = "(link) => [getComputedStyle(link).borderBottomColor, getComputedStyle(link).fontWeight].join(' ')"
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    current = menu.locator("[aria-current]").evaluate(style)
    others = menu.locator("a:not([aria-current]):visible").evaluate_all(f"(links) => links.map({style})")
    assert len(others) == 3
    assert len({current, *others}) == 2


def test_a_table_does_not_pretend_to_be_sorted(page: Page) -> None:
    """What looks as if it does something when pressed, does; a head that does nothing is a head."""
    page.goto("open-data/")
    head = page.locator("th[scope=col]").first
    before = head.evaluate("(cell) => getComputedStyle(cell).backgroundColor")
    head.hover()
    assert head.evaluate("(cell) => getComputedStyle(cell).cursor") == "auto"
    assert head.evaluate("(cell) => getComputedStyle(cell).backgroundColor") == before
    assert head.evaluate("(cell) => getComputedStyle(cell, '::after').content") == "none"
    heights = (
        page.locator("tbody tr")
        .first.locator("a")
        .evaluate_all("(links) => links.map((link) => link.getBoundingClientRect().top)")
    )
    assert len(set(heights)) == 1


def test_a_card_is_a_link_as_a_whole(page: Page) -> None:
    """Who presses beside the word gets there, too."""
    page.goto("")
    card = page.locator(".gh-kaart", has=page.get_by_role("link", name="Wissen"))
    box = card.get_by_text("U wilt dat het weg is.").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    expect(page).to_have_url(re.compile("uw-rechten/brief/verzoek-verwijdering/$"))


def test_icons_stand_beside_words(page: Page) -> None:
    """No icon is all that a link or button has, and none is heard."""
    page.goto(RECORD)
    icons = page.locator("svg")
    assert icons.count() >= 4
    assert icons.evaluate_all("found => found.every((icon) => icon.getAttribute('aria-hidden') === 'true')")
    assert icons.evaluate_all("found => found.every((icon) => icon.parentElement.textContent.trim())")


def test_a_page_leads_to_its_own_file(page: Page) -> None:
    """An editor goes from what is read to what is typed, and to who changed it."""
    page.goto(RECORD)
    file = f"main/register_data/verwerkingen/{FULL}.yaml"
    start = "https://github.com/zilverdam/register"
    expect(page.get_by_role("link", name="Bewerk deze pagina")).to_have_attribute("href", f"{start}/edit/{file}")
    expect(page.get_by_role("link", name="Geschiedenis")).to_have_attribute("href", f"{start}/commits/{file}")
