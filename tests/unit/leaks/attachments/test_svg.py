"""A drawing may be on a page when it is only a drawing; what it tells of who made it is found."""

import base64
import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from glashelder.leaks.attachments.inspect_file import inspect_file
from glashelder.leaks.attachments.trace import Found, Prose, Trace, UnreadableError, Unsafe

_SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def found(inside: str, before: str = "", more: str = "") -> list[Found]:
    """Return what is found in a drawing with this in it."""
    return inspect_file("svg", f"{before}<svg {_SPACES} viewBox='0 0 9 9' {more}>{inside}</svg>".encode())


def picture(exif: Image.Exif) -> str:
    """Return the address of a photo that stands in a drawing."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "JPEG", exif=exif)
    return f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M123456782 0"/><use xlink:href="#b" href="#b"/>',
        "<style>.a { fill: url('#a') } @font-face { src: url(data:font/woff2;base64,AA) }</style>",
        '<g style="filter:url( #f )"><rect/></g>',
        f'<image href="{picture(Image.Exif())}"/>',
    ],
)
def test_a_drawing_that_is_only_a_drawing_is_clean(inside: str) -> None:
    """References within, its own fonts and pictures are part of it; numbers of lines are no text."""
    assert found(inside) == []


@pytest.mark.parametrize(
    ("inside", "before", "more"),
    [
        ("<script>alert(1)</script>", "", ""),
        ("<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>", "", ""),
        ("<g onclick='x()'/>", "", ""),
        ("", "", "onload='x()'"),
        ("<a href=' javascript:x()'/>", "", ""),
        ("<animate attributeName='href' to='JavaScript:x()'/>", "", ""),
        ("<foreignObject><b xmlns='http://www.w3.org/1999/xhtml'>x</b></foreignObject>", "", ""),
        ("<image href='https://elders.example/x.png'/>", "", ""),
        ("<image xlink:href='//elders.example/x.png'/>", "", ""),
        ("<image href='data:image/svg+xml;base64,AA'/>", "", ""),
        ("<use href='ander.svg#a'/>", "", ""),
        ("<style>@import 'https://elders.example/x.css';</style>", "", ""),
        ("<style><![CDATA[.a { fill: url(https://elders.example/x) }]]></style>", "", ""),
        ("<g style='fill:url(\"https://elders.example/x\")'/>", "", ""),
        ("", "<?xml-stylesheet href='x.css'?>", ""),
    ],
)
def test_what_a_website_may_not_have_in_a_picture_is_found(inside: str, before: str, more: str) -> None:
    """Scripts, web pages, and all that is fetched from another file or site."""
    assert [type(each) for each in found(inside, before, more)] == [Unsafe]


def test_who_made_a_drawing_is_found() -> None:
    """In its description, in the folder that Inkscape remembers, and in a photo within."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Jannie Voorbeeld"
    inside = (
        "<metadata><dc:creator>Jannie Voorbeeld</dc:creator></metadata>"
        "<g inkscape:export-filename='C:\\Users\\jannie\\x.png'/>"
        f"<image href='{picture(exif)}'/>"
    )

    assert {trace.value for trace in found(inside) if isinstance(trace, Trace)} == {
        "Jannie Voorbeeld",
        "C:\\Users\\jannie\\x.png",
    }


def test_what_a_drawing_says_is_looked_through() -> None:
    """Its texts, also in parts, its labels and its comments."""
    inside = "<text>Een <tspan>zin</tspan></text><g inkscape:label='laag' aria-label='beeld'/><!-- terzijde -->"

    said = {each.text.strip() for each in found(inside) if isinstance(each, Prose)}

    assert said == {"Een zin", "laag", "beeld", "terzijde"}


@pytest.mark.parametrize(
    "content",
    [b"x", b"<html/>", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<svg/>".encode("utf-16")],
)
def test_what_is_no_drawing_is_not_read(content: bytes) -> None:
    """Nobody knows what is in it."""
    with pytest.raises(UnreadableError):
        inspect_file("svg", content)


def test_the_mark_of_every_site_is_clean(repo: Path) -> None:
    """It is looked at as any other."""
    assert inspect_file("svg", (repo / "templates/theme/assets/merk.svg").read_bytes()) == []
