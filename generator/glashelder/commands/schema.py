"""`glashelder schema`: the schemas with which a text editor completes and explains the YAML records."""

from __future__ import annotations

import sys
from pathlib import Path

from glashelder.authoring.choices import read_choices
from glashelder.authoring.json_schema import record_tables, schema_path, schema_text
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding, Place
from glashelder.report.text import as_text
from glashelder.schema.catalogue import Catalogue, project_catalogue
from glashelder.settings import Settings
from glashelder.tree.tree import Tree


def run_schema(settings: Settings, *, check: bool) -> int:
    """Write the schema of each table of YAML records, or only tell which of them are out of date."""
    data_dir, tree = settings.data_dir, settings.data_tree
    stale = stale_schemas(tree, project_catalogue(settings))
    if check:
        findings = [_stale(tree.shown(path)) for path in stale]
        sys.stdout.write(as_text(findings))
        return FAULTS if findings else SOUND
    write_schemas(data_dir, stale)
    for path in stale:
        sys.stdout.write(f"Geschreven: {data_dir / path}\n")
    if not stale:
        sys.stdout.write("De editorschema's waren al bij.\n")
    return SOUND


def stale_schemas(tree: Tree, catalogue: Catalogue) -> dict[str, str]:
    """Return the text that each schema must have, by its path, of those that have another one."""
    choices = read_choices(tree, catalogue)
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
            msg = f"{file} kan niet worden geschreven: {error.strerror}."
            raise GeneratorError(msg) from error


def _read(tree: Tree, path: str) -> bytes:
    try:
        return tree.read(path).replace(b"\r\n", b"\n")
    except OSError:
        return b""


def _stale(path: str) -> Finding:
    return Finding(
        "editorschema-verouderd",
        "Dit bestand past niet meer bij de schema's en tabellen van het register. Een editor geeft nu verkeerde hulp.",
        Place(path, 1, 1),
        "Typ 'glashelder schema' en bewaar het nieuwe bestand in Git.",
    )
