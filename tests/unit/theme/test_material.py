"""Material's style sheet is cut down to the classes of our templates, and nothing that applies is lost."""

import sys

import pytest

from generator.exceptions import FolderError
from generator.theme.material import material_stylesheet


@pytest.fixture
def stylesheet(tmp_path):
    """Return the style sheet for templates with this text."""

    def make(text: str) -> str:
        (tmp_path / "page.html").write_text(text, encoding="utf-8")
        return material_stylesheet(tmp_path).decode()

    return make


def test_rules_without_a_class_stay(stylesheet):
    """What applies to every page is kept, also when the templates use no class at all."""
    assert "box-sizing" in stylesheet("")


def test_rules_of_a_class_come_with_its_use(stylesheet):
    """A class in a template brings its rules, and only then."""
    assert ".md-typeset" not in stylesheet("<p>")
    assert ".md-typeset" in stylesheet('<p class="md-typeset">')


def test_braces_stay_balanced(stylesheet):
    """Cutting leaves a style sheet that a browser can read, groups included."""
    css = stylesheet('<p class="md-typeset md-grid">')

    assert css.count("{") == css.count("}") > 100
    assert "@media" in css
    assert "{}" not in css.replace("){}", "")


def test_no_picture_is_left_that_a_strict_policy_blocks(stylesheet):
    """The policy allows pictures of our own host only."""
    assert "data:" not in stylesheet('<p class="md-typeset md-nav admonition">')


@pytest.mark.parametrize(
    ("distribution", "sheets"),
    [
        pytest.param("mkdocs_materialx-10.2.2", ["main.1.min.css"], id="a successor has a folder of the same name"),
        pytest.param("mkdocs_material-9.8.1", ["main.1.min.css", "main.2.min.css"], id="both are installed"),
        pytest.param("mkdocs_material-9.8.1", [], id="half removed"),
    ],
)
def test_only_the_sheet_of_material_itself_is_taken(distribution, sheets, stylesheet, tmp_path, monkeypatch):
    """Another package with a folder `material` would change how every page looks, and nobody would be told."""
    (tmp_path / f"{distribution}.dist-info").mkdir()
    name, version = distribution.split("-")
    (tmp_path / f"{distribution}.dist-info" / "METADATA").write_text(f"Name: {name}\nVersion: {version}\n", "utf-8")
    folder = tmp_path / "material/templates/assets/stylesheets"
    folder.mkdir(parents=True)
    for sheet in sheets:
        (folder / sheet).write_text("*{color:red}", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    with pytest.raises(FolderError, match="mkdocs-material"):
        stylesheet("")
