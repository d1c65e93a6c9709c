"""The command `glashelder`: parses arguments, calls a command, turns its outcome into an exit code.

Exit codes: 0 sound, 1 faults in the data, 2 the programme could not run.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import os
import sys
from pathlib import Path
from typing import NoReturn

from glashelder import __version__
from glashelder.commands.dutch_argparse import DutchParser, speak_dutch
from glashelder.commands.exit_codes import COULD_NOT_RUN
from glashelder.config.site_config import with_site_config
from glashelder.exceptions import GeneratorError
from glashelder.letters.catalogue.department_fields import DATUM, DELEN, VELDEN, VERWERKINGEN
from glashelder.letters.catalogue.request import FORMATEN, parse_date
from glashelder.report import FORMATS
from glashelder.settings import Settings

_UNCHANGED = "De site is niet veranderd."
_CHANGED = "De site is wel vervangen, en is misschien niet in orde. Bouw opnieuw; dat herstelt haar."


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    options = make_parser().parse_args(arguments)
    settings, before = None, None
    try:
        settings = _settings(options)
        before = _identity(settings.site_dir)
        return int(options.run(options, settings))
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
    """Return which folder stands there: a build exchanges the folder of the site, and changes nothing within it."""
    try:
        return folder.stat().st_ino
    except OSError:
        return None


def _masked(error: Exception) -> str:
    """Return what an error says, which may quote the name of a file, with data of persons hidden."""
    from glashelder.leaks.scan.masking import masked

    return masked(str(error))


def run() -> NoReturn:
    """Run the command line as a process of its own, and leave without taking the register apart object by object.

    That would take longer than an edit of one record; nothing is left to close but the output.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # findings hold arrows and quotes, and names may hold anything
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    speak_dutch()
    parser = DutchParser(prog="glashelder", description="Van register naar privacywebsite.")
    parser.add_argument("--version", action="version", version=f"glashelder {__version__}", help="toont de versie")
    commands = parser.add_subparsers(title="commando's", metavar="COMMANDO", required=True, dest="command")

    check = _command(commands, "check", "controleert het register en toont wat er niet klopt", _check)
    check.add_argument("--format", choices=FORMATS, default="text", help="vorm van de uitvoer")
    check.add_argument("--strict", action="store_true", help="laat waarschuwingen meetellen als fout")

    build = _command(commands, "build", "controleert, bouwt de site en zet haar in één keer op haar plaats", _build)
    build.add_argument("--strict", action="store_true", help="laat waarschuwingen meetellen als fout")

    serve = _command(commands, "serve", "bouwt, toont de site op deze computer en herbouwt na elke wijziging", _serve)
    serve.add_argument("--port", type=int, default=8000, help="poort op 127.0.0.1 (standaard 8000)")

    pages = _command(commands, "pages", "schrijft de pagina's als losse bestanden voor een ander programma", _pages)
    pages.add_argument("--to", type=Path, required=True, metavar="MAP", help="map om in te schrijven")

    package = _command(commands, "package", "schrijft het hele register als CSV, voor een ander programma", _package)
    package.add_argument("--to", type=Path, required=True, metavar="MAP", help="map om in te schrijven")

    explain = _command(commands, "explain", "legt uit wat een melding betekent en wat u eraan doet", _explain)
    explain.add_argument("melding", nargs="?", default="", help="kenmerk van de melding; zonder kenmerk ziet u ze alle")
    diff = _command(commands, "diff", "vertelt wat er voor inwoners verandert sinds een eerdere versie", _diff)
    diff.add_argument("versie", nargs="?", default="", metavar="VERSIE", help="versie, tak of label in Git")
    diff.add_argument("--format", choices=("text", "markdown"), default="text", help="vorm van de uitvoer")

    _command(commands, "verify", "controleert of de site compleet is en of alle links werken", _verify)

    new = _command(commands, "new", "begint een nieuw bestand met elk veld en zijn uitleg", _new)
    new.add_argument("tabel", metavar="TABEL", help="welke tabel, bijvoorbeeld verwerkingen")
    new.add_argument("kenmerk", metavar="KENMERK", help="kenmerk van het nieuwe, bijvoorbeeld leenfiets")
    new.add_argument("--stdout", action="store_true", help="toont het bestand en schrijft niets")

    schema = _command(commands, "schema", "schrijft de schema's waarmee een editor aanvult en uitleg geeft", _schema)
    schema.add_argument("--check", action="store_true", help="schrijft niets; zegt welke schema's verouderd zijn")

    letter = _command(commands, "letter", "maakt brieven over een verwerking", _letter)
    _letter_options(letter)
    _term_options(_command(commands, "term", "rekent uit wanneer een wettelijke termijn afloopt", _term))
    return parser


def _letter_options(letter: argparse.ArgumentParser) -> None:
    letter.add_argument(
        "brief",
        nargs="?",
        default="",
        metavar="BRIEF",
        help="naam van de brief, zoals ontvangstbevestiging",
    )
    letter.add_argument(
        "--bestand", type=Path, nargs="+", metavar="BESTAND", help="verzoeken als YAML, of een map ermee; elk een brief"
    )
    letter.add_argument(
        "--verwerking", action="append", metavar="KENMERK", help="kenmerk van de verwerking; mag vaker dan een keer"
    )
    for veld in VELDEN.values():
        if veld.soort not in (DELEN, VERWERKINGEN):
            letter.add_argument(
                f"--{veld.naam.replace('_', '-')}",
                default="",
                metavar="DATUM" if veld.soort == DATUM else "KEUZE" if veld.keuzes else "TEKST",
                help=veld.uitleg.replace("%", "%%") + (f" Kies uit: {', '.join(veld.keuzes)}." if veld.keuzes else ""),
            )
    letter.add_argument("--format", choices=FORMATEN, default="docx", help="vorm van de brief")
    letter.add_argument("--huisstijl", type=Path, metavar="BESTAND", help="een ander Word-bestand als huisstijl")
    letter.add_argument(
        "--output", type=Path, metavar="PAD", help="bestand, of bij --bestand de map, om in te schrijven"
    )


def _term_options(term: argparse.ArgumentParser) -> None:
    term.add_argument("--ontvangen", type=_date, metavar="DATUM", help="dag waarop de termijn begint te lopen")
    term.add_argument("--regime", choices=("avg", "brp", "wpg"), default="avg", help="welke wet geldt (standaard: avg)")
    term.add_argument("--verdaagd", action="store_true", help="de termijn is op tijd verlengd")
    term.add_argument("--termijn", metavar="KENMERK", help="een andere termijn uit de tabel termijnen, zoals bezwaar")
    term.add_argument("--gevraagd", type=_date, metavar="DATUM", help="dag waarop u om aanvulling vroeg")
    term.add_argument("--aangevuld", type=_date, metavar="DATUM", help="dag waarop de aanvulling kwam")
    term.add_argument("--datalek", type=_moment, metavar="MOMENT", help="wanneer het lek bekend werd: 2026-11-20T14:30")
    term.add_argument("--format", choices=("text", "json"), default="text", help="vorm van de uitvoer")


def _command(commands: argparse._SubParsersAction, name: str, text: str, run: object) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(run=run)
    command.add_argument(
        "--project", type=Path, default=Path(), metavar="MAP", help="map van het project (standaard: hier)"
    )
    command.add_argument("--data", type=Path, metavar="MAP", help="map met het register (standaard: register_data)")
    command.add_argument("--content", type=Path, metavar="MAP", help="map met teksten (standaard: content)")
    command.add_argument("--site", type=Path, metavar="MAP", help="map van de site (standaard: site)")
    command.add_argument("--today", type=_date, metavar="DATUM", help="reken met deze dag als vandaag")
    return command


def _date(text: str) -> datetime.date:
    day = parse_date(text)
    if day is None:
        msg = f"'{text}' is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22"
        raise argparse.ArgumentTypeError(msg)
    return day


def _moment(text: str) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        msg = f"'{text}' is geen tijdstip; schrijf bijvoorbeeld 2026-11-20T14:30"
        raise argparse.ArgumentTypeError(msg) from None


def _settings(options: argparse.Namespace) -> Settings:
    site = options.site and options.site.resolve()  # `.` has no name to put a spare beside
    settings = Settings(options.project.resolve(), options.data, options.content, site)
    settings = with_site_config(settings)
    return settings if options.today is None else settings.at(options.today)


# Each command is imported when it is used: `check` must not wait for what `serve` needs.
def _check(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.check import run_check

    return run_check(settings, output_format=options.format, strict=options.strict)


def _build(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.build import run_build

    return run_build(settings, strict=options.strict)


def _serve(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.serve import run_serve

    return run_serve(settings, port=options.port)


def _pages(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.pages import run_pages

    return run_pages(settings, options.to)


def _package(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.package import run_package

    return run_package(settings, options.to)


def _explain(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.explain import run_explain

    return run_explain(settings, options.melding)


def _diff(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.diff import run_diff

    return run_diff(settings, options.versie, output_format=options.format)


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    del options
    from glashelder.commands.verify import run_verify

    return run_verify(settings)


def _new(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.new import run_new

    return run_new(settings, options.tabel, options.kenmerk, to_stdout=options.stdout)


def _schema(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.schema import run_schema

    return run_schema(settings, check=options.check)


def _letter(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.letter import run_letter

    return run_letter(settings, options)


def _term(options: argparse.Namespace, settings: Settings) -> int:
    from glashelder.commands.term import run_term

    return run_term(settings, options)
