"""Files that prose shows or links to are published with it, and only those."""

import pytest
from PIL import Image

pytestmark = pytest.mark.site


def test_a_file_that_prose_refers_to_is_published_and_another_is_not(small_project, run, snapshot):
    """The picture stands at the same place in every engine; what nobody refers to stays inside."""
    content = small_project / "content"
    (content / "beeld").mkdir()
    for name in ("beeld/foto.png", "beeld/oud.png"):
        Image.new("RGB", (4, 4)).save(content / name)
    page = content / "uw-rechten/index.md"
    page.write_text(page.read_text("utf-8") + "\n![foto](../beeld/foto.png)\n", encoding="utf-8")

    run("glashelder", "build", cwd=small_project)
    ours = snapshot(small_project / "site")
    run("mkdocs", "build", "--strict", cwd=small_project)

    assert ours["beeld/foto.png"] == (content / "beeld/foto.png").read_bytes()
    assert "beeld/oud.png" not in ours
    assert b'src="../beeld/foto.png"' in ours["uw-rechten/index.html"]
    assert snapshot(small_project / "site") == ours
    assert "0 fouten" in run("glashelder", "verify", cwd=small_project).stdout


def test_a_file_that_is_not_there_stops_the_site(small_project, run):
    """A dead link is found before it is published."""
    page = small_project / "content/index.md"
    page.write_text(page.read_text("utf-8") + "\n[folder](/folder.pdf)\n", encoding="utf-8")

    done = run("glashelder", "build", cwd=small_project, expect=1)

    assert "folder.pdf, maar dat bestand is er niet" in done.stdout


def test_a_drawing_is_shown_when_it_is_only_a_drawing(small_project, run):
    """One with a script stops the site, whether a page shows it or not."""
    page = small_project / "content/index.md"
    page.write_text(page.read_text("utf-8") + "\n![Het proces](proces.svg)\n", encoding="utf-8")
    drawing = small_project / "content/proces.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>', "utf-8")

    run("glashelder", "build", cwd=small_project)
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>', "utf-8")
    done = run("glashelder", "build", cwd=small_project, expect=1)

    assert 'src="./proces.svg"' in (small_project / "site/index.html").read_text("utf-8")
    assert "<rect" in (small_project / "site/proces.svg").read_text("utf-8")
    assert "In deze tekening zit een script." in done.stdout
