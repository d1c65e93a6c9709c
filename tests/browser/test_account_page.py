"""The page of account: a square for each activity, and charts beside their words."""

from __future__ import annotations

from page_types import BY_NAME, visit
from playwright.sync_api import Page, expect


def test_each_activity_has_a_square_that_says_its_name(page: Page) -> None:
    """A square is a link; who comes to it by keyboard reads what it is and how it stands."""
    visit(page, BY_NAME["verantwoording"])
    squares = page.get_by_role("list", name="Verwerkingen, met hun stand").get_by_role("link")
    counted = page.locator(".gh-legenda:has(.gh-vakje) strong").all_text_contents()
    square = squares.first
    name = square.locator(".gh-alleen-voorlezen")
    square.focus()
    page.keyboard.press("Shift+Tab")
    before = name.bounding_box()
    page.keyboard.press("Tab")
    after = name.bounding_box()

    assert squares.count() == sum(map(int, counted)) > 100
    assert before is not None
    assert after is not None
    assert before["width"] <= 1
    assert after["width"] > 50
    expect(square).to_have_accessible_name(name.inner_text())


def test_what_is_drawn_is_also_told(page: Page) -> None:
    """The numbers of each chart stand in a table, in the same order, and no graphic is alone."""
    visit(page, BY_NAME["verantwoording"])
    charts = page.locator(".gh-jaren")
    drawn = [chart.locator("li").all_inner_texts() for chart in charts.all()]
    figures = page.locator("table:has(#jaarcijfers) tbody tr")

    assert charts.count() == figures.count() > 0
    for bars, row in zip(drawn, figures.all(), strict=True):
        assert [bar.split()[0] for bar in bars] == row.locator("td").all_inner_texts()[-len(bars) :]
    parts = page.locator(".gh-deelbalk rect")
    assert parts.count() == page.locator("table:has(#dpia-standen) tbody td:not(:text-is('0'))").count()


def test_late_is_said_with_the_day_of_the_register(page: Page) -> None:
    """No day of a build is on the page: late was so on the day of the newest change, which the page says."""
    visit(page, BY_NAME["verantwoording"])
    day = page.get_by_text("Stand van het register:").locator("time").inner_text()
    late = page.locator("#herziening ~ p strong").first

    expect(late).to_contain_text("niet op tijd nagekeken")
    expect(late.locator("xpath=..")).to_contain_text(f"stand van {day}")
    number = int(late.inner_text().split()[0])
    assert page.locator("#herziening ~ ul").first.get_by_text("te laat", exact=True).count() == number
