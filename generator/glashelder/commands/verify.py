"""`glashelder verify`: is the site complete, is every byte as it should be, and does every link lead somewhere?

Plugins can be left out in silence by another engine (Zensical says "No issues found" and drops every page
that a plugin made), so completeness is checked against our own list.
"""

from __future__ import annotations

import html.parser
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.config.site_config import read_site_config
from glashelder.exceptions import FolderError
from glashelder.pipeline import check, open_cache
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.site import Site

_SHOWN = 20


def run_verify(settings: Settings) -> int:
    """Compare `site/` with the list of pages and follow every internal link."""
    if not settings.site_dir.is_dir():
        msg = f"{settings.site_dir} is er niet. Bouw eerst de site."
        raise FolderError(msg)
    cache = open_cache(settings)
    checked = check(settings, cache)
    if not checked.is_sound:
        sys.stdout.write(as_text(checked.findings))
        return FAULTS
    expected = {page.path for page in Site(settings, checked, cache).files()}
    present = {p.relative_to(settings.site_dir).as_posix() for p in settings.site_dir.rglob("*") if p.is_file()}
    faults = [f"ontbreekt: {path}" for path in sorted(expected - present)]
    pages = sorted(p for p in present if p.endswith(".html"))
    targets = _Targets(settings.site_dir, present, read_site_config(settings.config_file).root_path)
    for path in pages:
        faults += [f"dode link in {path}: {href}" for href in targets.dead_links(path)]
    for fault in faults[:_SHOWN]:
        sys.stdout.write(f"{fault}\n")
    if len(faults) > _SHOWN:
        sys.stdout.write(f"… en nog {len(faults) - _SHOWN}\n")
    sys.stdout.write(f"{len(pages)} pagina's nagekeken, {len(faults)} {'fout' if len(faults) == 1 else 'fouten'}.\n")
    return FAULTS if faults else SOUND


class _Targets:
    """The files of a site and the anchors in its pages, each page read once."""

    def __init__(self, site: Path, present: set[str], root_path: str) -> None:
        self._site = site
        self._present = present
        self._root_path = root_path
        self._read: dict[str, _Page] = {}

    def dead_links(self, path: str) -> Iterator[str]:
        for href in self._page(path).links:
            parts = urlsplit(href)
            if parts.scheme or parts.netloc:
                continue
            target = self._resolve(path, unquote(parts.path))
            anchor = unquote(parts.fragment)
            if target not in self._present or (
                anchor and target.endswith(".html") and anchor not in self._page(target).anchors
            ):
                yield href

    def _resolve(self, path: str, href: str) -> str:
        if not href:
            return path
        if href.startswith("/"):
            steps = href.removeprefix(self._root_path).split("/")
        else:
            steps = [*path.split("/")[:-1], *href.split("/")]
        found: list[str] = []
        for step in steps:
            if step == "..":
                if found:
                    found.pop()
            elif step not in ("", "."):
                found.append(step)
        name = "/".join(found)
        if href.endswith(("/", "/.", "/..", "..")) or href in {".", ".."} or not name:
            return f"{name}/index.html" if name else "index.html"
        return name

    def _page(self, path: str) -> _Page:
        if path not in self._read:
            page = _Page()
            page.feed((self._site / path).read_text(encoding="utf-8"))
            self._read[path] = page
        return self._read[path]


class _Page(html.parser.HTMLParser):
    """The links and anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name in ("href", "src") and value is not None:
                self.links.append(value)
            elif name == "id" and value:
                self.anchors.add(value)
