"""From a page to the file that somebody typed, and the day on which Git saw it change."""

import re
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.site

HOST = "https://github.com/stad/register"
SETTINGS = f"repo_url: {HOST}\nedit_uri: edit/main/content/\n"
LINK = re.compile(r'href="(https://github\.com/[^"]*)"')


def links(site, page):
    """Return the links to the repository on a page, without its beginning."""
    html = (site / page / "index.html").read_text("utf-8")
    return [link.removeprefix(HOST) for link in LINK.findall(html) if link != HOST]


def day(site, page=""):
    """Return on which day a page says that it was changed last."""
    html = (site / page / "index.html").read_text("utf-8")
    found = re.search(r'Laatst gewijzigd: <time datetime="([^"]+)"', html)
    return found and found[1]


def line_of(file, key):
    """Return the number of the line of a row."""
    return next(n for n, text in enumerate(file.read_text("utf-8").splitlines(), 1) if text.startswith(f"{key},"))


@pytest.fixture(name="project")
def _project(small_project):
    """Return Voorbeeldstad with a repository in its settings."""
    config = small_project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + SETTINGS, "utf-8")
    return small_project


def test_every_record_and_text_leads_to_its_own_file(project, run):
    """A text, a record and an own row of a table; a page that is made from many has no such link."""
    run("glashelder", "build", cwd=project)

    site, data = project / "site", project / "register_data"
    row = f"main/register_data/bewaartermijnen.csv#L{line_of(data / 'bewaartermijnen.csv', 'aanslag')}"
    record = "main/register_data/verwerkingen/zwemabonnement.yaml"
    assert links(site, "") == ["/edit/main/content/index.md", "/commits/main/content/index.md"]
    assert links(site, "verwerkingen/zwemabonnement") == [f"/edit/{record}", f"/commits/{record}"]
    assert links(site, "bewaartermijnen/aanslag") == [
        f"/edit/{row}",
        "/commits/main/register_data/bewaartermijnen.csv",
    ]
    assert links(site, "wetten/avg") == []
    assert links(site, "verantwoording") == []
    assert f'<a href="{HOST}">Bestanden van deze website: GitHub</a>' in (site / "404.html").read_text("utf-8")


def test_without_a_repository_no_page_has_such_links(small_project, run):
    """The same site as before somebody set it."""
    run("glashelder", "build", cwd=small_project)

    assert "md-source-file" not in (small_project / "site/verwerkingen/zwemabonnement/index.html").read_text("utf-8")


def test_mkdocs_gives_the_same_bytes(project, run, snapshot):
    """Links and days are the same on both roads, with all that the settings can ask."""
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(
        text.replace("theme:\n", "theme:\n  features: [content.action.edit, content.action.view]\n"), "utf-8"
    )
    run("glashelder", "build", cwd=project)
    ours = snapshot(project / "site")
    shutil.rmtree(project / "site")

    link = project.parent / "langs-een-link"
    link.symlink_to(project)
    run("mkdocs", "build", "--strict", "-f", link / "mkdocs.yml", cwd=project.parent)

    assert snapshot(project / "site") == ours
    assert links(project / "site", "")[1] == "/raw/main/content/index.md"


def test_the_day_of_a_text_is_that_of_its_last_commit(versions, run):
    """Nobody types it. A change that is not recorded yet has no day, and the others keep theirs."""
    project, site = versions.project, versions.project / "site"
    text = project / "content/over-dit-register.md"
    text.write_text(text.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    versions.commit()
    versions.commit()
    run("glashelder", "build", cwd=project)
    first = day(site), day(site, "over-dit-register"), day(site, "verwerkingen/zwemabonnement")
    index = project / "content/index.md"
    index.write_text(index.read_text("utf-8") + "\nNog niet vastgelegd.\n", "utf-8")
    run("glashelder", "build", cwd=project)

    assert first == ("2026-10-01", "2026-10-02", None)
    assert (day(site), day(site, "over-dit-register")) == (None, "2026-10-02")
    versions.commit()
    run("glashelder", "build", cwd=project)
    assert day(site) == "2026-10-04"


def test_a_copy_without_its_beginning_tells_no_day(versions, run, tmp_path):
    """In a shallow copy Git would name the day of the copy's first version: no day is better than a wrong one."""
    versions.commit()
    for name, depth in (("diep", ()), ("ondiep", ("--depth=1",))):
        origin = versions.project.as_uri()
        subprocess.run(["git", "clone", "--quiet", *depth, origin, tmp_path / name], check=True, capture_output=True)

    for name in ("diep", "ondiep"):
        run("glashelder", "build", cwd=tmp_path / name)

    assert day(tmp_path / "diep/site") == "2026-10-01"
    assert day(tmp_path / "ondiep/site") is None
