"""What we use of Material for MkDocs: single icons of one of its sets, with their licence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from glashelder.exceptions import FolderError

if TYPE_CHECKING:
    from importlib.metadata import Distribution

LICENCES = "assets/LICENTIES.txt"
"""The file in the site with the licence of the icons: it must accompany every copy."""
_CURE = "Haal de map .venv weg en geef 'make site', of installeer requirements/site.txt in een nieuwe omgeving."
_NOT_INSTALLED = f"Het pakket mkdocs-material is niet geïnstalleerd. {_CURE}"
_NOT_WHOLE = f"Het pakket mkdocs-material is niet heel, of een ander pakket staat erdoorheen. {_CURE}"


def licences() -> bytes:
    """Return the licence of what the site contains of others: the icons."""
    icons = _installed(".icons/material/LICENSE").read_text(encoding="utf-8")
    return f"De pictogrammen op de pagina's komen uit Material Design Icons.\n\n{icons.strip()}\n".encode()


@cache
def icon(name: str) -> Markup:
    """Return an icon of Material's sets, such as `material/pencil`, for use beside a word: hidden from screen readers.

    Raises:
        FolderError: there is no such icon.
    """
    svg = _installed(f".icons/{name}.svg").read_text(encoding="utf-8").strip()
    shown = svg.replace("<svg ", '<svg class="gh-pictogram" aria-hidden="true" ', 1)
    return Markup(shown.replace(' xmlns="http://www.w3.org/2000/svg"', ""))  # noqa: S704 (from the package)


@cache
def icon_names() -> frozenset[str]:
    """Return the names of all icons of the set that pages use, such as `pencil`."""
    return frozenset(file.stem for file in _installed(".icons/material/LICENSE").parent.glob("*.svg"))


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
