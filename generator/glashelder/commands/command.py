"""What a command of `glashelder` is, and the options that several commands share."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glashelder.settings import Settings


@dataclass(frozen=True, slots=True)
class Command:
    """One command, declared beside its options and its work.

    Every start imports the modules of all commands, so they import the rooms that do the work within `run`:
    `--help` does not wait for any of them, nor `check` for what only `serve` needs.

    Attributes:
        name: what is typed after `glashelder`.
        summary: what it does, in Dutch, without capital and full stop.
        run: does it and returns the exit code.
        add_options: declares what it takes beside the options of every command.
        for_all: True if it can be done for all organisations of a project at once.
    """

    name: str
    summary: str
    run: Callable[[Settings, argparse.Namespace], int]
    add_options: Callable[[argparse.ArgumentParser], object] = lambda _: None
    for_all: bool = False


def add_strict(parser: argparse.ArgumentParser) -> None:
    """Add the option that warnings count as faults."""
    parser.add_argument("--strict", action="store_true", help="laat waarschuwingen meetellen als fout")


def add_target(parser: argparse.ArgumentParser) -> None:
    """Add the folder to write in; `files.refuse_used` judges it."""
    parser.add_argument("--to", type=Path, required=True, metavar="MAP", help="map om in te schrijven")


def date_option(text: str) -> datetime.date:
    """Return the date that was typed as an option.

    Raises:
        argparse.ArgumentTypeError: there is no such date.
    """
    from glashelder.letters.catalogue.request import parse_date

    date = parse_date(text)
    if date is None:
        msg = f"'{text}' is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22"
        raise argparse.ArgumentTypeError(msg)
    return date
