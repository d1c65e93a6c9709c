"""Contrast between two colours (WCAG 2.2, relative luminance and contrast ratio), and a shade that passes."""

from __future__ import annotations

import colorsys
import re

from msgspec import Struct

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
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
    """Return the colour of `#rgb` or `#rrggbb`, or None."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(2 * d for d in found[1])  # noqa: PLR2004 (#rrggbb)
    return Colour(*(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio, from 1 to 21."""
    light, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def nearest_passing(colour: Colour, against: Colour, ratio: float) -> Colour:
    """Return the shade of `colour` nearest to it that has at least `ratio` against another colour.

    Keeps hue and saturation and moves the lightness, darker or lighter, whichever passes first.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(colour.red, colour.green, colour.blue)
    for step in range(_STEPS + 1):
        for direction in (-1, 1):
            moved = min(1.0, max(0.0, lightness + direction * step / _STEPS))
            shade = parse_colour(Colour(*colorsys.hls_to_rgb(hue, moved, saturation)).hex)
            if shade is not None and contrast(shade, against) >= ratio:
                return shade
    return Colour(0, 0, 0) if against.luminance > 0.5 else Colour(1, 1, 1)  # noqa: PLR2004 (half of the scale)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (WCAG)
