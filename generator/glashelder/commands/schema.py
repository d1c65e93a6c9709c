"""`glashelder schema`: the schemas with which a text editor completes and explains the YAML records."""

from __future__ import annotations

import argparse
import sys

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.findings import Finding, Place
from glashelder.settings import Settings


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="schrijft niets; zegt welke schema's verouderd zijn")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the schema of each table of YAML records, or only report which of them are out of date."""
    from glashelder.authoring.editor_schemas import stale_schemas, write_schemas
    from glashelder.report.text import as_text
    from glashelder.schema.catalogue import project_catalogue

    data_dir, tree = settings.data_dir, settings.data_tree
    stale = stale_schemas(settings, project_catalogue(settings))
    if options.check:
        findings = [_stale(tree.shown(path)) for path in stale]
        sys.stdout.write(as_text(findings))
        return FAULTS if findings else SOUND
    write_schemas(data_dir, stale)
    for path in stale:
        sys.stdout.write(f"Geschreven: {data_dir / path}\n")
    if not stale:
        sys.stdout.write("De editorschema's waren al bij.\n")
    return SOUND


def _stale(path: str) -> Finding:
    return Finding(
        "editorschema-verouderd",
        "Dit bestand past niet meer bij de schema's en tabellen van het register. Een editor geeft nu verkeerde hulp.",
        Place(path, 1, 1),
        "Typ 'glashelder schema' en bewaar het nieuwe bestand in Git.",
    )


COMMAND = Command(
    "schema", "schrijft de schema's waarmee een editor aanvult en uitleg geeft", _run, _add_options, for_all=True
)
