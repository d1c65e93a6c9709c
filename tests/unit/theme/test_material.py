"""Material's style sheet is cut down to the classes of our templates, and nothing that applies is lost."""

import pytest

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
