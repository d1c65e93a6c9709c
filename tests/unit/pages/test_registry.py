"""A page is a module, a template and a line in the registry; a field shown is a line in a template."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from glashelder import site as site_module
from glashelder.pages.registry import KINDS
from glashelder.pipeline import Checked
from glashelder.render.page import page_file
from glashelder.render.page_kind import TITLE, Found, PageContent, PageKind
from glashelder.render.site_source import SiteSource
from glashelder.render.wellknown import headers_for
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.views.menu import Place
from glashelder.work.cache import Cache

CheckData = Callable[[Path], Checked]


@pytest.fixture
def files_of(check_data: CheckData) -> Callable[[Path], dict[str, str]]:
    """Return a function that gives the pages and search files of a project, by path."""

    def run(project: Path) -> dict[str, str]:
        site = Site(Settings(project), check_data(project / "register_data"), Cache(project / "cache", "x"))
        assert [f for f in site.findings if f.is_blocking] == []
        return {p.path: p.make().decode() for p in site.files() if p.path.endswith((".html", ".xml", ".json"))}

    return run


def _meetings(source: SiteSource) -> list[PageContent]:
    return [
        PageContent(
            address=f"overleggen/{organ.id}/",
            title=f"Overleg van {organ.naam}",
            summary="Wie er zit.",
            record=organ,
            view=lambda: "Elke maandag",
            search=Found("Overleg", lambda: ((TITLE, "klankbordgroep"),)),
        )
        for organ in source.register.bestuursorganen.values()
    ]


# What the module of a new page would hold; with its template and the line in KINDS that is all of it.
MEETINGS = PageKind(
    template="overleggen",
    address="overleggen/",
    title="Alle overleggen",
    label="Overleggen",
    summary="Wie met wie overlegt.",
    view=lambda source: len(source.register.bestuursorganen),
    place=Place.FOOTER,
)
MEETING = PageKind(template="overleg", pages=_meetings, above=("overleggen/",))


def test_a_new_page_needs_its_module_its_template_and_a_line(
    small_project: Path, files_of: Callable[[Path], dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Heading, title, description, menu, breadcrumb, sitemap, search and the check of links all follow."""
    pages = small_project / "templates/pages"
    pages.mkdir(parents=True)
    (pages / "overleggen.html").write_text("<h1>{{ head.title }}</h1>\n<p>{{ page }} overleggen</p>\n", "utf-8")
    (pages / "overleg.html").write_text(
        "<h1>{{ head.title }}</h1>\n<p>{{ page }}, {{ record.postadres }}</p>\n", "utf-8"
    )
    with (small_project / "content/over-dit-register.md").open("a", encoding="utf-8") as text:
        text.write("\nZie [onze overleggen](/overleggen/).\n")
    monkeypatch.setattr(site_module, "KINDS", (*KINDS, MEETINGS, MEETING))

    files = files_of(small_project)
    overview = files["overleggen/index.html"]
    one = next(text for path, text in files.items() if re.fullmatch(r"overleggen/.+/index.html", path))

    assert "<h1>Alle overleggen</h1>" in overview
    assert "<title>Alle overleggen - Privacyregister Voorbeeldstad</title>" in overview
    assert '<meta name="description" content="Wie met wie overlegt.">' in overview
    assert '<li><a href="../overleggen/">Overleggen</a></li>' in files["begrippen/index.html"]
    assert '<li><a href="../../overleggen/">Overleggen</a></li>\n</ol></nav>' in one
    assert "<p>Elke maandag, Postbus" in one
    assert "/overleggen/</loc>" in files["sitemap.xml"]
    assert any('"Overleg van het college' in text for path, text in files.items() if path.startswith("zoeken/titels"))


def test_the_sitemap_leaves_out_what_is_for_staff() -> None:
    """A page in their menu, and each that says so itself; a page for everybody is not one of them."""
    told = {kind.template for kind in KINDS if not kind.is_listed}

    assert (replace(MEETINGS, place=Place.STAFF).is_listed, MEETINGS.is_listed) == (False, True)
    assert told == {
        "medewerkers", "brieven-afdeling", "brief-afdeling", "procedures", "procedure", "regels", "velden", "tabel",
        "vervallen", "niet-gevonden", "zoeken",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("template", "field", "page"),
    [
        ("pages/verwerking.html", "ingegaan_op", "verwerkingen/hondenbelasting/index.html"),
        ("pages/verwerking.html", "relatie", "verwerkingen/hondenbelasting/index.html"),
        ("partials/feiten/wetten.html", "bwb_id", "wetten/gemeentewet/index.html"),
    ],
)
def test_a_field_is_shown_by_one_line_in_a_template(
    template: str,
    field: str,
    page: str,
    own_template: Callable[[str], Path],
    files_of: Callable[[Path], dict[str, str]],
) -> None:
    """No Python of pages names the field, and no view carries it."""
    values = {"ingegaan_op": "2019-05-01", "relatie": "u hebt een hond", "bwb_id": "BWBR0005416"}
    rooms = (Path(site_module.__file__).parent / room for room in ("pages", "views"))
    assert [
        f.name for room in rooms for f in room.glob("*.py") if re.search(rf"\b{field}\b", f.read_text("utf-8"))
    ] == []
    file = own_template(template)
    project = file.parents[len(Path(template).parts)]
    record = project / "register_data/verwerkingen/hondenbelasting.yaml"
    rows = (row for row in record.read_text("utf-8").splitlines(keepends=True) if row.partition(":")[0] not in values)
    record.write_text("".join(rows) + "".join(f"{key}: {values[key]}\n" for key in ("ingegaan_op", "relatie")), "utf-8")

    with file.open("a", encoding="utf-8") as text:
        text.write(f"<p>{{{{ record.{field} }}}}</p>\n")

    assert f"<p>{values[field]}</p>" in files_of(project)[page]


def test_a_new_field_costs_its_schema_and_one_line(
    small_project: Path, own_template: Callable[[str], Path], files_of: Callable[[Path], dict[str, str]]
) -> None:
    """What a municipality adds to an activity is shown without a line of Python."""
    own = small_project / "register_data/eigen"
    own.mkdir()
    (own / "verwerkingen.schema.yaml").write_text(
        'fields:\n  - {name: teamcode, type: string, title: Teamcode, description: "Welk team.", x_publiek: ja}\n',
        "utf-8",
    )
    with (small_project / "register_data/verwerkingen/hondenbelasting.yaml").open("a", encoding="utf-8") as record:
        record.write("teamcode: T-12\n")
    with own_template("pages/verwerking.html").open("a", encoding="utf-8") as text:
        text.write("<p>Team: {{ record.teamcode or 'onbekend' }}</p>\n")

    files = files_of(small_project)

    assert "<p>Team: T-12</p>" in files["verwerkingen/hondenbelasting/index.html"]
    assert "<p>Team: onbekend</p>" in files["verwerkingen/zwemabonnement/index.html"]


def test_a_title_stands_in_one_place(repo: Path) -> None:
    """The heading of a page is what its kind or record says: the title of the tab cannot differ by accident."""
    templates = (repo / "templates/pages").glob("*.html")
    texts = {f.name: f.read_text("utf-8").replace("<h1{{ taal }}>", "<h1>") for f in templates}
    headings = {name: re.findall(r"<h1\b.*?</h1>", text) for name, text in texts.items()}

    assert {name: found for name, found in headings.items() if found != ["<h1>{{ head.title }}</h1>"]} == {}


def test_the_page_for_what_is_not_there_has_one_title(
    small_project: Path, files_of: Callable[[Path], dict[str, str]]
) -> None:
    """A visitor who looks at the tab reads what the page says."""
    page = files_of(small_project)["404.html"]

    assert re.search(r"<h1>(.*)</h1>", page)[1] == re.search(r"<title>(.*?) - ", page)[1] == "Deze pagina is er niet"


def test_every_page_is_of_one_kind_and_every_template_of_a_page(repo: Path) -> None:
    """Two kinds at one address, or a template that no page uses, is a mistake."""
    addresses = [kind.address for kind in KINDS if kind.name]

    assert len(addresses) == len(set(addresses))
    assert {kind.template for kind in KINDS} == {f.stem for f in (repo / "templates/pages").glob("*.html")}


def test_what_says_that_it_shows_no_activity_shows_none(
    small_project: Path, check_data: CheckData, files_of: Callable[[Path], dict[str, str]]
) -> None:
    """Such a page is taken over from an earlier build when only activities changed."""
    source = Site(
        Settings(small_project), check_data(small_project / "register_data"), Cache(small_project / "x", "x")
    ).source
    shared = [page_file(page.address) for kind in KINDS if kind.is_shared for page in kind.contents(source)]
    before = files_of(small_project)

    records = small_project / "register_data/verwerkingen"
    (records / "zwemabonnement.yaml").unlink()
    record = records / "hondenbelasting.yaml"
    record.write_text(re.sub("(?m)^titel: .*$", "titel: Belasting voor uw kat", record.read_text("utf-8")), "utf-8")
    after = files_of(small_project)

    assert before["a-z/index.html"] != after["a-z/index.html"]
    assert len(shared) > 100
    assert [path for path in shared if before[path] != after[path]] == []


def test_hosts_are_told_which_pages_may_not_connect(small_project: Path, check_data: CheckData) -> None:
    """The header of a host and the page itself say the same."""
    site = Site(Settings(small_project), check_data(small_project / "register_data"), Cache(small_project / "x", "x"))

    for kind in KINDS:
        for page in kind.contents(site.source):
            rule = dict(headers_for(page.address))["Content-Security-Policy"]
            assert ("connect-src 'self'" in rule) == kind.may_connect, page.address


def test_on_the_front_page_no_group_of_the_menu_is_marked(
    small_project: Path, files_of: Callable[[Path], dict[str, str]]
) -> None:
    """A group without a page of its own is where somebody is only when its entries are."""
    with (small_project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav:\n  - index.md\n  - Meer:\n      - uw-rechten/index.md\n      - /begrippen/\n")

    files = files_of(small_project)

    assert 'aria-current="true">Meer' not in files["index.html"]
    assert 'aria-current="true">Meer' not in files["verwerkingen/index.html"]
    assert 'aria-current="true">Meer' in files["begrippen/index.html"]


def test_a_site_is_of_one_organisation(small_project: Path, check_data: CheckData) -> None:
    """Of a second one half would be left out: that is told at its row, and taking it away cures it."""
    table = small_project / "register_data/organisaties.csv"
    before = table.read_text("utf-8")
    row = before.splitlines()[1].replace("voorbeeldstad,gemeente Voorbeeldstad", "oosterstad,gemeente Oosterstad", 1)

    def findings() -> list[tuple[str, str, int, int, bool]]:
        site = Site(Settings(small_project), check_data(table.parent), Cache(small_project / "cache", "x"))
        told = [f for f in site.findings if f.rule == "meer-organisaties"]
        assert [f for f in told if "Oosterstad" not in f.message or "Haal deze rij weg" not in f.hint] == []
        return [(f.rule, f.place.path, f.place.line, f.place.column, f.is_blocking) for f in told]

    table.write_text(f"{before.rstrip()}\n{row}\n", "utf-8")
    assert findings() == [("meer-organisaties", "register_data/organisaties.csv", 3, 1, True)]
    table.write_text(before, "utf-8")
    assert findings() == []
