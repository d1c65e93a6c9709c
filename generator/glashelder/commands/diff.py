"""`glashelder diff`: what changes for residents between a version in Git and the files as they are now.

Or what differs for residents between two organisations of a partnership.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.organisation import other_of
from glashelder.exceptions import GeneratorError, HistoryError
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.history.changes.sentences import Change
    from glashelder.pipeline import Checked


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("versie", nargs="?", default="", metavar="VERSIE", help="versie, tak of label in Git")
    parser.add_argument("--tegen", default="", metavar="KENMERK", help="vergelijk met deze organisatie van nu")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="vorm van de uitvoer")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the changes for residents of each organisation; or the differences between two.

    Raises:
        GeneratorError: the options contradict each other.
    """
    if options.tegen and (options.versie or settings.is_for_all):
        cure = "Laat VERSIE dan weg." if options.versie else "Zeg ook met --organisatie welke."
        msg = f"Met --tegen vergelijkt u twee organisaties van nu. {cure}"
        raise GeneratorError(msg)
    code = SOUND
    for one in settings.each:
        if settings.is_for_all:
            sys.stdout.write(f"{'# ' if options.format == 'markdown' else ''}{one.organisatie}\n\n")
        code = max(code, _tell(one, options))
        if settings.is_for_all:
            sys.stdout.write("\n")
    return code


def _tell(settings: Settings, options: argparse.Namespace) -> int:
    """Print the changes since a version, or the faults of the register: what is unreadable has not been removed.

    Without a version that is where this branch left the published one; if nothing is new since, the commit before.

    Raises:
        HistoryError: there is no Git, or no such version.
        GeneratorError: there is no such organisation to compare with.
    """
    from glashelder.pipeline import check, open_cache
    from glashelder.report.text import as_text

    found = []
    for one in (settings, other_of(settings, options.tegen)) if options.tegen else (settings,):
        cache = open_cache(one)
        found.append(check(one, cache))
        cache.save()
    if any(not checked.is_sound for checked in found):
        sys.stdout.write(as_text(dict.fromkeys(f for checked in found for f in checked.findings if f.is_blocking)))
        return FAULTS
    tell = _tell_difference if options.tegen else _tell_changes
    sys.stdout.write(tell(settings, found, options))
    return SOUND


def _tell_difference(settings: Settings, found: Sequence[Checked], options: argparse.Namespace) -> str:
    from glashelder.history.changes.between import OF_EACH, Names, between
    from glashelder.history.changes.compare import changes
    from glashelder.history.changes.side import read_sides
    from glashelder.load.letter_laws import cited_laws
    from glashelder.report.changes import difference

    here, there = found
    other, catalogue = settings.of(options.tegen), here.catalogue
    sides = read_sides(
        other.data_tree,
        settings.data_tree,
        catalogue,
        cited_laws(settings.templates_tree),
        (other.own_layer, settings.own_layer),
    )
    names = Names(here.register.organisatie.korte_naam, there.register.organisatie.korte_naam)
    return difference(between(changes(*sides, catalogue, OF_EACH), names), names, options.format)


def _tell_changes(settings: Settings, found: Sequence[Checked], options: argparse.Namespace) -> str:
    from glashelder.history.changes.compare import changes
    from glashelder.history.changes.side import read_sides
    from glashelder.history.commit import version
    from glashelder.history.git import find_repository
    from glashelder.load.letter_laws import cited_laws
    from glashelder.report.changes import changes_as_markdown, changes_as_text

    (checked,) = found
    revision, own = options.versie, settings.own_layer
    catalogue, laws = checked.catalogue, cited_laws(settings.templates_tree)
    repository = find_repository(settings.data_dir)

    def since(commit: str) -> tuple[Change, ...]:
        sides = read_sides(version(repository, commit), settings.data_tree, catalogue, laws, (own, own))
        return changes(*sides, catalogue)

    commit = repository.resolve(revision) if revision else repository.fork_point()
    if not commit:
        raise _unknown(revision)
    told = since(commit)
    if not told and not revision and commit == repository.resolve("HEAD") and repository.resolve("HEAD~1"):
        commit = repository.resolve("HEAD~1")
        told = since(commit)
    write = changes_as_markdown if options.format == "markdown" else changes_as_text
    return write(told, _described(commit, repository.time_of(commit)))


def _described(commit: str, seconds: int) -> str:
    from glashelder.wording.words import date_in_words

    date = datetime.datetime.fromtimestamp(seconds, tz=datetime.UTC).date()
    return f"versie {commit[:10]} van {date_in_words(date)}"


def _unknown(revision: str) -> HistoryError:
    message = f"Git kent de versie '{revision}' niet." if revision else "Er is geen versie om mee te vergelijken."
    hint = "Noem een versie, een tak of een label, bijvoorbeeld: glashelder diff HEAD~1. In een ondiepe kopie haalt u "
    return HistoryError(message, f"{hint}eerst alles op met: git fetch --unshallow.")


COMMAND = Command(
    "diff", "vertelt wat er voor inwoners verandert sinds een eerdere versie", _run, _add_options, for_all=True
)
