"""What stands around every page: what a message shows of a link, and the way to say that something is wrong."""

import re
from urllib.parse import unquote

import pytest

pytestmark = pytest.mark.site

URL = "https://voorbeeldstad.example/register/"


@pytest.fixture(name="site")
def _site(built_project):
    """Return the site of Voorbeeldstad."""
    return built_project / "site"


def read(site, page):
    """Return the HTML of a page."""
    return (site / page).read_text("utf-8")


def shared(html):
    """Return what a message shows of a link to a page."""
    return dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))


def test_a_shared_link_tells_what_it_leads_to(site):
    """Title, description and picture, each with a whole address: a message does not know where it came from."""
    html = read(site, "verwerkingen/zwemabonnement/index.html")
    told = shared(html)

    assert f"<h1>{told['title']}</h1>" in html
    assert f'<meta name="description" content="{told["description"]}">' in html
    assert told["url"] == f"{URL}verwerkingen/zwemabonnement/"
    assert told["image"] == f"{URL}assets/delen.png"
    assert (site / "assets/delen.png").read_bytes().startswith(b"\x89PNG")


def test_every_page_asks_what_is_wrong(site):
    """The message says by itself which page it is about and of which day its text is."""
    pages = [path for path in site.rglob("*.html") if "data" not in path.parts]
    without = [path for path in pages if "Klopt dit niet?" not in path.read_text("utf-8")]
    html = read(site, "verwerkingen/zwemabonnement/index.html")
    message = unquote(re.search(r'href="(mailto:[^"]+)">Klopt dit niet\?', html)[1].replace("&amp;", "&"))

    assert without == []
    assert f"Adres: {URL}verwerkingen/zwemabonnement/\r\n" in message
    assert re.search(r"Laatst gewijzigd: \d+ \w+ 20\d\d\r\n", message)


def test_a_page_that_is_not_there_has_no_address_to_tell(site):
    """A host shows it at any address; its own says nothing to anybody."""
    html = read(site, "404.html")

    assert shared(html)["url"] == URL
    assert "404.html" not in html


def test_staff_have_one_way_in(site):
    """No page of residents lists what is for those who work there, and each page for them leads back to their own."""
    front, staff = read(site, "index.html"), read(site, "medewerkers/index.html")
    sitemap = read(site, "sitemap.xml")
    theirs = ["medewerkers/brieven/", "medewerkers/regels/", "medewerkers/velden/", "procedures/"]

    assert [page for page in theirs if f'href="./{page}"' in front] == []
    assert 'href="./medewerkers/"' in front
    assert [page for page in theirs if f'href="../{page}"' not in staff] == []
    assert [page for page in ["medewerkers/", *theirs] if f"{URL}{page}" in sitemap] == []
    assert 'href="../../medewerkers/">Voor medewerkers</a></li>' in read(site, "medewerkers/brieven/index.html")
