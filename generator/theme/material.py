"""The style sheet of Material for MkDocs, cut down to what our templates use.

Of its 140 kB four fifths style parts that this site does not have: search dialog, drawer, code, admonitions. Which
classes we use is read from the templates themselves, so nothing is kept twice.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from generator.exceptions import FolderError

_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_WORD = re.compile(r"[\w-]+")
_COMMA = re.compile(r",(?![^(]*\))")
_NOISE = (
    re.compile(r"/\*.*?\*/", re.DOTALL),
    re.compile(r"@charset [^;]*;"),
)
# A strict policy (`img-src 'self'`) blocks pictures in `data:` addresses, and nothing here is told by a picture alone.
_PICTURE = re.compile(r"""url\((?:"data:[^"]*"|'data:[^']*')\)""")


def material_stylesheet(templates_dir: Path) -> bytes:
    """Return the rules of Material's style sheet that can apply to our pages.

    Raises:
        FolderError: Material for MkDocs is not installed.
    """
    css = _PICTURE.sub("none", _installed().read_text(encoding="utf-8"))
    for noise in _NOISE:
        css = noise.sub("", css)
    sources = (f for f in sorted(templates_dir.rglob("*")) if f.suffix in {".html", ".js"})
    used = {word for source in sources for word in _WORD.findall(source.read_text(encoding="utf-8"))}
    return "".join(_kept(css, used)).encode()


def _installed() -> Path:
    found = importlib.util.find_spec("material")
    locations = found.submodule_search_locations if found else None
    files = sorted(Path(locations[0]).glob("templates/assets/stylesheets/main.*.min.css")) if locations else []
    if not files:
        msg = "Material for MkDocs is niet geïnstalleerd. Geef 'make site', of installeer requirements/site.txt."
        raise FolderError(msg)
    return files[-1]


def _kept(css: str, used: set[str]) -> Iterator[str]:
    """Yield the rules with a selector of which every class is used; of groups like `@media` what is left in them."""
    for prelude, body in _rules(css):
        if prelude.startswith(("@media", "@supports")):
            inner = "".join(_kept(body, used))
            if inner:
                yield f"{prelude}{{{inner}}}"
        elif prelude.startswith("@"):
            yield f"{prelude}{{{body}}}"
        else:
            selectors = [s for s in _COMMA.split(prelude) if used.issuperset(_CLASS.findall(s))]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each pair of outer braces, and what stands between them."""
    position = 0
    while (start := css.find("{", position)) >= 0:
        depth, end = 1, start
        while depth:
            end += 1
            depth += {"{": 1, "}": -1}.get(css[end], 0)
        yield css[position:start].strip(), css[start + 1 : end]
        position = end + 1
