import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from search_example import Served, serve, small_register, write_site


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give the address of a site with a small register."""
    folder = tmp_path_factory.mktemp("klein")
    write_site(folder, small_register())
    yield from serve(folder)


@pytest.fixture
def chromium_page(browser: Browser) -> Iterator[Page]:
    """Give a fresh page; afterwards nothing was refused, asked elsewhere or stored."""
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    problems: list[str] = []
    page.on("request", lambda request: hosts.add(request.url.split("/")[2].split(":")[0]))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if "Security Policy" in line.text else None)
    yield page
    assert hosts <= {"127.0.0.1"}
    assert problems == []
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.close()


@pytest.fixture
def small_page(chromium_page: Page, small_site: Served) -> Page:
    """Give the home page of the small site."""
    chromium_page.goto(small_site.address)
    return chromium_page


def field_of(page: Page) -> Locator:
    """Return the search field."""
    return page.get_by_role("searchbox", name="Zoek in het register")


def results_of(page: Page) -> Locator:
    """Return the links of the results."""
    return page.locator(".gh-zoek__titel")


def search(page: Page, query: str) -> list[str]:
    """Type a query and return the titles found, best first."""
    field_of(page).fill(query)
    expect(page.get_by_role("status")).to_contain_text(f"'{query}'")
    return results_of(page).all_text_contents()


def test_without_a_page_for_all_words_the_best_are_shown(small_page: Page) -> None:
    """The visitor is told that only part of the words was found."""
    assert search(small_page, "trouwen hondenbelasting qqqq") == ["Hondenbelasting heffen", "Trouwen of partnerschap"]
    expect(small_page.get_by_role("status")).to_have_text(
        "Geen resultaten met alle woorden van 'trouwen hondenbelasting qqqq'. "
        "Wel 2 resultaten met een deel van de woorden."
    )


def test_nothing_found_gives_tips(small_page: Page) -> None:
    """Without results the ways around are shown, and they go away with the next query."""
    assert search(small_page, "qqqq") == []
    expect(small_page.get_by_role("status")).to_have_text("Geen resultaten voor 'qqqq'.")
    expect(small_page.get_by_role("link", name="lijst van A tot Z")).to_be_visible()
    search(small_page, "hond")
    expect(small_page.get_by_role("link", name="lijst van A tot Z")).to_be_hidden()


def test_nothing_found_names_people_to_ask(small_page: Page) -> None:
    """Telephone and mail, with what was searched as the subject."""
    search(small_page, "qqqq & zz")
    expect(small_page.locator(".gh-zoek__tips")).to_contain_text("Bel 14 0000")
    expect(small_page.get_by_role("link", name="privacy@gemeente.example")).to_have_attribute(
        "href", "mailto:privacy@gemeente.example?subject=Vraag%20over%3A%20qqqq%20%26%20zz"
    )
    expect(small_page.get_by_role("link", name="fg@gemeente.example")).to_be_visible()


def test_what_was_meant_is_said(small_page: Page) -> None:
    """A word that is nowhere is not replaced in silence."""
    assert search(small_page, "Pasport")[0] == "Paspoort en identiteitskaart"
    expect(small_page.get_by_role("status")).to_have_text(
        "Geen resultaten voor 'Pasport'. Bedoelde u 'paspoort'? 1 resultaat voor 'paspoort'."
    )


@pytest.mark.parametrize("query", ["e", "\u20ac", "?"])
def test_too_little_is_said(small_page: Page, query: str) -> None:
    """Who typed one letter hears what to do."""
    field_of(small_page).fill(query)
    expect(small_page.get_by_role("status")).to_have_text("Typ ten minste twee letters.")


def test_results_can_be_seen_by_group(small_page: Page) -> None:
    """Each group says how many there are; a press shows only those, best first."""
    search(small_page, "paspoort")
    groups = small_page.get_by_role("group", name="Welke resultaten").get_by_role("button")
    expect(groups).to_have_count(0)
    search(small_page, "paspoort of paspoortwet")
    search(small_page, "gegevens")
    expect(groups).to_have_text(["Alles (35)", "Doen (1)", "Onderwerpen (33)", "Achtergrond (1)"])
    groups.nth(1).click()
    expect(results_of(small_page)).to_have_text(["Mijn gegevens inzien"])
    expect(groups.nth(1)).to_have_attribute("aria-pressed", "true")
    groups.nth(0).click()
    expect(results_of(small_page)).to_have_count(10)


def test_the_text_around_the_word_is_shown(small_page: Page) -> None:
    """A long summary is cut round what was typed, and another name is told where that was typed."""
    search(small_page, "kanovaren")
    summary = small_page.locator(".gh-zoek__treffer").first.locator("p")
    expect(summary.locator("mark")).to_have_text("kanovaren")
    text = summary.text_content() or ""
    assert text.startswith("… ")
    assert len(text) < 180
    search(small_page, "invalidenkaart")
    expect(small_page.locator(".gh-zoek__treffer").first).to_contain_text("Ook bekend als: invalidenkaart")


def test_a_browser_that_refuses_the_address_still_searches(small_page: Page) -> None:
    """WebKit throws after a hundred changes; the search goes on, and asks for few."""
    small_page.evaluate(
        """() => {
          window.asked = 0;
          history.replaceState = () => { window.asked += 1; throw new DOMException("", "SecurityError"); };
        }"""
    )
    for _ in range(6):
        field_of(small_page).press_sequentially("hond qq zz")
        field_of(small_page).fill("")
    assert search(small_page, "rijbewijs") == ["Rijbewijs aanvragen"]
    assert small_page.evaluate("window.asked") <= 30


@pytest.mark.parametrize("broken", ["search.js", "search-rank.js"])
def test_a_script_that_does_not_run_leaves_the_other_ways(browser: Browser, small_site: Served, broken: str) -> None:
    """An older browser may not read a script: then there are links to the lists, at once or when the field is used."""
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/{broken}", lambda route: route.fulfill(body="(?<=", content_type="text/javascript"))
    page.goto(small_site.address)
    if broken == "search.js":
        expect(field_of(page)).to_be_hidden()
    else:
        field_of(page).fill("hond")
        expect(page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet.")
    expect(page.get_by_role("link", name="lijst van A tot Z")).to_be_visible()
    context.close()


SHIFTS = """new PerformanceObserver((list) => {
  for (const { hadRecentInput, value } of list.getEntries()) {
    if (!hadRecentInput) window.shifted = (window.shifted ?? 0) + value;
  }
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("way", ["typed", "in the address"])
def test_nothing_moves_when_results_come(browser: Browser, small_site: Served, way: str) -> None:
    """On a telephone with a slow line: what is on the page stays where it was."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.add_init_script(SHIFTS)
    page = context.new_page()

    def slowly(route: Route) -> None:
        time.sleep(0.2)  # one after the other, so seconds in all
        route.continue_()

    page.route("**/*.js*", slowly)
    page.goto(f"{small_site.address}{'?zoek=gegevens' if way == 'in the address' else ''}")
    if way == "typed":
        field_of(page).press_sequentially("gegevens")
    expect(results_of(page)).to_have_count(10, timeout=20_000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted ?? 0") <= 0.05
    context.close()


def test_the_status_is_announced_after_a_pause(small_page: Page) -> None:
    """The number of results stands in a live region, in the singular where there is one."""
    search(small_page, "hondenbelasting")
    expect(small_page.get_by_role("status")).to_have_text("1 resultaat voor 'hondenbelasting'.")


def test_the_matched_part_is_marked(small_page: Page) -> None:
    """The part of the title that was typed is marked, with its own capitals and accents."""
    search(small_page, "cafe")
    assert results_of(small_page).first.locator("mark").all_text_contents() == ["Café"]
    search(small_page, "vergunningen parkeer")
    assert results_of(small_page).first.locator("mark").all_text_contents() == ["Parkeer", "vergunning"]


def test_a_result_shows_title_kind_and_summary(small_page: Page) -> None:
    """Markup in the query or the register is text, never markup."""
    search(small_page, "rijbewijs")
    expect(small_page.locator(".gh-zoek__treffer").first).to_have_text(
        "Rijbewijs aanvragen VerwerkingU vraagt een rijbewijs aan of laat het verlengen."
    )
    search(small_page, "<b>hond</b>")
    assert small_page.locator(".gh-zoek b").count() == 0


def test_more_results_are_ten_at_a_time(small_page: Page) -> None:
    """The button adds ten, moves focus to the first of them, and goes when all are shown."""
    search(small_page, "gegevens")
    more = small_page.get_by_role("button", name="Toon meer resultaten")
    expect(results_of(small_page)).to_have_count(10)
    more.click()
    expect(results_of(small_page)).to_have_count(20)
    expect(results_of(small_page).nth(10)).to_be_focused()
    more.click()
    more.click()
    expect(results_of(small_page)).to_have_count(35)
    expect(more).to_be_hidden()


def test_keyboard_alone_is_enough(small_page: Page) -> None:
    """Tab to the field, type, tab to a result, Enter; Back gives the same results."""
    small_page.keyboard.press("Tab")
    expect(field_of(small_page)).to_be_focused()
    small_page.keyboard.type("rijbewijs")
    small_page.keyboard.press("Enter")
    expect(results_of(small_page).first).to_have_text("Rijbewijs aanvragen")
    small_page.keyboard.press("Tab")
    expect(results_of(small_page).first).to_be_focused()
    small_page.keyboard.press("Enter")
    expect(small_page.get_by_role("heading", name="Rijbewijs")).to_be_visible()
    small_page.go_back()
    expect(field_of(small_page)).to_have_value("rijbewijs")
    expect(results_of(small_page).first).to_have_text("Rijbewijs aanvragen")


def test_escape_clears(small_page: Page) -> None:
    """Escape empties field, results, status and address."""
    search(small_page, "hond")
    field_of(small_page).press("Escape")
    expect(field_of(small_page)).to_have_value("")
    expect(results_of(small_page)).to_have_count(0)
    expect(small_page.get_by_role("status")).to_have_text("")
    assert "zoek=" not in small_page.url


def test_the_query_is_in_the_address(small_page: Page, small_site: Served) -> None:
    """A search can be mailed: the address gives the same results, also on a deeper page."""
    search(small_page, "café terras")
    assert small_page.url.endswith("?zoek=caf%C3%A9+terras")
    small_page.goto(f"{small_site.address}uitleg/?zoek=rijbewijs")
    expect(field_of(small_page)).to_have_value("rijbewijs")
    expect(results_of(small_page).first).to_have_attribute("href", "../verwerkingen/rijbewijs-aanvragen/")


def test_nothing_is_fetched_before_focus(small_page: Page, small_site: Served) -> None:
    """A visit without a search costs the script only."""
    small_site.sent.clear()
    small_page.goto(small_site.address)
    expect(field_of(small_page)).to_be_visible()
    assert not any(path.endswith(".json") for path in small_site.sent)
    with small_page.expect_response("**/zoeken/woorden.json"):
        field_of(small_page).focus()


def test_a_failing_network_is_told_and_forgotten(small_page: Page) -> None:
    """Without the index the visitor gets a message and other ways; later it works again."""
    small_page.route("**/zoeken/*", lambda route: route.abort())
    field_of(small_page).fill("hond")
    expect(small_page.get_by_role("status")).to_contain_text("Zoeken lukt nu niet.")
    expect(small_page.get_by_role("link", name="alle verwerkingen")).to_be_visible()
    small_page.unroute("**/zoeken/*")
    assert search(small_page, "honden") == ["Hondenbelasting heffen"]


def test_without_script_other_ways_are_shown(browser: Browser, small_site: Served) -> None:
    """A visitor without script sees no dead field but links to the lists."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_site.address)
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="onderwerp")).to_be_visible()
    context.close()


def test_it_fits_a_small_screen_with_large_targets(small_page: Page) -> None:
    """At 320 px nothing scrolls sideways, and what is pressed is 44 px high."""
    small_page.set_viewport_size({"width": 320, "height": 600})
    search(small_page, "gegevens")
    assert small_page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = [field_of(small_page), results_of(small_page).first, small_page.locator(".gh-zoek__meer")]
    assert all((target.bounding_box() or {"height": 0})["height"] >= 44 for target in targets)
