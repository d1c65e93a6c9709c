"""`glashelder diff`: what changes for residents between a version in Git and the files as they are now.

Or what differs for residents between two organisations of a partnership.
"""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from dataclasses import replace
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
    parser.add_argument(
        "--pakket",
        action="store_true",
        help="vertelt wat er met Glashelder voor dit register verandert sinds VERSIE daarvan",
    )
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="vorm van de uitvoer")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the changes for residents of each organisation; or the differences between two.

    Raises:
        GeneratorError: the options contradict each other.
    """
    if options.tegen and (options.versie or options.pakket or settings.is_for_all):
        cure = (
            "Laat VERSIE en --pakket dan weg."
            if options.versie or options.pakket
            else "Zeg ook met --organisatie welke."
        )
        msg = f"Met --tegen vergelijkt u twee organisaties van nu. {cure}"
        raise GeneratorError(msg)
    tell, code = _since_release if options.pakket else _tell, SOUND
    for one in settings.each:
        if settings.is_for_all:
            sys.stdout.write(f"{'# ' if options.format == 'markdown' else ''}{one.organisatie}\n\n")
        code = max(code, tell(one, options))
        if settings.is_for_all:
            sys.stdout.write("\n")
    return code


def _since_release(settings: Settings, options: argparse.Namespace) -> int:
    """Print what changed in what ships since a release: by default the one that the project names.

    Raises:
        HistoryError: nobody says since which.
        GeneratorError: the project is newer than the programme.
    """
    from glashelder.report.changes import escape_markdown
    from glashelder.schema.catalogue import project_catalogue
    from glashelder.shipped.meaning import checked_after, what_it_means
    from glashelder.tree.releases import newest
    from glashelder.upgrade.fit import refuse_unknown
    from glashelder.upgrade.plan import plan_data

    since = options.versie or settings.versie
    settings = replace(settings, versie=since)
    refuse_unknown(settings)
    if not since:
        message = "In mkdocs.yml staat bij de plugin glashelder geen versie."
        raise HistoryError(message, "Noem er een: glashelder diff --pakket 2026.11.0")
    plan = plan_data(settings.own_data, project_catalogue(settings), since)
    told = what_it_means(settings, checked_after(settings, plan), since)
    is_markdown = options.format == "markdown"
    heading = f"Wat verandert er met Glashelder {newest()}?"
    sys.stdout.write(f"{'## ' if is_markdown else ''}{heading}\n\n")
    sys.stdout.write("".join(f"- {escape_markdown(line) if is_markdown else line}\n" for line in told))
    if plan.changes or plan.faults:
        sys.stdout.write("- In uw eigen bestanden moet iets veranderen. Typ: glashelder upgrade\n")
    elif not told:
        sys.stdout.write(f"Voor dit register verandert er niets. Vergeleken met Glashelder {since}.\n")
    return SOUND


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
    from glashelder.config.site_config import read_site_config
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
        then = version(repository, commit, catalogue, read_site_config(settings.config_file).sources)
        sides = read_sides(then, settings.data_tree, catalogue, laws, (own, own))
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
