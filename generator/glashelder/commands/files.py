"""Writing files that somebody asked for."""

from __future__ import annotations

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
