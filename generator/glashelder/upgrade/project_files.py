"""The files of a project, beside its data, that go along with a release: its settings, and what `init` wrote whole."""

from __future__ import annotations

import re
from itertools import pairwise

from glashelder.load.yaml_spots import Spot, replaced_in, spots

RENEWED_BY_US = "'glashelder upgrade' vernieuwt dit bestand."
"""How a file ends its first line if it may be written anew: whoever takes it over removes that line."""
_PLUGIN = ("plugins", "glashelder")
VERSION = (*_PLUGIN, "versie")
"""Where the settings of MkDocs say for which release the data are written."""
_EMPTY = re.compile(r":[ \t]*(\{[ \t]*\})?(?=[ \t]*(?:\r?$|#|[,\]]))", re.MULTILINE)


def is_ours_to_renew(text: str) -> bool:
    """Tell whether `init` wrote a file whole, and nobody took it over since."""
    return text.partition("\n")[0].rstrip().endswith(RENEWED_BY_US)


def with_version(text: str, version: str) -> str:
    """Return the settings of MkDocs with this version at the plugin, all else as it was; the same text if it cannot."""
    found = list(spots(text))
    for spot in found:
        if spot.path == VERSION and not spot.mapping:
            if not spot.is_plain:
                return text
            new = replaced_in(text[spot.start : spot.end], spot.value, version) if spot.value else f" {version}"
            return text[: spot.start] + new + text[spot.end :]
    for spot, after in pairwise([*found, Spot((), 0, "", 0, 0, 0, 0)]):
        if spot.path == _PLUGIN[:1] and not spot.mapping and spot.value == _PLUGIN[1]:
            written = text[spot.start : spot.end]
            return f"{text[: spot.start]}{written}: {{versie: {version}}}{text[spot.end :]}"
        if spot.path == _PLUGIN and spot.mapping:
            return _into_mapping(text, spot, after, version)
    return text


def _into_mapping(text: str, plugin: Spot, after: Spot, version: str) -> str:
    """Return the settings with the version as the first of the options of the plugin."""
    if len(after.path) > len(_PLUGIN) and after.path[: len(_PLUGIN)] == _PLUGIN:
        is_flow = "{" in text[plugin.end : after.start]
        line_end = "\r\n" if "\r\n" in text else "\n"
        between = ", " if is_flow else line_end + " " * (after.column - 1)
        return f"{text[: after.start]}versie: {version}{between}{text[after.start :]}"
    empty = _EMPTY.match(text, plugin.end)
    return f"{text[: plugin.end]}: {{versie: {version}}}{text[empty.end() :]}" if empty else text
