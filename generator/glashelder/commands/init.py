"""`glashelder init`: the folder in which a municipality begins."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import SOUND
from glashelder.commands.files import writing
from glashelder.exceptions import FolderError, GeneratorError, why_not
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.authoring.first_rows import Answers

_ALLOWED = re.compile(r"\.git|\.venv|venv|(README|LICEN[CS]E)(\..*)?", re.IGNORECASE)
"""What may stand in a folder before it becomes a register: hosts and tools put it there."""
_NEXT = """
Geschreven: {count} bestanden in {folder}.

Wat u nu doet:
  1. {enter}glashelder check    zegt wat er nog ontbreekt
  2. glashelder serve    laat de website op uw eigen computer zien
  3. Vul in register_data/organisaties.csv, bestuursorganen.csv en benoemingen.csv de echte adressen in.
  4. glashelder new verwerkingen KENMERK    begint een verwerking
Meer staat in README.md.
"""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", metavar="MAP", nargs="?", type=Path, help="nieuwe map; anders de map waarin u nu bent")
    parser.add_argument("--naam", default="", help="naam van de gemeente, bijvoorbeeld 'Súdwest-Fryslân'")
    parser.add_argument("--adres", default="", help="webadres van de site, bijvoorbeeld https://privacy.uwgemeente.nl/")
    parser.add_argument("--email", default="", help="mailadres voor vragen over privacy")
    parser.add_argument("--telefoon", default="", help="algemeen telefoonnummer")
    parser.add_argument("--postadres", default="", help="adres voor brieven, met postcode en plaats")
    parser.add_argument("--kleur", default="", help="kleur van de huisstijl, bijvoorbeeld #154273")
    parser.add_argument(
        "--host", default="", choices=("github", "gitlab", "geen"), help="waar het register komt te staan"
    )


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Write the files of a new register.

    Raises:
        FolderError: the folder holds something.
        GeneratorError: an answer is missing or cannot be used; nothing was written.
    """
    from glashelder.authoring.first_files import first_files
    from glashelder.schema.catalogue import read_catalogue

    folder = options.map or settings.project_dir
    _refuse_filled(folder)
    answers = _answers(options)
    files = first_files(answers, replace(settings, project_dir=folder), read_catalogue(settings.data_tree))
    kept = {path: text for path, text in files.items() if not (folder / path).exists()}
    _write(folder, kept)
    enter = f"cd {options.map}\n     " if options.map else ""
    sys.stdout.write(_NEXT.format(count=len(kept), folder=folder.resolve(), enter=enter).lstrip("\n"))
    return SOUND


def _refuse_filled(folder: Path) -> None:
    try:
        found = sorted(entry.name for entry in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        msg = f"{folder} is geen map die te lezen is: {why_not(error)}."
        raise FolderError(msg) from error
    strange = [name for name in found if not _ALLOWED.fullmatch(name)]
    if strange:
        more = f" en nog {len(strange) - 1}" if len(strange) > 1 else ""
        msg = f"In {folder.resolve()} staat al iets: {strange[0]}{more}. Kies een lege map: glashelder init MAP"
        raise FolderError(msg)


def _answers(options: argparse.Namespace) -> Answers:
    """Return what was given as options, and what somebody at a terminal answers to the questions that are left.

    Raises:
        GeneratorError: there is no name or address and nobody to ask, or an answer cannot be used.
    """
    from glashelder.authoring.first_rows import Answers, fault_in

    given = {name: getattr(options, name).strip() for name in Answers.__struct_fields__}
    is_asked = sys.stdin.isatty() and not (given["naam"] and given["adres"])
    for name, question in _QUESTIONS.items():
        while is_asked and not given[name]:
            given[name] = _ask(question)
            if (fault := fault_in(name, given[name])) is None:
                break
            sys.stderr.write(f"{fault}\n" if given[name] else "Zonder antwoord kan het niet.\n")
            given[name] = ""
    faults = [fault for name, text in given.items() if (fault := fault_in(name, text))]
    if faults:
        raise GeneratorError(" ".join(faults))
    return Answers(**{**given, "kleur": _legible(given["kleur"])})


def _legible(colour: str) -> str:
    """Return the colour, or the shade of it nearest by that can be read on a white page; say which if it differs."""
    from glashelder.theme.contrast import nearest_passing, parse_colour
    from glashelder.theme.roles import TEXT_CONTRAST

    chosen, white = parse_colour(colour), parse_colour("#ffffff")
    if chosen is None or white is None:
        return ""
    shade = nearest_passing(chosen, (white, TEXT_CONTRAST)).hex
    if shade != chosen.hex:
        sys.stderr.write(
            f"{colour} is op wit niet goed te lezen (WCAG 2.2, 1.4.3). In de plaats daarvan staat er {shade}.\n"
        )
    return shade


_QUESTIONS: Mapping[str, str] = {
    "naam": "Hoe heet de gemeente? ",
    "adres": "Op welk webadres komt het register te staan? Bijvoorbeeld https://privacy.uwgemeente.nl/ ",
    "email": "Naar welk mailadres sturen inwoners vragen over privacy? (Enter: later) ",
    "kleur": "Welke kleur heeft de huisstijl? Bijvoorbeeld #154273 (Enter: later) ",
    "host": "Waar komt het register te staan: github, gitlab of geen? (Enter: geen) ",
}


def _ask(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError as error:
        msg = "Er kwam geen antwoord. Er is niets geschreven."
        raise GeneratorError(msg) from error


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write all files, or none: what was made is taken away again if one of them cannot be written."""
    made: list[Path] = []

    def undo(remove: Callable[[Path], object]) -> None:
        for path in reversed(made):
            remove(path)

    try:
        for name, text in files.items():
            target = folder / name
            for parent in reversed(target.parents):
                if not parent.exists():
                    with writing(parent):
                        parent.mkdir()
                    made.append(parent)
            with writing(target):
                target.write_text(text, encoding="utf-8", newline="\n")
            made.append(target)
    except BaseException:
        undo(lambda path: path.rmdir() if path.is_dir() else path.unlink())
        raise


COMMAND = Command("init", "begint een eigen register in een lege map", _run, _add_options, for_all=True)
