"""MkDocs, ProperDocs and our own command give the same site; other engines can build the pages on disk."""

import shutil

import pytest
from demonstration import make_zilverdam

pytestmark = pytest.mark.site


@pytest.fixture
def project(built_project):
    """Return a project of which `site/` was built by our own command."""
    return built_project


@pytest.fixture(name="name_no_theme")
def _name_no_theme(project, own_theme):
    """Return a function that says in `mkdocs.yml` that no theme has to be installed."""

    def put():
        settings = project / "mkdocs.yml"
        text = own_theme(settings.read_text(encoding="utf-8"))
        settings.write_text(text.replace("  name: material\n", "  name: null\n"), encoding="utf-8")

    return put


@pytest.mark.parametrize(
    ("command", "theme"),
    [
        ("glashelder build --strict", "material"),
        ("mkdocs build --strict", "material"),
        ("mkdocs build --strict", "null"),
        ("properdocs build -f mkdocs.yml --strict", "material"),
        pytest.param("properdocs build -f mkdocs.yml --strict", "null", marks=pytest.mark.proof),
        pytest.param("glashelder build --strict", "null", marks=pytest.mark.proof),
    ],
)
def test_every_engine_gives_the_same_bytes(command, theme, project, run, snapshot, name_no_theme):  # noqa: PLR0913, PLR0917 (fixtures)
    """Each publishes our files, all of them and no others, whether or not the settings name Material as the theme."""
    ours = snapshot(project / "site")
    shutil.rmtree(project / "site")
    if theme == "null":
        name_no_theme()

    run(*command.split(), cwd=project)

    assert snapshot(project / "site") == ours


def test_an_engine_that_cannot_make_a_file_leaves_the_old_site(  # noqa: PLR0913, PLR0917 (fixtures)
    project, tmp_path, run, snapshot, repo, name_no_theme
):
    """MkDocs empties the folder of the site before it asks for files; by then all of them are made."""
    ours = snapshot(project / "site")
    name_no_theme()
    without = tmp_path / "zonder"
    (without / "mkdocs_material-9.8.1.dist-info").mkdir(parents=True)
    (without / "mkdocs_material-9.8.1.dist-info/METADATA").write_text("Name: mkdocs-material\nVersion: 9.8.1\n")

    done = run("mkdocs", "build", cwd=project, expect=1, PYTHONPATH=f"{without}:{repo}/generator")

    assert "mkdocs-material" in done.stderr
    assert "misschien niet heel" not in done.stderr
    assert snapshot(project / "site") == ours


_AT_ANOTHER_DAY = """import datetime, runpy, sys
from glashelder import settings

AHEAD = datetime.timedelta(days=int(sys.argv.pop(1)))

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + AHEAD

settings.datetime = type(datetime)("later")
settings.datetime.datetime, settings.datetime.date = Later, datetime.date
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory, run, snapshot):
    """Return Zilverdam as a project that can be run at another day, and the files of its site."""
    project = make_zilverdam(tmp_path_factory.mktemp("zilverdam") / "project")
    (project / "op_dag.py").write_text(_AT_ANOTHER_DAY, "utf-8")
    run("glashelder", "build", cwd=project)
    return project, snapshot(project / "site")


@pytest.mark.parametrize(
    ("days", "command"),
    [
        (366, "mkdocs build --strict"),
        pytest.param(0, "mkdocs build --strict", marks=pytest.mark.proof),
        pytest.param(366, "properdocs build -f mkdocs.yml --strict", marks=pytest.mark.proof),
        pytest.param(3660, "mkdocs build --strict", marks=pytest.mark.proof),
        (3660, "glashelder build --strict"),
    ],
)
def test_no_day_breaks_a_strict_build_of_the_demonstration(days, command, demonstration, run, snapshot):
    """README promises it; what dates bring is told, and neither stops the build nor changes a byte of it."""
    project, ours = demonstration
    shutil.rmtree(project / "site", ignore_errors=True)

    done = run("op_dag", str(days), *command.split(), cwd=project)

    assert snapshot(project / "site") == ours
    assert "herziening-verlopen" in done.stdout or "had vóór" in done.stderr


def test_engine_stops_on_a_fault_in_the_data(project, run):
    """A fault in the register stops MkDocs with the finding, not with a stack trace."""
    record = project / "register_data/verwerkingen/zwemabonnement.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "onzin: ja\n", encoding="utf-8")

    done = run("mkdocs", "build", "--strict", cwd=project, expect=1)

    assert "Het veld 'onzin' bestaat niet" in done.stderr
    assert "Traceback" not in done.stderr


def test_verify_accepts_a_whole_site(project, run):
    """The built site has every page, and every link leads somewhere."""
    assert "0 fouten" in run("glashelder", "verify", cwd=project).stdout


def test_verify_sees_a_missing_page(project, run):
    """A page that an engine left out in silence fails the check."""
    (project / "site/verwerkingen/zwemabonnement/index.html").unlink()

    done = run("glashelder", "verify", cwd=project, expect=1)

    assert "ontbreekt: verwerkingen/zwemabonnement/index.html" in done.stdout


def test_verify_sees_a_dead_anchor(project, run):
    """A link to a place within a page is followed, too."""
    page = project / "site/begrippen/index.html"
    text = page.read_text(encoding="utf-8").replace("</h1>", "</h1><a href='#nergens'>x</a>")
    page.write_text(text, encoding="utf-8")

    assert "dode link in begrippen/index.html: #nergens" in run("glashelder", "verify", cwd=project, expect=1).stdout


def test_pages_on_disk_are_built_by_a_plain_engine(project, tmp_path, run):
    """What `pages` writes is complete for an engine that knows nothing of us."""
    plain = tmp_path / "kaal"
    run("glashelder", "pages", "--to", plain / "docs", cwd=project)
    (plain / "mkdocs.yml").write_text("site_name: Kaal\ntheme: mkdocs\nplugins: []\n", encoding="utf-8")

    run("mkdocs", "build", cwd=plain)

    ours = {p.relative_to(project / "site") for p in (project / "site").rglob("index.html")}
    theirs = {p.relative_to(plain / "site") for p in (plain / "site").rglob("index.html")}
    assert ours <= theirs
    page = (plain / "site/verwerkingen/zwemabonnement/index.html").read_text(encoding="utf-8")
    assert "Kort samengevat" in page
    assert "gh-rechten" in page


def test_pages_refuses_a_folder_that_is_in_use(project, run):
    """Nothing of somebody else's is overwritten."""
    done = run("glashelder", "pages", "--to", project / "content", cwd=project, expect=2)

    assert "is niet leeg" in done.stderr
