"""`glashelder serve`: build, show the site on this machine, rebuild on save."""

from __future__ import annotations

import argparse

from glashelder.commands.command import Command
from glashelder.commands.organisation import refuse_own_folder
from glashelder.settings import Settings


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="poort op 127.0.0.1 (standaard 8000)")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    from glashelder.commands.live_server import serve

    refuse_own_folder(settings, options)
    return serve(settings, options.port)


COMMAND = Command(
    "serve", "bouwt, toont de site op deze computer en herbouwt na elke wijziging", _run, _add_options, for_all=True
)
