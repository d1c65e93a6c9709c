from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from page_types import FULL, GAPS
from playwright.sync_api import Locator, Page, expect
from site_server import Server


@pytest.fixture
def list_page(page: Page) -> Page:
    """Return the list of all activities, to which somebody came who wants to filter."""
    page.goto("verwerkingen/")
    page.get_by_label("Woord", exact=True).focus()
    expect(page.locator("#verwerkingen > li[data-gewijzigd]").first).to_be_visible()
    return page


def rows(page: Page) -> Locator:
    """Return the rows that are shown."""
    return page.locator("#verwerkingen > li:visible")


def titles(page: Page) -> list[str]:
    """Return the titles that are shown."""
    return rows(page).locator("a").all_text_contents()


def state(page: Page) -> dict[str, list[str]]:
    """Return the filters in the address."""
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("vergunning", "Parkeervergunning voor bewoners"),
        ("vergunningen", "Parkeervergunning voor bewoners"),
        ("VERGUNNING", "Een evenement of straatfeest organiseren"),
        ("café", "Vergunning voor een café, restaurant of slijterij"),
        ("cafe", "Vergunning voor een café, restaurant of slijterij"),
        ("suwinet mail", "Beveiligd mailen over inwoners met UWV en andere gemeenten"),
        ("  paspoort  ", "Paspoort of identiteitskaart aanvragen"),
        ("sociale dienst", "Bijstand: een uitkering om van te leven"),
    ],
)
def test_a_word_finds_rows(list_page: Page, word: str, found: str) -> None:
    """Capitals, accents, plurals, parts of words and other names do not matter."""
    before = rows(list_page).count()
    list_page.get_by_label("Woord", exact=True).fill(word)
    assert found in titles(list_page)
    assert 0 < rows(list_page).count() < before
    assert state(list_page) == {"tekst": [word.strip()]}


@pytest.mark.parametrize(
    "label", ["Afdeling", "Grondslag", "Soort gegevens", "Ontvanger", "Extra beschermde gegevens", "DPIA"]
)
def test_every_choice_leaves_what_it_promises(list_page: Page, label: str) -> None:
    """Each choice shows as many rows as stands behind it."""
    field = list_page.get_by_label(label, exact=True)
    choices = field.locator("option[value]:not([value=''])").all_text_contents()
    assert choices
    for choice in choices[:12]:
        field.select_option(label=choice)
        assert choice.endswith(f"({rows(list_page).count()})")
    assert state(list_page) == {field.get_attribute("name"): [field.input_value()]}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("bijstant", "Bijstand: een uitkering om van te leven"),
        ("boa\u2019s", "Boetes en processen-verbaal van boa's"),
        ("jeugdzorg", "Hulp voor uw kind of gezin"),
        ("fout geparkeerd", "Parkeerboete (naheffing parkeerbelasting)"),
        ("participatiewet", "Bijstand: een uitkering om van te leven"),
    ],
)
def test_the_list_finds_what_the_search_finds(list_page: Page, word: str, found: str) -> None:
    """Mistakes, the apostrophe of a phone, residents' words, open compounds and laws."""
    list_page.get_by_label("Woord", exact=True).fill(word)
    expect(rows(list_page).filter(has_text=found)).to_have_count(1)
    assert rows(list_page).count() < 40


def test_filters_add_up(list_page: Page) -> None:
    """A row must fit every filter."""
    list_page.get_by_label("Afdeling", exact=True).select_option("inkomen")
    departments = set(titles(list_page))
    list_page.get_by_label("Woord", exact=True).fill("bijstand")
    assert set(titles(list_page)) < departments


def test_the_number_is_announced_after_a_pause(list_page: Page) -> None:
    """The live region tells how many there are, with the right word for one."""
    status = list_page.get_by_role("status")
    list_page.get_by_label("Woord", exact=True).focus()
    list_page.wait_for_load_state("networkidle")  # the words of the search, which find more than the text of a row
    list_page.get_by_label("Woord", exact=True).fill("bijstand")
    expect(status).to_have_text(f"{rows(list_page).count()} verwerkingen")
    list_page.get_by_label("Woord", exact=True).fill("hulp bij het huishouden wmo")
    expect(status).to_have_text("1 verwerking")


def test_nothing_found_says_what_to_do(list_page: Page) -> None:
    """Without rows the visitor reads how to go on."""
    list_page.get_by_label("Woord", exact=True).fill("qqqq")
    expect(rows(list_page)).to_have_count(0)
    expect(list_page.get_by_role("status")).to_have_text(
        "Geen verwerkingen. Verwijder een filter of probeer een ander woord."
    )


def test_a_chip_shows_a_filter_and_removes_it(list_page: Page) -> None:
    """Each chosen filter stands below the fields, and goes away by a press; focus goes to its field."""
    list_page.get_by_label("Woord", exact=True).fill("bijstand")
    list_page.get_by_label("Afdeling", exact=True).select_option("inkomen")
    chips = list_page.get_by_role("list", name="Gekozen filters").get_by_role("button")
    expect(chips).to_have_count(2)
    chips.filter(has_text="Afdeling: Werk en Inkomen").click()
    expect(chips).to_have_count(1)
    expect(list_page.get_by_label("Afdeling", exact=True)).to_be_focused()
    assert state(list_page) == {"tekst": ["bijstand"]}


def test_reset_shows_everything(list_page: Page) -> None:
    """One button clears fields, chips and address; it is there only when there is something to clear."""
    before = rows(list_page).count()
    expect(list_page.get_by_role("button", name="Wis alle filters")).to_be_hidden()
    list_page.get_by_label("Woord", exact=True).fill("bijstand")
    list_page.get_by_label("Grondslag", exact=True).select_option("publieke-taak")
    list_page.get_by_role("button", name="Wis alle filters").click()
    expect(rows(list_page)).to_have_count(before)
    expect(list_page.locator(".gh-keuze")).to_have_count(0)
    expect(list_page.get_by_role("button", name="Wis alle filters")).to_be_hidden()
    expect(list_page.get_by_role("status")).to_have_text(f"{before} verwerkingen")
    assert state(list_page) == {}


def test_the_address_restores_the_filters(list_page: Page) -> None:
    """A filtered list can be mailed, and reached again by going back."""
    list_page.get_by_label("Woord", exact=True).focus()
    list_page.wait_for_load_state("networkidle")  # the words of the search
    list_page.get_by_label("Woord", exact=True).fill("bijstand")
    list_page.get_by_label("Afdeling", exact=True).select_option("inkomen")
    shown, address = titles(list_page), list_page.url
    rows(list_page).locator("a").first.click()
    expect(list_page.get_by_role("heading", level=1)).to_have_text(shown[0])
    list_page.go_back()
    expect(rows(list_page)).to_have_count(len(shown))
    list_page.goto("verwerkingen/")
    list_page.goto(address)
    expect(list_page.get_by_label("Woord", exact=True)).to_have_value("bijstand")
    expect(rows(list_page)).to_have_count(len(shown))
    assert titles(list_page) == shown


@pytest.mark.parametrize(
    "query", ["?tekst=<img src=x onerror=alert(1)>", "?afdeling=bestaat-niet", "?iets=anders", "?__proto__=x"]
)
def test_a_strange_address_does_no_harm(page: Page, query: str) -> None:
    """Markup in the address is text, and an unknown filter or choice filters nothing."""
    page.goto(f"verwerkingen/{query}")
    expect(page.locator(".gh-filter img")).to_have_count(0)
    expect(page.locator("#verwerkingen > li[data-gewijzigd]").first).to_be_attached()
    if "tekst" not in query:
        assert rows(page).count() == page.locator("#verwerkingen > li").count()
        name, _, value = query.removeprefix("?").partition("=")
        expect(page.locator("[data-onbekend]")).to_have_text(
            f"Dit filter kennen wij niet: {name}: {value}. U ziet daarom ook andere verwerkingen."
        )
        assert state(page) == {}


def test_gaps_and_full_records_are_both_in_the_list(list_page: Page) -> None:
    """An activity without recipients or DPIA is still found, and filtered out where they are asked."""
    list_page.get_by_label("Woord", exact=True).fill("proef met gaten")
    assert rows(list_page).locator("a").get_attribute("href") == f"../verwerkingen/{GAPS}/"
    choices = list_page.get_by_label("DPIA", exact=True).locator("option:not([value=''])")
    assert all(text.endswith(" (0)") for text in choices.all_text_contents())
    expect(list_page.locator(f"a[href='../verwerkingen/{FULL}/']")).to_have_count(1)


def test_typing_is_quick(list_page: Page) -> None:
    """The list follows while someone types, without a pause for the answer."""
    list_page.get_by_label("Woord", exact=True).press_sequentially("parkeer")
    assert all("parkeer" in row or "parkeren" in row for row in map(str.lower, rows(list_page).all_text_contents()))


def test_counts_follow_what_is_chosen_and_no_choice_leads_to_nothing(list_page: Page) -> None:
    """Behind each choice stands what it would leave now; one that would leave nothing cannot be chosen."""
    list_page.get_by_label("Afdeling", exact=True).select_option("communicatie")
    field = list_page.get_by_label("Grondslag", exact=True)
    options = [
        (option.get_attribute("value"), option.text_content() or "", option.is_disabled())
        for option in field.locator("option:not([value=''])").all()
    ]

    assert any(is_disabled for _, _, is_disabled in options)
    assert [text.endswith(" (0)") for _, text, _ in options] == [is_disabled for _, _, is_disabled in options]
    for value, text, is_disabled in options:
        if not is_disabled:
            field.select_option(value)
            assert text.endswith(f" ({rows(list_page).count()})")
    field.select_option("")
    every = list_page.get_by_label("Afdeling", exact=True).locator("option:disabled")
    expect(every).to_have_count(0)


def test_a_chip_says_what_was_chosen_without_a_number(list_page: Page) -> None:
    """The number behind a choice belongs to the choice: it would change with every other filter."""
    list_page.get_by_label("Afdeling", exact=True).select_option("inkomen")
    chip = list_page.get_by_role("list", name="Gekozen filters").get_by_role("button")

    expect(chip).to_have_text("Afdeling: Werk en Inkomen")
    expect(chip).to_have_accessible_name("Verwijder filter Afdeling: Werk en Inkomen")


def test_on_a_phone_the_list_begins_on_the_first_screen(narrow_page: Page) -> None:
    """The filters fold behind one button, which says whether they are open, and works by keyboard."""
    narrow_page.set_viewport_size({"width": 390, "height": 844})
    narrow_page.goto("verwerkingen/")
    box = rows(narrow_page).first.bounding_box()
    assert box is not None
    assert box["y"] < 844
    button = narrow_page.get_by_role("button", name="Meer filters")
    field = narrow_page.get_by_label("Afdeling", exact=True)
    expect(field).to_be_hidden()
    button.press("Enter")
    expect(field).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    button.press("Enter")
    expect(field).to_be_hidden()


def test_every_filter_has_its_help(list_page: Page) -> None:
    """A label such as "DPIA" says little: a few words below it belong to the field."""
    for field in list_page.locator(".gh-filter select").all():
        help_id = field.get_attribute("aria-describedby")
        expect(list_page.locator(f"#{help_id}")).to_have_text(re.compile(r"\w+ \w+.*[?.]$"))


@pytest.mark.parametrize(
    ("order", "key", "is_reversed"),
    [
        ("laatst gewijzigd eerst", "gewijzigd", True),
        ("langst bewaard eerst", "bewaard", True),
        ("kortst bewaard eerst", "bewaard", False),
        ("meeste ontvangers eerst", "ontvangers", True),
    ],
)
def test_the_list_can_be_sorted(list_page: Page, order: str, key: str, is_reversed: bool) -> None:  # noqa: FBT001
    """Each order is that of its words, and from A to Z is the order in which the list came."""
    first = titles(list_page)
    field = list_page.get_by_label("Sorteer", exact=True)
    field.select_option(label=order)
    found = rows(list_page).evaluate_all(f"(rows) => rows.map((row) => row.dataset.{key})")
    values = found if key == "gewijzigd" else [int(value) for value in found]

    assert len(set(values)) > 1
    assert values == sorted(values, reverse=is_reversed)
    field.select_option(label="van A tot Z")
    assert sorted(titles(list_page)) == sorted(first)
    assert titles(list_page)[0] == first[0]


def test_each_row_says_what_happens_with_data(list_page: Page) -> None:
    """In the list one reads kinds of data, how many get them and how long, not only what the subject is."""
    lines = list_page.locator("#verwerkingen .gh-rij__kort").all_text_contents()
    kinds = [line for line in lines if "gegevens" in line]

    assert len(lines) >= rows(list_page).count() - 1  # the example with gaps may have nothing to say
    assert len(kinds) > len(lines) * 0.8


def test_what_rows_are_filtered_by_comes_when_it_is_asked_for(first_page: Page, server: Server) -> None:
    """Who only reads the list does not wait for it; an address with a filter asks at once."""
    server.sent.clear()
    first_page.goto("verwerkingen/", wait_until="networkidle")
    assert [file.path for file in server.sent if "kenmerken" in file.path] == []
    first_page.goto("verwerkingen/?afdeling=inkomen", wait_until="networkidle")
    assert [file.path for file in server.sent if "kenmerken" in file.path] == ["verwerkingen/kenmerken.js"]
    assert 0 < rows(first_page).count() < first_page.locator("#verwerkingen > li").count()
