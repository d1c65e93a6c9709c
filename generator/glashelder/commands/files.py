"""Writing files that somebody asked for."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterator
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
