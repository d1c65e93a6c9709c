"""Follows the links between the pages of a site that was written."""

from __future__ import annotations

import html.parser
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit


class LinkTargets:
    """The files of a site and the anchors in its pages, each page read once."""

    def __init__(self, site: Path, present: set[str], root_path: str) -> None:
        self._site = site
        self._present = present
        self._root_path = root_path
        self._read: dict[str, _Anchors] = {}

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

    def _page(self, path: str) -> _Anchors:
        if path not in self._read:
            page = _Anchors()
            page.feed((self._site / path).read_text(encoding="utf-8"))
            self._read[path] = page
        return self._read[path]


class _Anchors(html.parser.HTMLParser):
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
