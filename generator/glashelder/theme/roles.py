"""What the pages use of a house style: each role has its token, and what it is made from where a house has no such one.

The names are those of the layer `basis` of NL Design System. A theme without that layer has tokens of components only;
a few of those say the same, and are named beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from glashelder.theme.contrast import Colour, contrast, mixed, nearest_passing

TEXT_CONTRAST, SHAPE_CONTRAST = 4.5, 3.0
_BLACK, _WHITE = Colour(0, 0, 0), Colour(1, 1, 1)
Palette = Mapping[str, Colour]


class ColourRole(Struct, frozen=True):
    """A colour that pages use.

    Attributes:
        token: its name in the layer `basis`; that of the variable in a style sheet, too.
        otherwise: the colour where no token gives one: fixed, or made from those above it.
        components: tokens of components that say the same in a theme without that layer.
    """

    token: str
    otherwise: Colour | Callable[[Palette], Colour]
    components: tuple[str, ...] = ()


class TextRole(Struct, frozen=True):
    """A size, font or shadow that pages use; `looks_like` is what such a value is written as."""

    token: str
    otherwise: str
    looks_like: re.Pattern[str]
    components: tuple[str, ...] = ()


def _hex(digits: str) -> Colour:
    return Colour(*(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)))


def _darker(colours: Palette) -> Colour:
    darker = mixed(colours["primair"], _BLACK, 0.35)
    return nearest_passing(darker, (colours["vlak"], TEXT_CONTRAST), (colours["op-primair"], TEXT_CONTRAST))


def _tint(colours: Palette) -> Colour:
    """Return a plane with so much of the colour of the house that links and captions can still be read on it."""
    page, house = colours["achtergrond"], colours["primair"]
    tints = (mixed(page, house, part / 100) for part in range(6, 0, -1))
    read = (house, colours["tekst-licht"])
    return next((tint for tint in tints if all(contrast(text, tint) >= TEXT_CONTRAST for text in read)), page)


def _on(name: str) -> Callable[[Palette], Colour]:
    return lambda colours: max((_WHITE, _BLACK), key=lambda shade: contrast(shade, colours[name]))


COLOURS = {
    "achtergrond": ColourRole(
        "basis.color.default.bg-document",
        _WHITE,
        ("utrecht-document-background-color", "utrecht-page-background-color"),
    ),
    "tekst": ColourRole("basis.color.default.color-document", _hex("1a1a1a"), ("utrecht-document-color",)),
    "primair": ColourRole(
        "basis.color.action-1.color-default",
        _hex("154273"),
        ("utrecht-link-color", "nl-link-color", "utrecht-button-primary-action-background-color"),
    ),
    "tekst-licht": ColourRole("basis.color.default.color-subtle", _hex("4d4d4d")),
    "vlak": ColourRole("basis.color.action-1.bg-subtle", _tint),
    "op-primair": ColourRole("basis.color.action-1.inverse-color-default", _on("primair")),
    "nadruk": ColourRole(
        "basis.color.action-1.color-hover", _darker, ("utrecht-link-hover-color", "nl-link-hover-color")
    ),
    "rand": ColourRole(
        "basis.color.default.border-default",
        _hex("6b6b6b"),
        ("utrecht-form-control-border-color", "utrecht-textbox-border-color"),
    ),
    "lijn": ColourRole("basis.color.default.border-subtle", _hex("d5dbe1")),
    "kop": ColourRole(
        "basis.color.accent-1.inverse-bg-default",
        lambda colours: colours["primair"],
        ("utrecht-page-header-background-color", "utrecht-button-primary-action-background-color"),
    ),
    "op-kop": ColourRole("basis.color.accent-1.inverse-color-default", _on("kop")),
    "fout": ColourRole("basis.color.negative.color-default", _hex("a4000f")),
    "goed": ColourRole("basis.color.positive.color-default", _hex("1c6333")),
    "goed-vlak": ColourRole("basis.color.positive.bg-subtle", _hex("e7f4ea")),
    "pas-op": ColourRole("basis.color.warning.color-default", _hex("7a4a00")),
    "pas-op-vlak": ColourRole("basis.color.warning.bg-subtle", _hex("fdf1dc")),
    "gevoelig-vlak": ColourRole("basis.color.highlight.bg-default", _hex("ffe98f")),
    "gevoelig": ColourRole("basis.color.highlight.color-default", _hex("3d3000")),
    "focus": ColourRole("basis.focus.background-color", _hex("ffdd00"), ("utrecht-focus-background-color",)),
    "op-focus": ColourRole("basis.focus.color", _hex("0b0c0c"), ("utrecht-focus-color",)),
}
"""Every colour of a light page; one that is made from others stands below them."""

PAIRS = (
    ("primair", "achtergrond", TEXT_CONTRAST, "links en knoppen"),
    ("nadruk", "achtergrond", TEXT_CONTRAST, "links onder de muis"),
    ("tekst", "achtergrond", TEXT_CONTRAST, "gewone tekst"),
    ("tekst-licht", "achtergrond", TEXT_CONTRAST, "bijschriften"),
    ("tekst", "vlak", TEXT_CONTRAST, "tekst op een gekleurd vlak"),
    ("tekst-licht", "vlak", TEXT_CONTRAST, "bijschriften op een gekleurd vlak"),
    ("primair", "vlak", TEXT_CONTRAST, "links op een gekleurd vlak"),
    ("nadruk", "vlak", TEXT_CONTRAST, "links onder de muis op een gekleurd vlak"),
    ("op-primair", "primair", TEXT_CONTRAST, "tekst op knoppen"),
    ("op-primair", "nadruk", TEXT_CONTRAST, "tekst op knoppen onder de muis"),
    ("op-kop", "kop", TEXT_CONTRAST, "tekst in de kop"),
    ("op-focus", "focus", TEXT_CONTRAST, "tekst waar de focus staat"),
    ("rand", "achtergrond", SHAPE_CONTRAST, "randen van invoervelden"),
    ("fout", "achtergrond", TEXT_CONTRAST, "meldingen over een fout"),
    ("goed", "achtergrond", TEXT_CONTRAST, "woorden als 'kan'"),
    ("goed", "goed-vlak", TEXT_CONTRAST, "woorden als 'kan' op hun vlak"),
    ("tekst", "goed-vlak", TEXT_CONTRAST, "tekst op het vlak van 'kan'"),
    ("pas-op", "achtergrond", TEXT_CONTRAST, "woorden als 'soms'"),
    ("pas-op", "pas-op-vlak", TEXT_CONTRAST, "woorden als 'soms' op hun vlak"),
    ("tekst", "pas-op-vlak", TEXT_CONTRAST, "tekst op het vlak van 'soms'"),
    ("gevoelig", "gevoelig-vlak", TEXT_CONTRAST, "gevoelige gegevens"),
)
"""What stands on what, with the least contrast that WCAG 2.2 asks (1.4.3 for text, 1.4.11 for shapes)."""

_LENGTH = re.compile(r"0|\d*\.?\d+(px|rem|em)")
_FONTS = re.compile(r"""[\w\s,"'-]+""")
_WEIGHT = re.compile(r"[1-9]00|normal|bold", re.IGNORECASE)
_SHADOW = re.compile(r"none|[\w\s.,#%()/-]+")
_DEVICE = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
FONT = "letter"
TEXTS = {
    "rond-klein": TextRole("basis.border-radius.sm", ".25rem", _LENGTH),
    "rond": TextRole("basis.border-radius.md", ".5rem", _LENGTH, ("utrecht-button-border-radius",)),
    "rond-groot": TextRole("basis.border-radius.lg", ".8rem", _LENGTH, ("utrecht-button-border-radius",)),
    "schaduw": TextRole("basis.box-shadow.md", "0 .3rem .9rem rgb(0 0 0 / 14%)", _SHADOW),
    FONT: TextRole("basis.text.font-family.default", _DEVICE, _FONTS, ("utrecht-document-font-family",)),
    "letter-kop": TextRole(
        "basis.heading.font-family",
        "var(--basis-text-font-family-default)",
        _FONTS,
        ("utrecht-heading-font-family", "utrecht-heading-1-font-family"),
    ),
    "dikte-kop": TextRole(
        "basis.heading.font-weight",
        "700",
        _WEIGHT,
        ("utrecht-heading-font-weight", "utrecht-heading-1-font-weight"),
    ),
}
"""What else of a house style is seen: corners, shadow and fonts."""

_DARK = {
    "achtergrond": _hex("1e2129"),
    "tekst": _hex("e2e4e9"),
    "tekst-licht": _hex("b4b8c4"),
    "rand": _hex("8d92a3"),
    "lijn": _hex("41465a"),
    "vlak": _hex("272a35"),
    "op-primair": _hex("1e2129"),
    "goed-vlak": _hex("22352a"),
    "pas-op-vlak": _hex("3a3020"),
    "gevoelig-vlak": _hex("4a3f12"),
    "gevoelig": _hex("ffe98f"),
}
_LIGHTENED = {"primair": "vlak", "nadruk": "vlak", "fout": "vlak", "goed": "goed-vlak", "pas-op": "pas-op-vlak"}
"""The colours of the house that become lighter on a dark page, with the lightest plane on which each stands there."""


def darkened(colours: Palette) -> dict[str, Colour]:
    """Return the colours of a dark page: those of the house are lightened until they can be read."""
    lighter = {
        name: nearest_passing(colours[name], (_DARK[plane], TEXT_CONTRAST)) for name, plane in _LIGHTENED.items()
    }
    return {**colours, **_DARK, **lighter}
