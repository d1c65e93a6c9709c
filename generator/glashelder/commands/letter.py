"""`glashelder letter`: letters of a department, or the reasons why one may not be made."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from glashelder.commands.command import Command
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.letters.catalogue.department_fields import Veld


def typed_fields() -> tuple[Veld, ...]:
    """Return the fields of letters that are an option; the parts of a decision fit in a request file only."""
    from glashelder.letters.catalogue.department_fields import DELEN, VELDEN, VERWERKINGEN

    return tuple(veld for veld in VELDEN.values() if veld.soort not in (DELEN, VERWERKINGEN))


def _add_options(parser: argparse.ArgumentParser) -> None:
    from glashelder.letters.catalogue.department_fields import DATUM, KEUZE, RIGHTS
    from glashelder.letters.catalogue.request import FORMATEN
    from glashelder.letters.catalogue.rights import read_rights

    parser.add_argument(
        "brief", nargs="?", default="", metavar="BRIEF", help="naam van de brief, zoals ontvangstbevestiging"
    )
    parser.add_argument(
        "--bestand", type=Path, nargs="+", metavar="BESTAND", help="verzoeken als YAML, of een map ermee; elk een brief"
    )
    parser.add_argument(
        "--verwerking", action="append", metavar="KENMERK", help="kenmerk van de verwerking; mag vaker dan een keer"
    )
    rights = read_rights(Settings().data_tree).every  # of the project that stands here
    for veld in typed_fields():
        choices = ", ".join(rights if veld.keuzes_uit == RIGHTS else veld.keuzes)
        parser.add_argument(
            f"--{veld.naam.replace('_', '-')}",
            default="",
            metavar="DATUM" if veld.soort == DATUM else "KEUZE" if veld.soort == KEUZE else "TEKST",
            help=veld.uitleg.replace("%", "%%") + (f" Kies uit: {choices}." if choices else ""),
        )
    parser.add_argument("--format", choices=FORMATEN, default="docx", help="vorm van de brief")
    parser.add_argument("--huisstijl", type=Path, metavar="BESTAND", help="een ander Word-bestand als huisstijl")
    parser.add_argument(
        "--output", type=Path, metavar="PAD", help="bestand, of bij --bestand de map, om in te schrijven"
    )


def _run(settings: Settings, options: argparse.Namespace) -> int:
    from glashelder.commands.write_letters import write_letters

    return write_letters(settings, options)


COMMAND = Command("letter", "maakt brieven over een verwerking", _run, _add_options)
