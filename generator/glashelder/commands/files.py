"""Writing files that somebody asked for."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from glashelder.exceptions import FolderError, GeneratorError


def refuse_used(folder: Path) -> None:
    """Refuse a folder to write in that is not empty or absent.

    Raises:
        FolderError: there is something in it.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        msg = f"{folder} is niet leeg. Kies een nieuwe map."
        raise FolderError(msg)


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Say in Dutch why a file could not be written.

    Raises:
        GeneratorError: the system refused it.
    """
    try:
        yield
    except OSError as error:
        msg = f"{file} kan niet worden geschreven: {error.strerror}."
        raise GeneratorError(msg) from error


def replace_all(files: Mapping[Path, bytes | None]) -> None:
    """Write several files, or none: first all of them beside where they come, then each in its place; None removes one.

    Raises:
        GeneratorError: the system refused one; all files are as they were.
    """
    ready: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for file, content in files.items():
            with writing(file):
                target = file.resolve()
                before[target] = target.read_bytes() if target.exists() else None
                if content is not None:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    ready[target] = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
                    ready[target].write_bytes(content)
                    if before[target] is not None:
                        shutil.copymode(target, ready[target])
        _put(list(before), ready, before)
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def _put(targets: list[Path], ready: Mapping[Path, Path], before: Mapping[Path, bytes | None]) -> None:
    """Put what is ready in its place; when that fails halfway, put back what was there."""
    done: list[Path] = []
    try:
        for target in targets:
            with writing(target):
                if target in ready:
                    ready[target].replace(target)
                else:
                    target.unlink()
                done.append(target)
    except BaseException:
        for target in done:
            old = before[target]
            if old is None:
                target.unlink()
            else:
                target.write_bytes(old)
        raise


def replace_whole(file: Path, content: bytes) -> None:
    """Write a file at once: a reader sees what it held or all that it holds now, and a link stays one.

    Raises:
        GeneratorError: the system refused it; the file is as it was.
    """
    target = file.resolve()
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    with writing(file):
        try:
            temporary.write_bytes(content)
            with contextlib.suppress(FileNotFoundError):
                shutil.copymode(target, temporary)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
