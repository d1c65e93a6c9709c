"""Compiled templates are kept where that is possible, and made anew where it is not."""

import shutil
from pathlib import Path

import pytest

from glashelder.render.environment import make_environment
from glashelder.tree.folder import Folder


@pytest.mark.parametrize("obstacle", ["none", "a file above", "a file", "gone", "folders in place of files"])
def test_a_template_needs_no_place_to_be_kept(obstacle: str, tmp_path: Path) -> None:
    """A disk that is read-only or full, or has something else there, gives the same page."""
    templates, kept = tmp_path / "templates", tmp_path / "map" / "kept"
    templates.mkdir()
    (templates / "x.html").write_text("{{ 1 + 1 }}", "utf-8")
    if obstacle == "a file above":
        kept.parent.write_text("x", "utf-8")
    elif obstacle == "a file":
        kept.parent.mkdir()
        kept.write_text("x", "utf-8")
    environment = make_environment(Folder(templates), kept)
    if obstacle == "gone":
        shutil.rmtree(kept)
    elif obstacle == "folders in place of files":
        environment.get_template("x.html")
        for file in list(kept.iterdir()):
            file.unlink()
            file.mkdir()
        environment = make_environment(Folder(templates), kept)

    assert environment.get_template("x.html").render() == "2"
    assert (obstacle == "none") == (kept.is_dir() and any(p.is_file() for p in kept.iterdir()))
