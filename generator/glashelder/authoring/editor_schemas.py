"""The files with JSON Schemas for text editors: which are out of date, and writing them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glashelder.authoring.choices import read_choices
from glashelder.authoring.json_schema import record_tables, schema_path, schema_text
from glashelder.exceptions import GeneratorError, why_not
from glashelder.schema.catalogue import Catalogue
from glashelder.settings import Settings
from glashelder.tree.package import over_shipped
from glashelder.tree.stack import ALONE
from glashelder.tree.tree import Tree


def stale_schemas(settings: Settings, catalogue: Catalogue) -> dict[str, str]:
    """Return the right text of each schema that is out of date, by its path.

    The organisations of a partnership share them: what one of them may choose is offered to all, and `check` judges.
    """
    names = settings.organisations
    tree = over_shipped(replace(settings.own_data, without=frozenset()), "register_data")
    choices = read_choices(tree, catalogue, [f"{name}/" for name in names] or [ALONE])
    texts = {schema_path(t): schema_text(t, catalogue, choices) for t in record_tables(catalogue)}
    return {path: text for path, text in texts.items() if _read(tree, path) != text.encode()}


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
            msg = f"{file} kan niet worden geschreven: {why_not(error)}."
            raise GeneratorError(msg) from error


def _read(tree: Tree, path: str) -> bytes:
    try:
        return tree.read(path).replace(b"\r\n", b"\n")
    except OSError:
        return b""
