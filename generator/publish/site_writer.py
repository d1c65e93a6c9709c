"""Writes a whole site beside the old one, then puts it in place in one step.

Files whose fingerprint did not change are linked from the old site instead of made again. A file of the old
site that somebody touched is not trusted: its size and time must still be what they were when it was written.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.exceptions import PublishError
from generator.publish.exchange import put_in_place, restore_parked
from generator.render.page import Page

_KEEP = ".gitkeep"
_Stamp = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did: how many files it made, and how many it took over unchanged."""

    made: int
    reused: int


def publish(pages: Iterable[Page], site: Path, manifest: dict[str, _Stamp]) -> tuple[Published, dict[str, _Stamp]]:
    """Publish the pages as the folder `site`.

    Args:
        pages: every file of the site.
        site: the folder to publish; the old one stands until all is written.
        manifest: fingerprint, size and time (ns) of each file of the old site, from the build that wrote it.

    Returns:
        What was done, and the manifest of the new site.

    Raises:
        PublishError: a file cannot be written, or the folders cannot be swapped; the old site stands.
    """
    restore_parked(site)
    new = _empty_folder_beside(site)
    try:
        writer = _Writer(site, new, manifest)
        for page in pages:
            writer.add(page)
        if (site / _KEEP).exists():
            (new / _KEEP).touch()
        put_in_place(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return Published(writer.made, writer.reused), writer.manifest


def _empty_folder_beside(site: Path) -> Path:
    """Return a new folder on the same disk, and clear what killed runs left behind."""
    if site.exists() and not site.is_dir():
        msg = f"{site} is een bestand; hier moet de map van de site komen."
        raise PublishError(msg)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        for leftover in site.parent.glob(f".{site.name}-*"):
            shutil.rmtree(leftover, ignore_errors=True)
        new = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        new.chmod(0o755)
    except OSError as error:
        msg = f"In {site.parent} kan niet worden geschreven: {error.strerror}. De oude site staat er nog."
        raise PublishError(msg) from error
    return new


class _Writer:
    """Writes files into the new folder, making each folder once."""

    def __init__(self, old: Path, new: Path, manifest: dict[str, _Stamp]) -> None:
        self._old = os.fspath(old)
        self._new = os.fspath(new)
        self._known = manifest
        self._folders = {""}
        self.manifest: dict[str, _Stamp] = {}
        self.made = 0
        self.reused = 0

    def add(self, page: Page) -> None:
        folder = page.path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._new}/{folder}", exist_ok=True)  # noqa: PTH103 (pathlib takes three times as long)
            self._folders.add(folder)
        known = self._known.get(page.path)
        if known is not None and known[0] == page.made_from and self._link(page.path, known):
            self.manifest[page.path] = known
            self.reused += 1
            return
        status = self._write(f"{self._new}/{page.path}", page.make())
        self.manifest[page.path] = (page.made_from, status.st_size, status.st_mtime_ns)
        self.made += 1

    def _write(self, target: str, content: bytes) -> os.stat_result:
        try:
            with open(target, "wb") as file:  # noqa: PTH123 (see above)
                file.write(content)
            return os.stat(target)  # noqa: PTH116
        except OSError as error:
            msg = f"{target} kon niet worden geschreven: {error.strerror}. De oude site staat er nog."
            raise PublishError(msg) from error

    def _link(self, path: str, known: _Stamp) -> bool:
        source = f"{self._old}/{path}"
        try:
            status = os.stat(source)  # noqa: PTH116
            if (status.st_size, status.st_mtime_ns) != known[1:]:
                return False
            os.link(source, f"{self._new}/{path}")  # noqa: PTH200
        except OSError:
            return False
        return True
