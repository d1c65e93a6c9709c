"""The house style of an organisation: the files in `templates/huisstijl/` that begin with its id.

In: tokens, a logo, a drawing, fonts and a picture for shared links. Out: the files of the site made from them, and
findings. None has to be there; with none of them the site is finished, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import Struct

from glashelder.config.site_values import Colours
from glashelder.findings import Finding, Place
from glashelder.theme.fonts import Font
from glashelder.theme.stylesheet import theme_stylesheet
from glashelder.theme.tokens import read_tokens
from glashelder.tree.tree import Tree, has
from glashelder.views.site_view import Pictures

FOLDER = "huisstijl"
THEME = "assets/thema.css"


class _Kind(NamedTuple):
    """A file of a house style: how its name ends, where it goes, and how its content begins."""

    ending: str
    path: str
    is_sound: Callable[[bytes], bool]


def _is_svg(content: bytes) -> bool:
    return b"<svg" in content[:2000]


def _begins(magic: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(magic)


_PNG = _begins(b"\x89PNG\r\n\x1a\n")
_WOFF2 = _begins(b"wOF2")
_LOGO, _LOGO_PNG, _DRAWING = (
    _Kind("logo.svg", "assets/logo.svg", _is_svg),
    _Kind("logo.png", "assets/logo.png", _PNG),
    _Kind("tekening.svg", "assets/tekening.svg", _is_svg),
)
_PICTURE = _Kind("delen.png", Pictures().deelplaatje, _PNG)
_PLAIN, _BOLD = _Kind("woff2", "assets/letter.woff2", _WOFF2), _Kind("vet.woff2", "assets/letter-vet.woff2", _WOFF2)
_KINDS = (_LOGO, _LOGO_PNG, _DRAWING, _PICTURE, _PLAIN, _BOLD)


class HouseStyle(Struct, frozen=True):
    """The files that a house style makes in the site, which of them are pictures, and what is wrong with it."""

    files: Mapping[str, bytes]
    pictures: Pictures
    findings: tuple[Finding, ...]


def read_house_style(templates: Tree, owner: str, colours: Colours, name: str = "") -> HouseStyle:
    """Return the house style of one organisation.

    Args:
        templates: where the folder is.
        owner: the id with which its files begin; `portaal` for that of several.
        colours: when a page is dark.
        name: whose site it is, for the top of each sheet of paper.
    """
    base = f"{FOLDER}/{owner}"
    tokens, findings = read_tokens(templates, base)
    found: dict[str, bytes] = {}
    for kind in _KINDS:
        file = f"{base}.{kind.ending}"
        if not has(templates, file):
            continue
        content = templates.read(file)
        if kind.is_sound(content):
            found[kind.path] = content
        else:
            message = f"Wat in dit bestand staat, past niet bij de naam: die eindigt op '.{kind.ending}'."
            cure = "Bewaar het opnieuw in de goede soort, of haal het weg."
            findings.append(Finding("huisstijl-bestand", message, Place(templates.shown(file), 1, 1), cure))
    fonts = []
    if _PLAIN.path in found:
        fonts.append(Font("letter.woff2", "400" if _BOLD.path in found else "100 900"))
    if _BOLD.path in found:
        fonts.append(Font("letter-vet.woff2", "700"))
    stylesheet, faults = theme_stylesheet(tokens, colours, tuple(fonts), name)
    return HouseStyle(
        files={THEME: stylesheet, **found},
        pictures=Pictures(
            logo=next((kind.path for kind in (_LOGO, _LOGO_PNG) if kind.path in found), ""),
            tekening=_DRAWING.path if _DRAWING.path in found else "",
        ),
        findings=(*findings, *faults),
    )
