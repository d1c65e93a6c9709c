"""`glashelder diff`: what changes for residents between a version in Git and the files as they are now."""

from __future__ import annotations

import argparse
import datetime
import sys

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import HistoryError
from glashelder.settings import Settings


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("versie", nargs="?", default="", metavar="VERSIE", help="versie, tak of label in Git")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="vorm van de uitvoer")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the changes since a version, or the faults of the register: what is unreadable has not been removed.

    Without a version that is where this branch left the published one; if nothing is new since, the commit before.

    Raises:
        HistoryError: there is no Git, or no such version.
    """
    from glashelder.history.changes.compare import changes
    from glashelder.history.changes.sentences import Change
    from glashelder.history.changes.side import read_sides
    from glashelder.history.git import find_repository
    from glashelder.load.letter_laws import cited_laws
    from glashelder.pipeline import check, open_cache
    from glashelder.report.changes import changes_as_markdown, changes_as_text
    from glashelder.report.text import as_text

    revision = options.versie
    cache = open_cache(settings)
    checked = check(settings, cache)
    cache.save()
    if not checked.is_sound:
        sys.stdout.write(as_text(f for f in checked.findings if f.is_blocking))
        return FAULTS
    catalogue, laws = checked.catalogue, cited_laws(settings.templates_dir)
    repository = find_repository(settings.data_dir)

    def since(commit: str) -> tuple[Change, ...]:
        return changes(*read_sides(settings.data_dir, repository, commit, catalogue, laws), catalogue)

    commit = repository.resolve(revision) if revision else repository.fork_point()
    if not commit:
        raise _unknown(revision)
    found = since(commit)
    if not found and not revision and commit == repository.resolve("HEAD") and repository.resolve("HEAD~1"):
        commit = repository.resolve("HEAD~1")
        found = since(commit)
    write = changes_as_markdown if options.format == "markdown" else changes_as_text
    sys.stdout.write(write(found, _described(commit, repository.time_of(commit))))
    return SOUND


def _described(commit: str, seconds: int) -> str:
    from glashelder.wording.words import date_in_words

    date = datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()
    return f"versie {commit[:10]} van {date_in_words(date)}"


def _unknown(revision: str) -> HistoryError:
    message = f"Git kent de versie '{revision}' niet." if revision else "Er is geen versie om mee te vergelijken."
    hint = "Noem een versie, een tak of een label, bijvoorbeeld: glashelder diff HEAD~1. In een ondiepe kopie haalt u "
    return HistoryError(message, f"{hint}eerst alles op met: git fetch --unshallow.")


COMMAND = Command("diff", "vertelt wat er voor inwoners verandert sinds een eerdere versie", _run, _add_options)
