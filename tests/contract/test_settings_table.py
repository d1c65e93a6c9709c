"""Every setting that MkDocs or Material has is in our table, and the handbook shows that table."""

import re
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig

from glashelder.config.site_settings import BY_NAME, SETTINGS
from glashelder.load.declared import find_setting, handbook_table
from glashelder.load.front_matter import KEYS

MATERIAL = ("features", "font", "language", "direction", "icon", "favicon", "static_templates")


def test_the_handbook_says_of_every_setting_what_becomes_of_it(repo: Path) -> None:
    """The table stands in one place, as data."""
    assert handbook_table(SETTINGS, "instelling") in (repo / "docs" / "handleiding.md").read_text("utf-8")


def test_the_handbook_says_of_every_field_of_a_page_what_becomes_of_it(repo: Path) -> None:
    """And so does this one."""
    assert handbook_table(KEYS, "veld") in (repo / "docs" / "handleiding.md").read_text("utf-8")


def test_every_setting_of_mkdocs_is_in_the_table() -> None:
    """A new version of MkDocs may bring a setting, and nobody may set it in vain unawares."""
    ours = {"config_file_path"}  # may not stand in the file

    assert [name for name, _ in MkDocsConfig._schema if name not in BY_NAME and name not in ours] == []


def test_every_setting_of_the_theme_is_in_the_table() -> None:
    """The same for what Material gives a default."""
    import material

    file = Path(material.__path__[0]) / "templates" / "mkdocs_theme.yml"
    names = yaml.safe_load(file.read_text("utf-8"))

    assert set(MATERIAL) <= set(names)
    assert [name for name in names if find_setting(f"theme.{name}", SETTINGS) is None] == []
    assert [name for name in MATERIAL if f"theme.{name}" not in BY_NAME] == []


def test_the_contents_of_the_handbook_are_its_chapters(repo: Path) -> None:
    """In their order, each with the anchor that hosts make of its title."""
    text = (repo / "docs" / "handleiding.md").read_text("utf-8")
    titles = re.findall(r"^## (.+)$", text, re.MULTILINE)
    anchors = [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]

    assert re.findall(r"^- \[(.+)\]\(#(.+)\)$", text, re.MULTILINE) == list(zip(titles, anchors, strict=True))
