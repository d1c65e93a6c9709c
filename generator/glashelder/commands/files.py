"""Writing files that somebody asked for."""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from glashelder.exceptions import FolderError, GeneratorError, why_not


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
        msg = f"{file} kan niet worden geschreven: {why_not(error)}."
        raise GeneratorError(msg) from error


def replace_all(files: Mapping[Path, bytes | None]) -> None:
    """Write several files, or none: first all of them beside where they come, then each in its place; None removes one.

    Raises:
        GeneratorError: the system refused one; all files are as they were.
    """
    mark = secrets.token_hex(8)
    targets = {file.resolve(): content for file, content in files.items()}
    ready = {file: file.with_name(f".{file.name}.{mark}") for file, content in targets.items() if content is not None}
    before = {file: file.with_name(f".{file.name}.{mark}.oud") for file in targets if file.exists()}
    try:
        for file, content in targets.items():
            with writing(file):
                if file in before:  # what is put back when a later one fails: there must be room for it now
                    shutil.copy2(file, before[file])
                if content is not None:
                    ready[file].write_bytes(content)
                    if file in before:
                        shutil.copymode(file, ready[file])
        _put(targets, ready, before)
    finally:
        for temporary in (*ready.values(), *before.values()):
            temporary.unlink(missing_ok=True)


def _put(targets: Iterable[Path], ready: Mapping[Path, Path], before: Mapping[Path, Path]) -> None:
    done: list[Path] = []
    try:
        for file in targets:
            with writing(file):
                if file in ready:
                    ready[file].replace(file)
                else:
                    file.unlink()
                done.append(file)
    except BaseException:
        for file in done:
            if file in before:
                before[file].replace(file)
            else:
                file.unlink()
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
