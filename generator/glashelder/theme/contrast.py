"""Contrast between two colours (WCAG 2.2, relative luminance and contrast ratio), and a shade that passes."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator

from msgspec import Struct

_LONG = len("rrggbb")
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})")
_NUMBER = r"(\d*\.?\d+%?)"
_FUNCTION = re.compile(rf"(rgb|hsl)a?\(\s*{_NUMBER}(?:deg)?[\s,]+{_NUMBER}[\s,]+{_NUMBER}\s*(?:[,/]\s*{_NUMBER}\s*)?\)")
_STEPS = 100


class Colour(Struct, frozen=True):
    """An sRGB colour; each channel from 0 to 1."""

    red: float
    green: float
    blue: float

    @property
    def hex(self) -> str:
        """The colour as `#rrggbb`."""
        return "#" + "".join(f"{round(channel * 255):02x}" for channel in (self.red, self.green, self.blue))

    @property
    def luminance(self) -> float:
        """Relative luminance, WCAG 2.2."""
        red, green, blue = (_linear(channel) for channel in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def parse_colour(text: str) -> Colour | None:
    """Return the colour of `#rgb`, `#rrggbb`, `rgb(…)` or `hsl(…)`; None for any other text, or one to look through."""
    text = text.strip().lower()
    if found := _HEX.fullmatch(text):
        digits = found[1] if len(found[1]) >= _LONG else "".join(2 * d for d in found[1])
        if digits[6:] not in {"", "ff"}:
            return None
        return Colour(*(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    found = _FUNCTION.fullmatch(text)
    if found is None or _number(found[5] or "1", 1) != 1:
        return None
    if found[1] == "rgb":
        return Colour(*(min(1.0, _number(found[i], 255)) for i in (2, 3, 4)))
    hue, saturation, lightness = float(found[2].removesuffix("%")), _number(found[3], 100), _number(found[4], 100)
    return Colour(*colorsys.hls_to_rgb(hue % 360 / 360, min(1.0, lightness), min(1.0, saturation)))


def _number(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 if text.endswith("%") else float(text) / whole


def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """Return one colour with a part of another in it, as `#rrggbb` can say it."""
    pairs = ((one.red, other.red), (one.green, other.green), (one.blue, other.blue))
    return Colour(*(round((a + (b - a) * part) * 255) / 255 for a, b in pairs))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio, from 1 to 21."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shades(colour: Colour) -> Iterator[Colour]:
    """Yield the shades of a colour, the nearest first: of the same hue and saturation, darker and lighter."""
    hue, lightness, saturation = colorsys.rgb_to_hls(colour.red, colour.green, colour.blue)
    for step in range(_STEPS + 1):
        for direction in (-1, 1):
            moved = min(1.0, max(0.0, lightness + direction * step / _STEPS))
            yield mixed(Colour(*colorsys.hls_to_rgb(hue, moved, saturation)), colour, 0)


def nearest_passing(colour: Colour, *needs: tuple[Colour, float]) -> Colour:
    """Return the shade nearest to a colour that has enough contrast against each of some other colours.

    Where none has, it is black or white: what lies furthest from the first of the others.
    """
    for shade in shades(colour):
        if all(contrast(shade, against) >= ratio for against, ratio in needs):
            return shade
    return max((Colour(0, 0, 0), Colour(1, 1, 1)), key=lambda shade: contrast(shade, needs[0][0]))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (WCAG)
