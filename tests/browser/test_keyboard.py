from __future__ import annotations

from typing import Any

import pytest
from page_types import BY_NAME, PageType, on_each_layout, visit
from playwright.sync_api import Page, expect

MOST_STOPS = 30
# What has focus: where it is, whether something lies on it, and whether that is seen.
FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const middle = (from, to, size) => (Math.max(from, 0) + Math.min(to, size)) / 2; // of the part inside the window
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  const top = document.elementFromPoint(x, y);
  return {
    html: element.outerHTML.slice(0, 100),
    isSeen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth
      && box.top < innerHeight && top !== null && (element.contains(top) || top.contains(element)),
    hasRing: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""


def focused(page: Page) -> dict[str, Any] | None:
    """Return what has focus, or None at the end of the page."""
    return page.evaluate(FOCUSED)


def walk(page: Page, key: str) -> list[dict[str, Any]]:
    """Press a key until the page ends, and return every stop."""
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        stop = focused(page)
        if stop is None:
            break
        stops.append(stop)
    return stops


@on_each_layout
def test_the_skip_link_is_first_and_works(page: Page, page_type: PageType) -> None:
    """The first stop is seen and brings to the content: the next stop lies inside it."""
    visit(page, page_type)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Naar de inhoud")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(("width", "key"), [(1280, "Tab"), (320, "Shift+Tab")])
@on_each_layout
def test_whatever_has_focus_is_seen(page: Page, page_type: PageType, width: int, key: str) -> None:
    """Forwards and backwards, no stop is hidden or covered, and each has a ring."""
    page.set_viewport_size({"width": width, "height": 640})
    visit(page, page_type)
    if key == "Shift+Tab":
        page.locator(".gh-voet a").last.focus()
    stops = walk(page, key)
    assert len(stops) >= 5
    assert [stop["html"] for stop in stops if not stop["isSeen"]] == []
    assert [stop["html"] for stop in stops if not stop["hasRing"]] == []


@on_each_layout
def test_the_menu_works_by_keyboard(narrow_page: Page, page_type: PageType) -> None:
    """Enter opens and closes, Escape closes, focus stays on the button, and its state is told."""
    visit(narrow_page, page_type)
    button = narrow_page.get_by_role("button", name="Menu")
    menu = narrow_page.get_by_role("navigation", name="Hoofdmenu")
    expect(menu).to_be_hidden()
    button.focus()
    narrow_page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    narrow_page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    narrow_page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    narrow_page.keyboard.press("Enter")
    narrow_page.keyboard.press("Enter")
    expect(menu).to_be_hidden()


def test_a_closed_menu_is_no_stop(narrow_page: Page) -> None:
    """From the button, Tab goes straight to the content."""
    narrow_page.goto(BY_NAME["begrippen"].address)
    narrow_page.get_by_role("button", name="Menu").focus()
    narrow_page.keyboard.press("Tab")
    assert narrow_page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_escape_without_an_open_menu_does_nothing(narrow_page: Page) -> None:
    """Escape elsewhere leaves the focus where it is."""
    narrow_page.goto(BY_NAME["lijst"].address)
    field = narrow_page.get_by_label("Woord")
    field.focus()
    narrow_page.keyboard.press("Escape")
    expect(field).to_be_focused()


def test_no_single_key_does_anything(page: Page) -> None:
    """Single letters move nobody and open nothing (WCAG 2.1.4)."""
    page.goto(BY_NAME["lijst"].address)
    before = page.url
    page.get_by_role("main").focus()
    for key in "fsnpq/.,?":
        page.keyboard.press(key)
    assert page.url == before
    expect(page.get_by_role("main")).to_be_focused()


def test_the_filter_works_by_keyboard(page: Page) -> None:
    """Type, choose, remove and reset without a mouse."""
    page.goto(BY_NAME["lijst"].address)
    all_rows = page.locator("#verwerkingen > li:visible").count()
    word = page.get_by_label("Woord", exact=True)
    department = page.get_by_label("Afdeling", exact=True)
    word.focus()
    page.keyboard.type("bijstand")
    expect(page.get_by_role("status")).not_to_contain_text(str(all_rows))
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.type("Werk en I")
    expect(department).to_have_value("inkomen")
    for _ in range(4):
        page.keyboard.press("Tab")
    chip = page.get_by_role("button", name="Verwijder filter Woord: bijstand")
    expect(chip).to_be_focused()
    page.keyboard.press("Enter")
    expect(chip).to_have_count(0)
    expect(word).to_be_focused()
    page.get_by_role("button", name="Wis alle filters").focus()
    page.keyboard.press("Space")
    expect(page.locator("#verwerkingen > li:visible")).to_have_count(all_rows)
