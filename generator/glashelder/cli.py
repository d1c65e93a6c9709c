"""The command `glashelder`: parses arguments, calls a command, turns its outcome into an exit code.

Exit codes: 0 sound, 1 faults in the data, 2 the programme could not run.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from pathlib import Path
from typing import NoReturn

from glashelder import __version__
from glashelder.commands import (
    adopt,
    build,
    check,
    diff,
    explain,
    init,
    letter,
    new,
    package,
    pages,
    schema,
    serve,
    term,
    upgrade,
    verify,
)
from glashelder.commands.command import date_option
from glashelder.commands.dutch_argparse import DutchParser, speak_dutch
from glashelder.commands.exit_codes import COULD_NOT_RUN
from glashelder.exceptions import GeneratorError
from glashelder.settings import Settings

_MODULES = (init, check, build, serve, pages, package, explain, diff, adopt, upgrade, verify, new, schema, letter, term)
COMMANDS = tuple(module.COMMAND for module in _MODULES)
"""Every command, in the order of the help."""
_UNCHANGED = "De site is niet veranderd."
_CHANGED = "De site is wel vervangen, en is misschien niet in orde. Bouw opnieuw; dat herstelt haar."


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    names = {command.name for command in COMMANDS}
    options = make_parser(next((word for word in arguments if word in names), "")).parse_args(arguments)
    settings, before = None, None
    try:
        settings = _settings(options)
        before = _identity(settings.site_dir)
        return int(options.run(settings, options))
    except GeneratorError as error:
        sys.stderr.write(f"glashelder: {_masked(error)}\n")
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        sys.stderr.write("\nGestopt.\n")
        return COULD_NOT_RUN
    except BrokenPipeError:
        return COULD_NOT_RUN
    except Exception as error:
        if os.environ.get("GLASHELDER_DEBUG"):
            raise
        is_same = settings is None or _identity(settings.site_dir) == before
        sys.stderr.write(
            f"glashelder: er ging iets mis in het programma zelf ({type(error).__name__}: {_masked(error)}).\n"
            f"{_UNCHANGED if is_same else _CHANGED} "
            "Zet GLASHELDER_DEBUG=1 voor de technische details en meld het de makers.\n"
        )
        return COULD_NOT_RUN


def _identity(folder: Path) -> int | None:
    """Return the inode of a folder: a build exchanges the folder of the site, and changes nothing in it."""
    try:
        return folder.stat().st_ino
    except OSError:
        return None


def _masked(error: Exception) -> str:
    """Return the message of an error with personal data hidden: it may quote the name of a file."""
    from glashelder.leaks.scan.masking import masked

    return masked(str(error))


def run() -> NoReturn:
    """Run the command line and end the process without freeing the register object by object.

    Freeing would take longer than rebuilding one record, and only the output is left to flush.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # findings hold arrows and quotes, and names may hold anything
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def make_parser(only: str | None = None) -> argparse.ArgumentParser:
    """Return the parser of all commands.

    Args:
        only: the one command whose options are needed; None for those of all.
    """
    speak_dutch()
    parser = DutchParser(prog="glashelder", description="Van register naar privacywebsite.")
    parser.add_argument("--version", action="version", version=f"glashelder {__version__}", help="toont de versie")
    commands = parser.add_subparsers(title="commando's", metavar="COMMANDO", required=True, dest="command")
    for command in COMMANDS:
        text = command.summary
        options = commands.add_parser(command.name, help=text, description=f"{text[0].upper()}{text[1:]}.")
        if only in (None, command.name):
            options.set_defaults(run=command.run, for_all=command.for_all)
            _add_common_options(options)
            command.add_options(options)
    return parser


def _add_common_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--project", type=Path, default=Path(), metavar="MAP", help="map van het project (standaard: hier)"
    )
    parser.add_argument("--data", type=Path, metavar="MAP", help="map met het register (standaard: register_data)")
    parser.add_argument("--content", type=Path, metavar="MAP", help="map met teksten (standaard: content)")
    parser.add_argument("--site", type=Path, metavar="MAP", help="map van de site (standaard: site)")
    parser.add_argument(
        "--organisatie",
        default="",
        metavar="KENMERK",
        help="een van de organisaties, waar er meer in het register staan",
    )
    parser.add_argument("--today", type=date_option, metavar="DATUM", help="reken met deze dag als vandaag")


def _settings(options: argparse.Namespace) -> Settings:
    from glashelder.commands.organisation import chosen
    from glashelder.config.site_config import with_site_config  # reads YAML, for which `--help` does not wait

    site = options.site and options.site.resolve()  # `.` has no name to put a spare beside
    settings = Settings(options.project.resolve(), options.data, options.content, site)
    settings = chosen(with_site_config(settings), options)
    return settings if options.today is None else settings.at(options.today)
