"""What we use of Material for MkDocs: its style sheet, reduced to what our templates use, icons, and its licence.

Four fifths of its 140 kB style parts that this site does not have: search dialog, drawer, code. The classes that we
use are read from the templates themselves, so no list can get out of date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from glashelder.exceptions import FolderError

if TYPE_CHECKING:
    from importlib.metadata import Distribution

LICENCES = "assets/LICENTIES.txt"
"""The file in the site with the licences of others; MIT requires that the notice accompanies every copy."""
_NOTICE = "/*! Material for MkDocs, {}. MIT: zie LICENTIES.txt */"
_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_WORD = re.compile(r"[\w-]+")
_COMMA = re.compile(r",(?![^(]*\))")
_NOISE = (
    re.compile(r"/\*.*?\*/", re.DOTALL),
    re.compile(r"@charset [^;]*;"),
)
# A strict policy (`img-src 'self'`) blocks images in `data:` URLs, and no image here carries information.
_PICTURE = re.compile(r"""url\((?:"data:[^"]*"|'data:[^']*')\)""")
_RIGHT_TO_LEFT = "[dir=rtl]"
_SET = re.compile(r"(--[\w-]+):[^;{}]*(?:;|(?=\}))")
_EMPTY = re.compile(r"[^{}]+\{\}")
_READ = re.compile(r"var\((--[\w-]+)")

_CURE = "Haal de map .venv weg en geef 'make site', of installeer requirements/site.txt in een nieuwe omgeving."
_NOT_INSTALLED = f"Het pakket mkdocs-material is niet geïnstalleerd. {_CURE}"
_NOT_WHOLE = f"Het pakket mkdocs-material is niet heel, of een ander pakket staat erdoorheen. {_CURE}"


def material_stylesheet(templates_dir: Path, others: Iterable[Path] = ()) -> bytes:
    """Return the rules of Material's style sheet that can apply to our pages, under its notice.

    Args:
        templates_dir: says which classes and variables are used.
        others: style sheets of the municipality, which may use variables, too.

    Raises:
        FolderError: Material for MkDocs is not installed, or not alone.
    """
    css = _PICTURE.sub("none", _installed("assets/stylesheets/main.*.min.css").read_text(encoding="utf-8"))
    for noise in _NOISE:
        css = noise.sub("", css)
    files = [f for f in sorted(templates_dir.rglob("*")) if f.suffix in {".html", ".js", ".css"}]
    texts = {f: f.read_text(encoding="utf-8") for f in (*files, *others)}
    used = {word for file, text in texts.items() if file.suffix != ".css" for word in _WORD.findall(text)}
    kept = "".join(_kept(css, used))
    sheets = "".join(text for file, text in texts.items() if file.suffix == ".css")
    copyright_line = _licence().partition("\n")[0]
    return (_NOTICE.format(copyright_line) + _without_unread(kept, sheets)).encode()


def licences() -> bytes:
    """Return the licences of what the site contains of Material: its style sheet and its icons."""
    icons = _installed(".icons/material/LICENSE").read_text(encoding="utf-8")
    return (
        "Het stijlblad assets/material.css is een deel van dat van Material for MkDocs.\n\n"
        f"{_licence()}\n\n\n"
        "De pictogrammen op de pagina's komen uit Material Design Icons.\n\n"
        f"{icons.strip()}\n"
    ).encode()


@cache
def icon(name: str) -> Markup:
    """Return an icon of Material's sets, such as `material/pencil`, for use beside a word: hidden from screen readers.

    Raises:
        FolderError: there is no such icon.
    """
    svg = _installed(f".icons/{name}.svg").read_text(encoding="utf-8").strip()
    shown = svg.replace("<svg ", '<svg class="gh-pictogram" aria-hidden="true" ', 1)
    return Markup(shown.replace(' xmlns="http://www.w3.org/2000/svg"', ""))  # noqa: S704 (from the package)


def _licence() -> str:
    text = _distribution().read_text("licenses/LICENSE")
    if text is None:
        raise FolderError(_NOT_WHOLE)
    return text.strip()


def _installed(pattern: str) -> Path:
    """Return a file of the package itself: a successor may install a folder of the same name with other files."""
    files = list(Path(str(_distribution().locate_file("material/templates"))).glob(pattern))
    if len(files) != 1:
        raise FolderError(_NOT_WHOLE)
    return files[0]


def _distribution() -> Distribution:
    from importlib.metadata import PackageNotFoundError, distribution  # slow, and most builds reuse the sheet

    try:
        return distribution("mkdocs-material")
    except PackageNotFoundError as error:
        raise FolderError(_NOT_INSTALLED) from error


def _kept(css: str, used: set[str]) -> Iterator[str]:
    """Yield the rules with a selector whose classes are all used; of groups like `@media` the rules left in them."""
    for prelude, body in _rules(css):
        if prelude.startswith(("@media", "@supports")):
            inner = "".join(_kept(body, used))
            if inner:
                yield f"{prelude}{{{inner}}}"
        elif prelude.startswith("@keyframes"):
            continue  # they animate parts that this site does not have
        elif prelude.startswith("@"):
            yield f"{prelude}{{{body}}}"
        else:
            every = (s for s in _COMMA.split(prelude) if _RIGHT_TO_LEFT not in s)
            selectors = [s for s in every if used.issuperset(_CLASS.findall(s))]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _without_unread(css: str, others: str) -> str:
    """Return a style sheet without the variables that neither it nor `others` use: most belong to absent parts."""
    read = set(_READ.findall(css + others))
    kept = _EMPTY.sub("", _SET.sub(lambda found: found[0] if found[1] in read else "", css))
    return kept if kept == css else _without_unread(kept, others)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the text before each outer pair of braces, and the text between them."""
    position = 0
    while (start := css.find("{", position)) >= 0:
        depth, end = 1, start
        while depth:
            end += 1
            depth += {"{": 1, "}": -1}.get(css[end], 0)
        yield css[position:start].strip(), css[start + 1 : end]
        position = end + 1
