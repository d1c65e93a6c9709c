"""The page of what has ended tells a resident where to go now."""

import datetime

from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.views.ended_pages import ended_pages
from glashelder.wording.links import ended_links
from glashelder.work.cache import Cache

_SINCE = "2026-01-01"


def add(data_dir, *rows):
    """Add rows (table, id, successor) to what has ended."""
    with (data_dir / "vervallen.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{table},{key},Titel {key},Gestopt.,{_SINCE},{later}\n" for table, key, later in rows)


def pages(data_dir, check_data):
    """Return the pages of what has ended, by id."""
    checked = check_data(data_dir)
    assert checked.findings == ()
    return {page.key: page for page in ended_pages(checked.register)}


def test_the_page_says_since_when_why_and_what_came_after(small_package, check_data):
    """Voorbeeldstad has one ended activity, with a successor that is published."""
    page = pages(small_package, check_data)["parkeerbord"]

    assert page.sinds == datetime.date(2025, 9, 1)
    assert page.reden.startswith("Borden met een kenteken")
    assert (page.opvolger.text, page.opvolger.href[1:]) == (
        "Parkeerplaats bij huis",
        "verwerkingen/parkeerplaats-bij-huis/",
    )


def test_a_row_of_successors_leads_to_the_last_one(small_package, check_data):
    """A resident is not sent along three pages that have ended."""
    add(small_package, ("verwerkingen", "badmuts", "badkaart"), ("verwerkingen", "badkaart", "parkeerbord"))

    assert pages(small_package, check_data)["badmuts"].opvolger.text == "Parkeerplaats bij huis"


def test_a_successor_that_ended_without_another_is_still_shown(small_package, check_data):
    """Its page says why it stopped."""
    add(small_package, ("ontvangers", "huisarts", "wijkarts"), ("ontvangers", "wijkarts", ""))

    found = pages(small_package, check_data)

    assert found["huisarts"].opvolger.text == "Titel wijkarts"
    assert found["wijkarts"].opvolger is None


def test_a_code_that_has_ended_has_a_page_too(small_package, check_data):
    """Every kind of page can end, at the address it had."""
    add(small_package, ("gegevenssoorten", "faxnummer", ""))

    page = pages(small_package, check_data)["faxnummer"]

    assert (page.soort, page.overzicht.text) == ("Soort gegevens", "Soorten gegevens")


def test_links_to_what_has_ended_stand_by_title(small_package, check_data):
    """The list below an overview is in alphabetical order and holds its own table only."""
    add(small_package, ("verwerkingen", "aaa", ""), ("ontvangers", "bbb", ""))

    found = ended_links("verwerkingen", check_data(small_package).register)

    assert [link.text for link in found] == ["Parkeerbord met uw kenteken", "Titel aaa"]


def test_the_sitemap_and_search_engines_leave_it_out_and_our_search_finds_it(small_project, check_data):
    """The page helps who follows an old link or knows the old name; nobody else needs it."""
    checked = check_data(small_project / "register_data")
    site = Site(Settings(small_project), checked, Cache(small_project / "cache", "x"))
    files = {page.path: page.make() for page in site.files()}

    assert b"parkeerbord" not in files["sitemap.xml"]
    assert b'<meta name="robots" content="noindex">' in files["verwerkingen/parkeerbord/index.html"]
    assert b"parkeerbord/" in files["verwerkingen/index.html"]
    assert any(b"Parkeerbord met" in content for path, content in files.items() if path.startswith("zoeken/titels"))
