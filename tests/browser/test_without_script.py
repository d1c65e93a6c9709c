from __future__ import annotations

from collections.abc import Callable

import pytest
from page_types import FULL, GAPS, PageType, on_each_layout, visit
from playwright.sync_api import Page, expect


@pytest.fixture
def plain_page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor without script, on a wide screen."""
    return new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=False)


@on_each_layout
def test_everything_is_readable_and_nothing_is_dead(plain_page: Page, page: Page, page_type: PageType) -> None:
    """What script shows is there without it; at 320 px the menu opens and closes, and no field does nothing."""
    parts = "main :is(h1, h2, h3, p, li, dt, dd, td, th):visible"
    skip = "form *, .gh-zoek *, .gh-held__proef *, .gh-brief *, [data-activiteit], noscript *"
    texts = """(found, skip) => found.filter((part) => !part.matches(skip)).map((part) => part.textContent.trim())"""
    visit(page, page_type)
    plain_page.goto(page_type.address)
    with_script = page.locator(parts).evaluate_all(texts, skip)
    without_script = plain_page.locator(parts).evaluate_all(texts, skip)
    assert plain_page.get_by_role("heading", level=1).is_visible()
    assert [text for text in with_script if text not in without_script] == []
    plain_page.set_viewport_size({"width": 320, "height": 640})
    menu = plain_page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_hidden()
    plain_page.get_by_role("link", name="Menu", exact=True).click()
    expect(menu.get_by_role("link", name="Onderwerpen")).to_be_visible()
    menu.get_by_role("link", name="Sluit het menu").click()
    expect(menu).to_be_hidden()
    fields = ":is(form, button, input:not(#gh-kleur), select, textarea):visible"  # a style sheet looks at that one
    expect(plain_page.locator(fields)).to_have_count(0)


@pytest.mark.parametrize(
    "facet",
    ["afdelingen", "grondslagen", "gegevens", "ontvangers", "bijzondere-gegevens", "onderwerpen", "a-z"],
)
def test_static_pages_do_what_the_filter_does(plain_page: Page, facet: str) -> None:
    """From the list each filter is a page, and from there an activity is two links away."""
    plain_page.goto("verwerkingen/")
    plain_page.locator(f"main noscript a[href$='/{facet}/']").click()
    target = plain_page.locator("main :is(.gh-kaartjes, .gh-overzicht, .gh-titels, .gh-staven) a").first
    target.click()
    if facet not in {"a-z", "bijzondere-gegevens"}:
        plain_page.locator("main li a[href*='/verwerkingen/']").first.click()
    expect(plain_page.get_by_role("heading", name="Kort samengevat")).to_be_visible()


def test_the_search_points_elsewhere(plain_page: Page) -> None:
    """Where search would be, the visitor finds the lists."""
    plain_page.goto("")
    plain_page.locator(".gh-zoek").get_by_role("link", name="lijst van A tot Z").click()
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Alle verwerkingen van A tot Z")


@pytest.mark.parametrize(
    "address", ["uw-rechten/brief/verzoek-inzage/", f"uw-rechten/brief/verzoek-inzage/?verwerking={FULL}"]
)
def test_the_letter_can_be_copied_by_hand(plain_page: Page, address: str) -> None:
    """The whole letter, its lines to fill in and the addresses are on the page."""
    plain_page.goto(address)
    letter = plain_page.locator("[data-brief]")
    expect(letter).to_contain_text("Dit is een verzoek om inzage")
    expect(letter).to_contain_text("....")
    expect(plain_page.get_by_role("heading", name="Waar stuurt u de brief naartoe?")).to_be_visible()


def test_gaps_are_shown(plain_page: Page) -> None:
    """What the register does not say is told as such, never left out."""
    plain_page.goto(f"verwerkingen/{GAPS}/")
    expect(plain_page.get_by_text("Niet ingevuld")).not_to_have_count(0)
    for heading in (
        "Zo gaan uw gegevens",
        "Waarom doen wij dit, en mag dat?",
        "Wanneer is het weg?",
        "Wie is verantwoordelijk?",
    ):
        expect(plain_page.get_by_role("heading", name=heading)).to_be_visible()


def test_what_folds_opens_without_script(plain_page: Page) -> None:
    """A part that is folded opens by a press."""
    plain_page.goto("privacyverklaring/")
    fold = plain_page.locator("details").first
    fold.locator("summary").click()
    expect(fold.locator("a").first).to_be_visible()
