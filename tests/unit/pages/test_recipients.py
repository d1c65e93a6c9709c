"""Who gets data: each reason of the register stands on the page of who gets them, and the overview counts them."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.work.cache import Cache

TAG = re.compile(r"<[^>]*>")
PLURAL_ONE = re.compile(r"\b1 (verwerkingen|soorten|namen|redenen)\b")


@pytest.fixture(scope="module")
def checked(check_data: Callable[[Path], Checked], zilverdam: Path) -> Checked:
    """Return the register of Zilverdam."""
    return check_data(zilverdam / "register_data")


@pytest.fixture(scope="module")
def pages(checked: Checked, zilverdam: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of recipients and processors, by path."""
    site = Site(Settings(zilverdam), checked, Cache(tmp_path_factory.mktemp("x") / "cache", "x"))
    wanted = ("ontvangers/", "verwerkers/")
    return {page.path: page.make().decode() for page in site.files() if page.path.startswith(wanted)}


def words(page: str) -> str:
    """Return the words of a page on one line."""
    article = page.partition("<article")[2].partition("</article>")[0]
    return " ".join(html.unescape(TAG.sub(" ", article)).split())


def test_each_reason_stands_on_the_page_of_who_gets_the_data(checked: Checked, pages: dict[str, str]) -> None:
    """With the activity, what it is for, the law with its article, and the kinds of data of the activity."""
    register, seen = checked.published, 0
    for verwerking in register.gepubliceerd:
        for row in verwerking.ontvangers:
            told = words(pages[f"ontvangers/{row.ontvanger_id}/index.html"])
            law = register.wetten[row.wet_id].citeertitel if row.wet_id else ""
            expected = [verwerking.titel, row.waarvoor or "", f"{law} , {row.artikel}" if row.artikel else law]
            assert [text for text in expected if " ".join(text.split()) not in told] == []
            assert register.codelijsten["gegevenssoorten"][verwerking.gegevens[0].gegeven].titel[1:] in told
            seen += 1
        for use in verwerking.verwerkers:
            told = words(pages[f"verwerkers/{use.verwerker_id}/index.html"])
            assert verwerking.titel in told
            assert (use.waarvoor or "") in told
            seen += 1
    assert seen > 300


def test_the_overview_counts_activities_and_says_one_in_the_singular(checked: Checked, pages: dict[str, str]) -> None:
    """Everybody who gets data is there with a bar, the most frequent of each kind first."""
    users = checked.published.users
    for table in ("ontvangers", "verwerkers"):
        page, told = pages[f"{table}/index.html"], words(pages[f"{table}/index.html"])

        assert page.count('class="gh-staaf"') == len(users[table])
        for key, using in users[table].items():
            name = getattr(checked.published, table)[key].naam
            assert f"{name} {len(using)} verwerking" in told

    together = words(pages["ontvangers/index.html"])
    assert together.index("Politie 22 verwerkingen") < together.index("Andere gemeenten 14 verwerkingen")
    assert [path for path, page in pages.items() if PLURAL_ONE.search(words(page))] == []


def test_the_overview_tells_where_data_leave_europe_and_what_protects_them(
    checked: Checked, pages: dict[str, str]
) -> None:
    """Every transfer of the register, with its safeguard."""
    told = words(pages["ontvangers/index.html"]).partition("Buiten Europa")[2]
    lists = checked.published.codelijsten
    rows = [(v, row) for v in checked.published.gepubliceerd for row in v.doorgiften]

    assert len(rows) >= 2
    for verwerking, row in rows:
        assert lists["landen"][row.land].titel in told
        assert verwerking.titel in told
        assert f"Waarborg: {lists['instrumenten'][row.instrument].titel}" in told
    assert lists["landen"]["nl"].titel not in told
