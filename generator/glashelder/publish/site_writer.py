"""Publishes a whole site in one step, and makes only what changed.

There are two copies of the site: the published one, and a spare beside it with the previous version. A build brings
the spare up to date and exchanges the two. So a build of a large site with one changed record writes a few files, and
a kill at any moment leaves the published copy intact.

A file of the spare is kept if it was made from the same sources and was not touched since: its size and modification
time must still be the same. Files are replaced, never overwritten, because the two copies may share them.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from glashelder.exceptions import PublishError, why_not
from glashelder.publish.exchange import put_in_place, refuse_mount_point, repair
from glashelder.publish.manifests import (
    Manifest,
    Manifests,
    Stamp,
    forget_manifests,
    read_manifests,
    save_manifests,
)
from glashelder.publish.places import KEEP, MANIFESTS, UNFINISHED, spare_of
from glashelder.render.page import Page
from glashelder.work.child_process import ChildWork, can_fork, in_child_process

_BATCH = 1000
"""This many pages justify a child process: after a fork both sides copy every page of memory that they touch."""
_NOT_PAGES = {KEEP, MANIFESTS, UNFINISHED}


@dataclass(frozen=True)
class Published:
    """The result of a build: how many files it made, and how many it reused."""

    made: int
    reused: int


def publish(pages: Iterable[Page], site: Path) -> Published:
    """Publish the pages as the folder `site`. No other process may be publishing there: see `lock.alone`.

    Args:
        pages: every file of the site.
        site: the folder to publish; the old one stays until all is written.

    Raises:
        PublishError: a file cannot be written, or the folders cannot be exchanged; the old site stays.
    """
    refuse_mount_point(site)
    repair(site)
    spare = spare_of(site)
    before = _begin(site, spare)
    writer = _Writer(site, spare, before)
    try:
        for page in pages:
            writer.add(page)
        writer.finish()
    finally:
        writer.stop()
    _complete(site, spare, writer)
    put_in_place(spare, site)
    save_manifests(spare, Manifests(writer.manifest, before.published))
    return Published(writer.made, writer.reused)


def _begin(site: Path, spare: Path) -> Manifests:
    """Prepare the spare for writing, and return what is known about the two copies."""
    if (site.exists() or site.is_symlink()) and not site.is_dir():
        msg = f"{site} is een bestand; hier moet de map van de site komen."
        raise PublishError(msg)
    try:
        if spare.exists() and not spare.is_dir():
            spare.unlink()
        spare.mkdir(parents=True, exist_ok=True)
        before = read_manifests(spare)
        (spare / UNFINISHED).touch()
    except OSError as error:
        msg = f"In {site.parent} kan niet worden geschreven: {why_not(error)}. De oude site staat er nog. "
        raise PublishError(msg + "Kies met --site een map waar dat wel kan.") from error
    return before


def _complete(site: Path, spare: Path, writer: _Writer) -> None:
    """Remove from the spare everything that is not part of the site; the mark last, as it is no site until then."""
    try:
        writer.remove_others()
        if (site / KEEP).exists():
            (spare / KEEP).touch()
        forget_manifests(spare)
        (spare / UNFINISHED).unlink()
    except OSError as error:
        raise _not_written(spare, error) from error


class _Writer:
    """Brings the spare copy up to date. Uses string paths, because pathlib takes three times as long."""

    def __init__(self, site: Path, spare: Path, manifests: Manifests) -> None:
        self._site = os.fspath(site)
        self._spare = os.fspath(spare)
        self._before = manifests
        self._present = {path: (s.st_size, s.st_mtime_ns) for path, s in _files(self._spare) if path not in _NOT_PAGES}
        self._folders: set[str] = {""}
        self._batch: list[Page] = []
        self._children: list[ChildWork[Manifest]] = []
        self.manifest: Manifest = {}
        self.made = 0
        self.reused = 0

    def add(self, page: Page) -> None:
        path = page.path
        known = self._before.spare.get(path)
        if known is not None and known[0] == page.made_from and self._present.get(path) == known[1:]:
            self.manifest[path] = known
            self.reused += 1
            return
        try:
            self._clear(path)
            if self._link(path, page.made_from):
                self.reused += 1
                return
        except OSError as error:
            raise _not_written(os.path.join(self._spare, path), error) from error
        self._batch.append(page)
        if len(self._batch) == _BATCH:
            self._hand_out()

    def finish(self) -> None:
        """Write the remaining files, and wait for the child processes that write batches."""
        self._written(self._write_all(self._batch))
        self._batch = []
        while self._children:
            self._wait_for_oldest()

    def stop(self) -> None:
        """Stop the child processes: after a fault nobody needs their work."""
        for child in self._children:
            child.stop()

    def _hand_out(self) -> None:
        """Let a child process write a full batch, while this process continues with the next pages."""
        batch, self._batch = self._batch, []
        if can_fork() and len(self._children) < (os.cpu_count() or 1):
            self._children.append(in_child_process(partial(self._write_all, batch)))
            return
        # Every processor is busy: write this batch here; by then the oldest child is done.
        self._written(self._write_all(batch))
        if self._children:
            self._wait_for_oldest()

    def _wait_for_oldest(self) -> None:
        self._written(self._children[0]())
        del self._children[0]

    def _write_all(self, pages: list[Page]) -> Manifest:
        return {page.path: self._write(page) for page in pages}

    def _written(self, manifest: Manifest) -> None:
        self.manifest.update(manifest)
        self.made += len(manifest)

    def remove_others(self) -> None:
        """Remove what is in the spare but not in the new site: old pages, and files that somebody put there."""
        wanted = self._wanted_folders()
        for path in self._present.keys() - self.manifest.keys() - wanted:  # a folder may have replaced a file
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):  # or a file its folder
                os.unlink(f"{self._spare}/{path}")
        folders = {path.rpartition("/")[0] for path in self._present} - wanted
        for folder in sorted(folders, key=len, reverse=True):
            shutil.rmtree(f"{self._spare}/{folder}", ignore_errors=True)

    def _wanted_folders(self) -> set[str]:
        wanted = {""}
        for path in self.manifest:
            folder = path.rpartition("/")[0]
            while folder not in wanted:
                wanted.add(folder)
                folder = folder.rpartition("/")[0]
        return wanted

    def _clear(self, path: str) -> None:
        if path in self._present:
            os.unlink(f"{self._spare}/{path}")
            return
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            _make_folders(self._spare, folder)
            self._folders.add(folder)

    def _link(self, path: str, made_from: str) -> bool:
        """Reuse a file that the published copy already has, by a hard link; return whether that worked."""
        known = self._before.published.get(path)
        if known is None or known[0] != made_from:
            return False
        source = f"{self._site}/{path}"
        try:
            status = os.stat(source)
            if (status.st_size, status.st_mtime_ns) != known[1:]:
                return False
            os.link(source, f"{self._spare}/{path}")
        except OSError:
            return False  # no such file, or a file system without hard links: make it again
        self.manifest[path] = known
        return True

    def _write(self, page: Page) -> Stamp:
        content = page.make()
        target = f"{self._spare}/{page.path}"
        try:
            with _new(target) as file:
                file.write(content)
            status = os.stat(target)
        except OSError as error:
            raise _not_written(target, error) from error
        return page.made_from, status.st_size, status.st_mtime_ns


def _new(path: str) -> BinaryIO:
    """Open a new file: an existing one may be a hard link to the published one."""
    try:
        return open(path, "xb")
    except FileExistsError:
        _remove(path)
        return open(path, "xb")


def _make_folders(root: str, folder: str) -> None:
    """Make a folder and its parents; a file of the previous site in their place is removed."""
    try:
        os.makedirs(f"{root}/{folder}", exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        steps = folder.split("/")
        for above in ("/".join(steps[: n + 1]) for n in range(len(steps))):
            if os.path.lexists(f"{root}/{above}") and not os.path.isdir(f"{root}/{above}"):
                os.unlink(f"{root}/{above}")
        os.makedirs(f"{root}/{folder}", exist_ok=True)


def _remove(path: str) -> None:
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        os.unlink(path)


def _not_written(path: str | Path, error: OSError) -> PublishError:
    return PublishError(f"{path} kon niet worden geschreven: {why_not(error)}. De oude site staat er nog.")


def _files(folder: str, prefix: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Yield every file below a folder, with its path relative to it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}", entry.stat(follow_symlinks=False)
