"""`glashelder new`: the skeleton of a new record, ready to be filled in."""

from __future__ import annotations

import argparse
import sys

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import writing
from glashelder.findings import Finding, Place
from glashelder.settings import Settings

_THEN = "Typ daarna: glashelder check"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("tabel", metavar="TABEL", help="welke tabel, bijvoorbeeld verwerkingen")
    parser.add_argument("kenmerk", metavar="KENMERK", help="kenmerk van het nieuwe, bijvoorbeeld leenfiets")
    parser.add_argument("--stdout", action="store_true", help="toont het bestand en schrijft niets")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the skeleton of a record, or print it; of a CSV table print a row to paste."""
    from glashelder.authoring.choices import read_choices, read_examples
    from glashelder.authoring.editor_schemas import stale_schemas, write_schemas
    from glashelder.authoring.new_record import known_values, refusals, status_field
    from glashelder.authoring.skeleton import Skeletons
    from glashelder.model.withheld import PUBLISHED
    from glashelder.report.text import as_text
    from glashelder.schema.catalogue import project_catalogue

    data_dir, tree, key = settings.data_dir, settings.data_tree, options.kenmerk
    catalogue = project_catalogue(settings)
    findings = refusals(options.tabel, key, settings, catalogue)
    if findings:
        sys.stderr.write(as_text(findings))
        return FAULTS
    table = catalogue.tables[options.tabel]
    skeletons = Skeletons(catalogue, read_choices(tree, catalogue, (settings.own_layer,)), settings.own_layer)
    values = known_values(table, key, settings)
    if table.format == "csv":
        file = data_dir / settings.own_layer / table.path
        examples = read_examples(tree, catalogue, table, settings.own_layer)
        told, _, row = skeletons.row(table, values, examples).rpartition("\n\n")
        header = "" if file.exists() else ",".join(field.name for field in table.fields) + "\n"
        sys.stdout.write(f"{told}\n\n{header}{row}")
        what = f"de laatste regel onderaan {file}" if file.exists() else f"beide regels in een nieuw bestand: {file}"
        sys.stderr.write(f"\nPlak {what}. Vul de laatste regel aan. {_THEN}\n")
        return SOUND
    if options.stdout:
        sys.stdout.write(skeletons.record(table, values))
        return SOUND
    path = f"{settings.own_layer}{table.path}/{key}.yaml"
    file = data_dir / path
    with writing(file):
        file.parent.mkdir(exist_ok=True)  # the first record of a register
        try:
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                opened.write(skeletons.record(table, values))
        except FileExistsError:
            sys.stderr.write(as_text([_exists(tree.shown(path))]))
            return FAULTS
    write_schemas(data_dir, stale_schemas(settings, catalogue))
    sys.stdout.write(f"Geschreven: {file}\nOpen het bestand en vul het in. {_THEN}\n")
    if status := status_field(table):
        sys.stdout.write(f"Het komt pas op de website als er '{status}: {PUBLISHED}' staat.\n")
    return SOUND


def _exists(path: str) -> Finding:
    return Finding(
        "bestand-bestaat-al",
        "Dit bestand is er al. Het is niet veranderd.",
        Place(path, 1, 1),
        "Kies een ander kenmerk, of open dit bestand.",
    )


COMMAND = Command("new", "begint een nieuw bestand met wat verplicht is, en de rest als commentaar", _run, _add_options)
