"""The files of a house style are found by the id of the organisation, and each must be what its name says."""

import pytest

from glashelder.config.site_values import Colours
from glashelder.theme.house_style import read_house_style
from glashelder.tree.folder import Folder
from glashelder.views.site_view import Pictures

SVG, PNG, WOFF2 = b'<svg xmlns="http://www.w3.org/2000/svg"/>', b"\x89PNG\r\n\x1a\n...", b"wOF2..."


@pytest.fixture
def house_style(tmp_path):
    """Return a function that reads the house style of a town with these files."""

    def read(files: dict[str, bytes]):
        (tmp_path / "huisstijl").mkdir()
        for name, content in files.items():
            (tmp_path / "huisstijl" / name).write_bytes(content)
        return read_house_style(Folder(tmp_path, "templates"), "stad", Colours(), "gemeente Stad")

    return read


def test_nothing_has_to_be_there(house_style):
    """The site then has our colours, no logo and no drawing, and the picture for links that we bring."""
    style = house_style({"ander.logo.svg": SVG})

    assert list(style.files) == ["assets/thema.css"]
    assert (style.pictures, style.findings) == (Pictures(), ())


def test_each_file_has_its_place(house_style):
    """Logo, drawing, picture for shared links, and fonts with a sheet that brings them in."""
    style = house_style(
        {
            "stad.logo.svg": SVG,
            "stad.tekening.svg": SVG,
            "stad.delen.png": PNG,
            "stad.woff2": WOFF2,
            "stad.vet.woff2": WOFF2,
        }
    )

    assert style.findings == ()
    assert style.pictures == Pictures("assets/logo.svg", "assets/tekening.svg", "assets/delen.png")
    assert style.files["assets/letter-vet.woff2"] == WOFF2
    assert b'url("letter-vet.woff2")' in style.files["assets/thema.css"]


def test_one_font_serves_every_weight(house_style):
    """A file that holds them all is enough."""
    style = house_style({"stad.woff2": WOFF2})

    assert b"font-weight: 100 900" in style.files["assets/thema.css"]


@pytest.mark.parametrize(
    "name", ["stad.logo.svg", "stad.logo.png", "stad.tekening.svg", "stad.delen.png", "stad.woff2"]
)
def test_a_file_of_another_kind_is_a_finding(name, house_style):
    """A browser would show nothing, and nobody would know why; it is not published."""
    style = house_style({name: b"PK\x03\x04"})

    assert [(f.rule, f.place.path) for f in style.findings] == [("huisstijl-bestand", f"templates/huisstijl/{name}")]
    assert list(style.files) == ["assets/thema.css"]
