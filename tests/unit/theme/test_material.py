"""Icons of Material's set are drawn in the page, with their licence in the site."""

import sys

import pytest

from glashelder.exceptions import FolderError
from glashelder.theme.material import icon, icon_names, licences


def test_the_licence_of_the_icons_goes_with_them():
    """Apache 2.0 asks for it in every copy; of the sheet of Material nothing is left that would need one."""
    told = licences().decode()

    assert "Pictogrammers" in told
    assert "Martin Donath" not in told


def test_an_icon_is_drawn_and_not_heard():
    """An icon stands beside a word; one that Material does not have is told."""
    assert icon("material/magnify").startswith('<svg class="gh-pictogram" aria-hidden="true" viewBox=')
    with pytest.raises(FolderError):
        icon("material/bestaat-niet")


def test_every_name_can_be_drawn():
    """What is offered to who types a name is there."""
    assert {"magnify", "home-outline"} <= icon_names()
    assert all(icon(f"material/{name}") for name in sorted(icon_names())[::500])


@pytest.mark.parametrize(
    "distribution",
    [
        pytest.param("mkdocs_materialx-10.2.2", id="a successor has a folder of the same name"),
        pytest.param("mkdocs_material-9.8.1", id="half removed"),
    ],
)
def test_only_the_icons_of_material_itself_are_taken(distribution, tmp_path, monkeypatch):
    """Another package with a folder `material` would change how pages look, and nobody would be told."""
    (tmp_path / f"{distribution}.dist-info").mkdir()
    name, version = distribution.split("-")
    (tmp_path / f"{distribution}.dist-info" / "METADATA").write_text(f"Name: {name}\nVersion: {version}\n", "utf-8")
    (tmp_path / "material/templates/.icons/material").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    with pytest.raises(FolderError, match="mkdocs-material"):
        licences()
