"""The files with JSON Schemas for text editors: which are out of date, and writing them."""

from __future__ import annotations

from pathlib import Path

from glashelder.authoring.choices import read_choices
from glashelder.authoring.json_schema import record_tables, schema_path, schema_text
from glashelder.exceptions import GeneratorError
from glashelder.schema.catalogue import Catalogue


def stale_schemas(data_dir: Path, catalogue: Catalogue) -> dict[str, str]:
    """Return the text that each schema must have, by its path, of those that have another one."""
    choices = read_choices(data_dir, catalogue)
    texts = {schema_path(t): schema_text(t, catalogue, choices) for t in record_tables(catalogue)}
    return {path: text for path, text in texts.items() if _read(data_dir / path) != text.encode()}


def write_schemas(data_dir: Path, texts: dict[str, str]) -> None:
    """Write the schemas.

    Raises:
        GeneratorError: a file cannot be written.
    """
    for path, text in texts.items():
        file = data_dir / path
        try:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        except OSError as error:
            msg = f"{file} kan niet worden geschreven: {error.strerror}."
            raise GeneratorError(msg) from error


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes().replace(b"\r\n", b"\n")
    except OSError:
        return b""
