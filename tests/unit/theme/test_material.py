"""Material's style sheet is cut down to the classes of our templates, and nothing that applies is lost."""

import re
import sys

import pytest

from glashelder.exceptions import FolderError
from glashelder.theme.material import icon, licences, material_stylesheet


@pytest.fixture
def stylesheet():
    """Return the style sheet for templates with this text."""

    def make(text: str) -> str:
        return material_stylesheet({"page.html": text}).decode()

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


def test_what_our_pages_cannot_use_is_left_out(stylesheet):
    """Text from right to left, movements of absent parts, and variables that nobody reads, whoever sets them."""
    css = stylesheet('<p class="md-typeset md-nav">')

    assert "[dir=rtl]" not in css
    assert "@keyframes" not in css
    assert {name for name in re.findall(r"(--[\w-]+):", css) if f"var({name}" not in css} == set()


def test_a_variable_that_another_sheet_reads_stays():
    """Our own sheets and those of a municipality build on the variables of Material."""
    ours = {"ours.css": "a { color: var(--md-code-hl-color) }"}
    theirs = {"theirs.css": "a { color: var(--md-typeset-kbd-color) }"}

    alone = material_stylesheet(ours).decode()
    together = material_stylesheet(ours | theirs).decode()

    assert "--md-code-hl-color:" in alone
    assert "--md-typeset-kbd-color:" not in alone
    assert "--md-typeset-kbd-color:" in together


def test_the_notice_of_material_goes_with_its_work(stylesheet):
    """MIT asks for the copyright and the permission in every copy; the icons have a licence of their own."""
    told = licences().decode()

    assert stylesheet("").startswith("/*! Material for MkDocs, Copyright (c) 2016-")
    assert "Martin Donath" in stylesheet("").partition("*/")[0]
    assert "Permission is hereby granted, free of charge" in told
    assert "The above copyright notice and this permission notice shall be included" in told
    assert "Pictogrammers" in told


def test_an_icon_is_drawn_and_not_heard():
    """An icon stands beside a word; one that Material does not have is told."""
    assert icon("material/magnify").startswith('<svg class="gh-pictogram" aria-hidden="true" viewBox=')
    with pytest.raises(FolderError):
        icon("material/bestaat-niet")


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
