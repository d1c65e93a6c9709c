"""A build replaces the whole folder of the site; so it refuses a folder that holds something else."""

import shutil

import pytest

from glashelder.exceptions import PublishError
from glashelder.publish.foreign import refuse_foreign
from glashelder.publish.places import UNFINISHED, spare_of
from glashelder.publish.site_writer import publish
from glashelder.render.page import Page

pytestmark = pytest.mark.site


def test_a_folder_of_somebody_else_is_refused_untouched(small_project, run):
    """Exit code 2, in Dutch, twice; the letter in it is where it was."""
    letter = small_project / "eigen" / "brief.txt"
    letter.parent.mkdir()
    letter.write_text("x", "utf-8")

    for _ in range(2):
        done = run("glashelder", "build", "--site", "eigen", cwd=small_project, expect=2)

        assert "is niet leeg" in done.stderr
        assert letter.read_text("utf-8") == "x"
    assert sorted(p.name for p in small_project.iterdir() if "eigen" in p.name) == ["eigen"]


@pytest.mark.parametrize(
    "site", [".", "..", "content", "content/nieuw", "register_data", "templates/x", ".glashelder", "register_data/.."]
)
def test_a_folder_that_a_site_is_made_from_is_refused(site, small_project, run, snapshot):
    """The project and its sources stay as they are; so does what lies above."""
    before = snapshot(small_project / "content"), sorted(small_project.parent.iterdir())

    done = run("glashelder", "build", "--site", site, cwd=small_project, expect=2)

    assert "--site een nieuwe map" in done.stderr
    assert (snapshot(small_project / "content"), sorted(small_project.parent.iterdir())) == before


def test_an_old_site_without_memory_is_brought_up_to_date(small_project, run, snapshot):
    """A fresh clone with an old site has no cache; site and spare are known by what stands in them."""
    for _ in range(2):
        run("glashelder", "build", cwd=small_project)
    before = snapshot(small_project / "site")
    shutil.rmtree(small_project / ".glashelder")

    run("glashelder", "build", cwd=small_project)

    assert snapshot(small_project / "site") == before


@pytest.mark.parametrize("name", ["site", ".site-reserve", "site.vorige"])
def test_every_folder_that_a_build_would_touch_is_looked_at(name, tmp_path):
    """The spare, and where the old site stands for a moment, have names that somebody else may have used."""
    (tmp_path / name).mkdir()
    (tmp_path / name / ".gitkeep").touch()
    refuse_foreign(tmp_path / "site", set)
    (tmp_path / name / "brief.txt").touch()

    with pytest.raises(PublishError, match="is niet leeg"):
        refuse_foreign(tmp_path / "site", set)


def test_a_build_that_was_stopped_halfway_is_known_as_ours(tmp_path):
    """The next build goes on with the spare; in the site that is published there is no mark."""
    site = tmp_path / "site"

    def fail() -> bytes:
        raise RuntimeError

    pages = [Page("a/index.html", "x", b"x".__bytes__), Page("x.html", "x", fail)]
    with pytest.raises(RuntimeError):
        publish(pages, site)
    assert (spare_of(site) / UNFINISHED).exists()

    refuse_foreign(site, set)
    publish(pages[:1], site)

    assert [p.name for p in site.iterdir()] == ["a"]


_PAGE = '<!doctype html>\n<meta name="generator" content="Glashelder">\n'
_LEFT = {
    "pages": {"a-z/index.html": _PAGE, "vervallen/x/index.html": _PAGE},
    "pages and files": {"index.html": _PAGE, "assets/thema.css": "", "zoeken/titels-0.json": "[]", ".gitkeep": ""},
    "files": {"assets/thema.css": "", "robots.txt": ""},
}
_NEW_SITE = {"index.html", "a-z/index.html", "assets/thema.css", "zoeken/titels-0.json", "robots.txt", "404.html"}


def _lay(files: dict[str, str], folder) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


@pytest.mark.parametrize("name", ["site", ".site-reserve", "site.vorige"])
@pytest.mark.parametrize("left", _LEFT.values(), ids=_LEFT)
def test_what_is_left_of_a_damaged_site_locks_nobody_out(left, name, tmp_path):
    """Two builds at once could take files away, before there was a lock; a new build repairs the site."""
    _lay(left, tmp_path / name)

    refuse_foreign(tmp_path / "site", lambda: _NEW_SITE)


@pytest.mark.parametrize("left", _LEFT.values(), ids=_LEFT)
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("brief.txt", "x"),
        ("index.html", "<p>Mijn eigen pagina"),
        ("familie/index.html", "<p>Mijn eigen pagina"),
        ("Parkeren.html", _PAGE),
        ("assets/foto.jpg", "x"),
    ],
)
def test_one_file_of_somebody_else_protects_the_folder(path, text, left, tmp_path):
    """Also beside what we made: an own page, a page that was saved from a site, a photo."""
    _lay(left | {path: text}, tmp_path / "site")

    with pytest.raises(PublishError, match="Gooi die map dan weg"):
        refuse_foreign(tmp_path / "site", lambda: _NEW_SITE)


def test_a_small_site_of_somebody_else_is_not_ours(tmp_path):
    """Names that every website has say nothing about who made it."""
    _lay({"robots.txt": "", ".htaccess": ""}, tmp_path / "site")

    with pytest.raises(PublishError, match="is niet leeg"):
        refuse_foreign(tmp_path / "site", lambda: _NEW_SITE | {".htaccess"})


def test_a_site_and_a_spare_that_lost_files_are_made_whole(built_project, run, snapshot):
    """What two builds at once left in an earlier version: most files gone from both, and nothing remembered."""
    before = snapshot(built_project / "site")
    shutil.copytree(built_project / "site", built_project / ".site-reserve", dirs_exist_ok=True)
    for folder in ("site", ".site-reserve"):
        for path in ("404.html", "sitemap.xml", "data", "index.html", "verwerkingen"):
            target = built_project / folder / path
            shutil.rmtree(target) if target.is_dir() else target.unlink()
    (built_project / ".site-reserve/.bestanden.json").unlink()

    run("glashelder", "build", cwd=built_project)

    assert snapshot(built_project / "site") == before
