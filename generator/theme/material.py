"""The style sheet of Material for MkDocs, cut down to what our templates use.

Of its 140 kB four fifths style parts that this site does not have: search dialog, drawer, code, admonitions. Which
classes we use is read from the templates themselves, so nothing is kept twice.
"""

from __future__ import annotations

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

_CURE = "Haal de map .venv weg en geef 'make site', of installeer requirements/site.txt in een nieuwe omgeving."


def material_stylesheet(templates_dir: Path) -> bytes:
    """Return the rules of Material's style sheet that can apply to our pages.

    Raises:
        FolderError: Material for MkDocs is not installed, or not alone.
    """
    css = _PICTURE.sub("none", _installed().read_text(encoding="utf-8"))
    for noise in _NOISE:
        css = noise.sub("", css)
    sources = (f for f in sorted(templates_dir.rglob("*")) if f.suffix in {".html", ".js"})
    used = {word for source in sources for word in _WORD.findall(source.read_text(encoding="utf-8"))}
    return "".join(_kept(css, used)).encode()


def _installed() -> Path:
    """Return the sheet of the package itself: a successor may bring a folder of the same name and another look."""
    from importlib.metadata import PackageNotFoundError, distribution  # slow, and most builds reuse the sheet

    try:
        folder = Path(str(distribution("mkdocs-material").locate_file("material/templates/assets/stylesheets")))
    except PackageNotFoundError as error:
        msg = f"Het pakket mkdocs-material is niet geïnstalleerd. {_CURE}"
        raise FolderError(msg) from error
    files = list(folder.glob("main.*.min.css"))
    if len(files) != 1:
        msg = f"Het pakket mkdocs-material is niet heel, of een ander pakket staat erdoorheen. {_CURE}"
        raise FolderError(msg)
    return files[0]


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
