"""How long data are kept, and when something is gone: the list, its order, and the calculator."""

from __future__ import annotations

import pytest
from page_types import BY_NAME, visit
from playwright.sync_api import Locator, Page, expect


@pytest.fixture
def retention(page_on_a_day: Page) -> Page:
    """Return the page of retention periods, on 22 November 2026."""
    visit(page_on_a_day, BY_NAME["bewaartermijnen"])
    return page_on_a_day


def answer(page: Page) -> Locator:
    """Return what the calculator says."""
    return page.locator(".gh-weg").get_by_role("status")


def choose(page: Page, subject: str, activity: str, part: int, day: str) -> None:
    """Answer the four questions."""
    page.get_by_label("Onderwerp").select_option(subject)
    page.get_by_label("Waarvoor?").select_option(activity)
    page.get_by_label("Welke gegevens?").select_option(index=part)
    page.get_by_label("Wanneer stopte het?").fill(day)


def test_every_row_shows_its_term_and_its_bar(retention: Page) -> None:
    """Each term has words and a bar, the shortest first, and all of them are in use."""
    rows = retention.locator("#termijnen > ul > li")
    days = rows.evaluate_all("(rows) => rows.map((row) => Number(row.dataset.bewaard))")
    words = rows.locator("strong").all_text_contents()
    widths = rows.locator("rect").evaluate_all("(bars) => bars.map((bar) => bar.getBoundingClientRect().width)")

    assert len(days) == len(words) == len(widths) > 100
    assert days == sorted(days)
    assert widths == sorted(widths)
    assert all(words)
    assert (words[0], words[-1]) == ("meteen", "voor altijd")
    assert retention.get_by_text("0 verwerkingen", exact=True).count() == 0


def test_a_length_leads_to_its_first_term(retention: Page) -> None:
    """The chart of lengths is the way into the list, and its numbers add up to all terms."""
    chart = retention.locator(".gh-lengten > li")
    numbers = [int(text) for text in chart.locator(".gh-tel").all_text_contents()]
    assert sum(numbers) == retention.locator("#termijnen > ul > li").count()
    link = chart.get_by_role("link", name="tot 10 jaar")
    link.click()
    target = retention.locator((link.get_attribute("href") or "").replace("#", "[id='") + "']")
    expect(target).to_be_in_viewport()
    assert int(target.get_attribute("data-bewaard") or 0) > 5 * 365.25


def test_the_list_can_be_turned_round(retention: Page) -> None:
    """What is kept longest can stand first, and the list can follow the alphabet."""
    names = retention.locator("#termijnen > ul > li > p > a")
    field = retention.get_by_label("Sorteer")
    field.select_option(label="van lang naar kort")
    expect(retention.locator("#termijnen strong").first).to_have_text("voor altijd")
    field.select_option(label="van A tot Z")
    found = [name.casefold() for name in names.all_text_contents()]
    assert found == sorted(found)


def test_what_should_be_gone_can_be_asked_for(retention: Page) -> None:
    """The answer is a day, and the button opens the letter about that activity, with the day in it."""
    choose(retention, "werk-en-inkomen", "bijstandsuitkering", 1, "2010-05-04")
    expect(answer(retention)).to_have_text("De gemeente mocht dit bewaren tot en met 4 mei 2020. Het moet nu weg zijn.")
    expect(retention.locator("[data-termijn]")).to_have_text(
        "De termijn is: 10 jaar, nadat de uitkering of hulp is gestopt."
    )
    retention.get_by_role("link", name="Vraag of het weg is").click()
    expect(retention.get_by_role("heading", level=1)).to_have_text("Mijn gegevens wissen")
    expect(retention.locator("[data-activiteit] [data-plek=activiteit]")).to_have_text(
        "Bijstand: een uitkering om van te leven"
    )
    expect(retention.locator(".gh-brief__brief")).to_contain_text(
        "Volgens uw register bewaart u dit tot en met 4 mei 2020."
    )


def test_what_is_still_kept_says_until_when(retention: Page) -> None:
    """Before that day one can ask whether it may go earlier."""
    choose(retention, "werk-en-inkomen", "bijstandsuitkering", 1, "2020-02-29")
    expect(answer(retention)).to_have_text("De gemeente bewaart dit tot en met 28 februari 2030. Daarna moet het weg.")
    expect(retention.get_by_role("link", name="Vraag of het eerder weg kan")).to_be_visible()


def test_an_answer_goes_when_its_question_changes(retention: Page) -> None:
    """Another subject takes back what was said of the first, and its letter."""
    choose(retention, "werk-en-inkomen", "bijstandsuitkering", 1, "2010-05-04")
    expect(answer(retention)).to_contain_text("2020")
    retention.get_by_label("Onderwerp").select_option("belastingen")
    expect(answer(retention)).to_have_text("")
    expect(retention.locator(".gh-weg__brief a")).to_be_hidden()
    expect(retention.get_by_label("Welke gegevens?")).to_be_disabled()


def test_without_a_day_it_asks_for_one(retention: Page) -> None:
    """The term is told before the day is filled in, and no day is made up."""
    choose(retention, "werk-en-inkomen", "bijstandsuitkering", 1, "")
    expect(answer(retention)).to_have_text("Vul nog in wanneer dat was.")


@pytest.mark.parametrize("query", ["?onderwerp=bestaat-niet", "?onderwerp=__proto__&verwerking=x", "?verwerking=x"])
def test_a_strange_address_asks_the_first_question(page: Page, query: str) -> None:
    """An address that names nothing known leaves the form as it was."""
    page.goto(f"bewaartermijnen/{query}")
    expect(page.get_by_label("Onderwerp")).to_have_value("")
    expect(answer(page)).to_have_text("")


def test_an_address_can_begin_with_an_activity(page: Page) -> None:
    """A page of an activity can lead to the calculator with that activity chosen."""
    page.goto("bewaartermijnen/?onderwerp=werk-en-inkomen&verwerking=bijstandsuitkering")
    expect(page.get_by_label("Waarvoor?")).to_have_value("bijstandsuitkering")
    expect(page.get_by_label("Welke gegevens?")).to_be_enabled()


def test_what_the_calculator_counts_with_comes_when_it_is_asked_for(retention: Page) -> None:
    """Who only reads the list loads no module of a subject, and no law."""
    asked = retention.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")

    assert [name for name in asked if "onderwerp-" in name or "deadlines" in name] == []
