"""The fonts of a house style: files beside its tokens, so that nothing comes from elsewhere."""

from __future__ import annotations

from typing import NamedTuple


class Font(NamedTuple):
    """A font file of the house: where it stands in the site, below `assets/`, and the weights that it has."""

    file: str
    weight: str


def font_faces(fonts: tuple[Font, ...], family: str) -> str:
    """Return the rules that bring in these files, under the first name of the family.

    A font that comes late is left for the next page (`optional`): no line of text moves under the eyes of a reader.
    """
    name = family.partition(",")[0].strip().strip("\"'")
    return "".join(
        f'@font-face {{ font-family: "{name}"; src: url("{file}") format("woff2"); '
        f"font-weight: {weight}; font-display: optional; }}\n"
        for file, weight in fonts
    )
