"""A municipality with little in its register: nothing of what ships with us looks as if it were its own."""

import csv

import pytest

_OWN = ("ontvangers", "bewaartermijnen", "rollen", "taken", "procedures", "procedure_stappen", "benoemingen")
DPIA_ROLES = ("proceseigenaar", "privacy-officer", "functionaris-gegevensbescherming")
"""The roles that do a step of the national procedure `dpia`."""


def _empty(file):
    file.write_text(file.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")


def _keys(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return {next(iter(row.values())) for row in csv.DictReader(stream)}


@pytest.fixture(name="small")
def _small(small_project):
    """Return Voorbeeldstad without rows of its own in the catalogues, and with one activity."""
    data = small_project / "register_data"
    for name in (*_OWN, "vervallen"):
        _empty(data / f"{name}.csv")
    for name in ("hondenbelasting", "parkeerplaats-bij-huis"):
        (data / f"verwerkingen/{name}.yaml").unlink()
    file = data / "verwerkingen/zwemabonnement.yaml"
    text = file.read_text("utf-8").replace("dienst-geleverd", "sl2020-5-1").replace("incassobureau", "accountant")
    file.write_text(text, "utf-8")
    return small_project


def _site(project, run):
    run("glashelder", "build", "--strict", cwd=project)
    assert "0 fouten" in run("glashelder", "verify", cwd=project).stdout
    site = project / "site"
    pages = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}
    return site / "data", pages


def _folders(pages, name):
    return {path.split("/")[1] for path in pages if path.startswith(f"{name}/") and path.count("/") == 2}


def test_of_one_activity_only_what_it_uses_is_there(small, run):
    """Lists, pages and downloads hold what is used, and no page counts nothing."""
    data, pages = _site(small, run)

    assert [path for path, text in pages.items() if ">0 verwerkingen" in text] == []
    assert _folders(pages, "bewaartermijnen") == _keys(data / "bewaartermijnen.csv") == {"sl2020-5-1"}
    assert _folders(pages, "ontvangers") == _keys(data / "ontvangers.csv") == {"accountant"}
    assert _folders(pages, "verwerkers") == _keys(data / "verwerkers.csv")
    assert _folders(pages, "wetten") == _keys(data / "wetten.csv")
    assert "wbp" not in _keys(data / "wetten.csv")


def test_without_an_activity_it_says_so(small, run):
    """An empty register is built, and its pages do not count what is not there."""
    (small / "register_data/verwerkingen/zwemabonnement.yaml").unlink()

    data, pages = _site(small, run)

    assert [path for path, text in pages.items() if "0 verwerkingen" in text] == []
    assert _keys(data / "bewaartermijnen.csv") == set()
    for path in ("index.html", "verwerkingen/index.html"):
        assert "Er staan nog geen verwerkingen in het register." in pages[path]


def test_nobody_has_a_role_that_nobody_fills(small, run):
    """A model role is of this municipality once it is filled; a procedure once each role of its steps is."""
    data, pages = _site(small, run)
    assert [_keys(data / f"{name}.csv") for name in ("rollen", "taken", "conflicterende_rollen")] == [set()] * 3
    assert _folders(pages, "procedures") == set()

    with (small / "register_data/benoemingen.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{role},voorbeeldstad,adviseur {n},,\n" for n, role in enumerate(DPIA_ROLES))
    data, pages = _site(small, run)
    assert _keys(data / "rollen.csv") == {*DPIA_ROLES}
    assert _folders(pages, "procedures") == {"dpia"}
