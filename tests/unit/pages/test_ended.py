"""The page of what has ended tells a resident where to go now."""

from glashelder.pages.ended import ended_page
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.wording.links import ended_links
from glashelder.work.cache import Cache

_SINCE = "2026-01-01"


def add(data_dir, *rows):
    """Add rows (table, id, successor) to what has ended."""
    with (data_dir / "vervallen.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{table},{key},Titel {key},Gestopt.,{_SINCE},{later}\n" for table, key, later in rows)


def pages(data_dir, check_data):
    """Return what the pages of what has ended show, by id."""
    checked = check_data(data_dir)
    assert checked.findings == ()
    return {row.id: ended_page(row, checked.register) for row in checked.register.vervallen}


def built(project, check_data):
    """Return the files of the site of a project, by path."""
    checked = check_data(project / "register_data")
    site = Site(Settings(project), checked, Cache(project / "cache", "x"))
    return {page.path: page.make().decode() for page in site.files() if page.path.endswith((".html", ".xml", ".json"))}


def test_the_page_says_since_when_why_and_what_came_after(small_project, check_data):
    """Voorbeeldstad has one ended activity, with a successor that is published."""
    page = built(small_project, check_data)["verwerkingen/parkeerbord/index.html"]

    assert '<time datetime="2025-09-01">1 september 2025</time>' in page
    assert "<p>Borden met een kenteken" in page
    assert 'plaats: <a href="../../verwerkingen/parkeerplaats-bij-huis/">Parkeerplaats bij huis</a>.' in page


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


def test_a_code_that_has_ended_has_a_page_too(small_project, check_data):
    """Every kind of page can end, at the address it had."""
    add(small_project / "register_data", ("gegevenssoorten", "faxnummer", ""))

    page = built(small_project, check_data)["gegevens/faxnummer/index.html"]

    assert '<p class="gh-soort">Soort gegevens</p>' in page
    assert '<a href="../../gegevens/">Soorten gegevens</a></li>\n</ol></nav>' in page


def test_links_to_what_has_ended_stand_by_title(small_package, check_data):
    """The list below an overview is in alphabetical order and holds its own table only."""
    add(small_package, ("verwerkingen", "aaa", ""), ("ontvangers", "bbb", ""))

    found = ended_links("verwerkingen", check_data(small_package).register)

    assert [link.text for link in found] == ["Parkeerbord met uw kenteken", "Titel aaa"]


def test_the_sitemap_and_search_engines_leave_it_out_and_our_search_finds_it(small_project, check_data):
    """The page helps who follows an old link or knows the old name; nobody else needs it."""
    files = built(small_project, check_data)

    assert "parkeerbord" not in files["sitemap.xml"]
    assert '<meta name="robots" content="noindex">' in files["verwerkingen/parkeerbord/index.html"]
    assert "parkeerbord/" in files["verwerkingen/index.html"]
    assert any("Parkeerbord met" in content for path, content in files.items() if path.startswith("zoeken/titels"))
