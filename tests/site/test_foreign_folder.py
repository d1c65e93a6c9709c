"""A build replaces the whole folder of the site; so it refuses a folder that holds something else."""

import shutil

import pytest

from generator.exceptions import PublishError
from generator.publish.foreign import refuse_foreign
from generator.publish.site_writer import UNFINISHED, Manifests, publish, spare_of
from generator.render.page import Page

pytestmark = pytest.mark.site


def test_a_folder_of_somebody_else_is_refused_untouched(small_project, run):
    """Exit code 2, in Dutch, twice; the letter in it is where it was."""
    letter = small_project / "eigen" / "brief.txt"
    letter.parent.mkdir()
    letter.write_text("x", "utf-8")

    for _ in range(2):
        done = run("generator", "build", "--site", "eigen", cwd=small_project, expect=2)

        assert "is niet leeg" in done.stderr
        assert letter.read_text("utf-8") == "x"
    assert sorted(p.name for p in small_project.iterdir() if "eigen" in p.name) == ["eigen"]


@pytest.mark.parametrize(
    "site", [".", "..", "content", "content/nieuw", "register_data", "templates/x", ".glashelder", "register_data/.."]
)
def test_a_folder_that_a_site_is_made_from_is_refused(site, small_project, run, snapshot):
    """The project and its sources stay as they are; so does what lies above."""
    before = snapshot(small_project / "content"), sorted(small_project.parent.iterdir())

    done = run("generator", "build", "--site", site, cwd=small_project, expect=2)

    assert "--site een nieuwe map" in done.stderr
    assert (snapshot(small_project / "content"), sorted(small_project.parent.iterdir())) == before


def test_an_old_site_without_memory_is_brought_up_to_date(small_project, run, snapshot):
    """A fresh clone with an old site has no cache; site and spare are known by what stands in them."""
    for _ in range(2):
        run("generator", "build", cwd=small_project)
    before = snapshot(small_project / "site")
    shutil.rmtree(small_project / ".glashelder")

    run("generator", "build", cwd=small_project)

    assert snapshot(small_project / "site") == before


@pytest.mark.parametrize("name", ["site", ".site-reserve", "site.vorige"])
def test_every_folder_that_a_build_would_touch_is_looked_at(name, tmp_path):
    """The spare, and where the old site stands for a moment, have names that somebody else may have used."""
    (tmp_path / name).mkdir()
    (tmp_path / name / ".gitkeep").touch()
    refuse_foreign(tmp_path / "site", (), tmp_path / "project")
    (tmp_path / name / "brief.txt").touch()

    with pytest.raises(PublishError, match="is niet leeg"):
        refuse_foreign(tmp_path / "site", (), tmp_path / "project")


def test_a_build_that_was_stopped_halfway_is_known_as_ours(tmp_path):
    """The next build goes on with the spare; in the site that is published there is no mark."""
    site = tmp_path / "site"

    def fail() -> bytes:
        raise RuntimeError

    pages = [Page("a/index.html", "x", b"x".__bytes__), Page("x.html", "x", fail)]
    with pytest.raises(RuntimeError):
        publish(pages, site, Manifests({}, {}))
    assert (spare_of(site) / UNFINISHED).exists()

    refuse_foreign(site, (), tmp_path / "project")
    publish(pages[:1], site, Manifests({}, {}))

    assert [p.name for p in site.iterdir()] == ["a"]
