"""`glashelder upgrade`: brings a project to this release, and tells what that means for its register."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.commands.files import replace_all
from glashelder.exceptions import GeneratorError
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.upgrade.plan import Plan

_NOTHING_WRITTEN = "Er is niets geschreven.\n"
_BY_HAND = "Zet in {file} bij de plugin glashelder zelf: versie: {version}"


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--van", default="", metavar="VERSIE", help="versie waarvoor het register is geschreven")
    parser.add_argument("--dry-run", action="store_true", help="toont wat er zou veranderen en schrijft niets")


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Rewrite the own files for this release, all or none, and print what changed in them and in what ships.

    Raises:
        GeneratorError: the project is newer than the programme, or a file cannot be written; then all are as they were.
    """
    from glashelder.config.site_config import config_findings
    from glashelder.report.text import as_text
    from glashelder.schema.catalogue import project_catalogue
    from glashelder.shipped.meaning import checked_after, what_it_means
    from glashelder.tree.package import is_ours
    from glashelder.tree.releases import newest
    from glashelder.upgrade.fit import refuse_unknown
    from glashelder.upgrade.plan import plan_data

    if settings.organisatie:
        msg = "Een project is van één versie, voor alle organisaties samen. Laat --organisatie weg."
        raise GeneratorError(msg)
    settings = replace(settings, versie=options.van or settings.versie)
    refuse_unknown(settings)
    if is_ours(settings.own_data, "register_data"):
        sys.stdout.write("Dit is Glashelder zelf. Hier is niets te vernieuwen.\n")
        return SOUND
    since = settings.versie or newest()
    plan = plan_data(settings.own_data, project_catalogue(settings), since)
    faults = [f for f in config_findings(settings.config_file) if f.is_blocking] + plan.faults
    if faults:
        sys.stdout.write(as_text(faults))
        sys.stderr.write(f"{_NOTHING_WRITTEN}Los eerst op wat hierboven staat.\n")
        return FAULTS
    after = [
        (one, checked_after(one, plan)) for one in settings.each
    ]  # before the files change: it must not stop halfway
    told = list(dict.fromkeys(line for one, checked in after for line in what_it_means(one, checked, since)))
    project, by_hand = _project_files(settings, newest())
    if not options.dry_run:
        written: dict[Path, bytes | None] = {settings.data_dir / c.new_path: c.after for c in plan.changes}
        moved = {settings.data_dir / c.path: None for c in plan.changes if c.path != c.new_path}
        last = {file: after for file, (_, after) in project.items()}  # the version: until then one can begin again
        replace_all(written | moved | last)
    sys.stdout.write("".join(f"{line}\n" for line in _rewritten(settings, plan, project, dry_run=options.dry_run)))
    sys.stdout.write("".join(f"{line}\n" for line in (*by_hand, *_listed(told))))
    if not all(checked.is_sound for _, checked in after):
        sys.stdout.write("In het register staan nog fouten. Typ: glashelder check\n")
    if not (plan.changes or project or told or by_hand):
        sys.stdout.write(f"Dit project is al bijgewerkt tot Glashelder {newest()}.\n")
    elif options.dry_run:
        sys.stdout.write(_NOTHING_WRITTEN)
    return SOUND


def _project_files(settings: Settings, version: str) -> tuple[dict[Path, tuple[bytes, bytes]], list[str]]:
    """Return the settings and other files of the project that change, before and after, and what is left to do."""
    from glashelder.authoring.first_files import REQUIREMENTS, requirements
    from glashelder.config.site_config import read_site_config
    from glashelder.tree.folder import Folder, at
    from glashelder.tree.tree import has
    from glashelder.upgrade.project_files import is_ours_to_renew, with_version

    project, found = Folder(settings.project_dir), dict[Path, tuple[bytes, bytes]]()
    locked = project.read(REQUIREMENTS) if has(project, REQUIREMENTS) else b""
    before_lock = locked.decode(errors="replace")
    if is_ours_to_renew(before_lock) and (text := requirements(before_lock)) != before_lock:
        found[settings.project_dir / REQUIREMENTS] = locked, text.encode()
    config = read_site_config(settings.config_file)
    if not config.is_there or config.versie == version:
        return found, []
    for file in config.sources:  # the file that says it may be one from which ours inherits
        tree, name = at(file)
        before = tree.read(name)
        after = with_version(before.decode(), version).encode()
        if after != before:
            return found | {file: (before, after)}, []
    return found, [_BY_HAND.format(file=settings.config_file.name, version=version)]


def _rewritten(
    settings: Settings, plan: Plan, project: dict[Path, tuple[bytes, bytes]], *, dry_run: bool
) -> Iterator[str]:
    """Yield what changes in the files: in a dry run the lines themselves, as they are and as they would be."""
    data = [(settings.own_data.shown(c.path), c.before, c.after, c.told) for c in plan.changes]
    rest = [(file.name, before, after, ()) for file, (before, after) in project.items()]
    if data or rest:
        yield "Dit zou veranderen:" if dry_run else "Bijgewerkt:"
    for name, before, after, told in (*data, *rest):
        yield f"  {name}"
        if dry_run:
            yield from (f"    {t}" for t in told if t.startswith("heet"))
            old, new = (text.decode().splitlines() for text in (before, after))
            lines = list(difflib.unified_diff(old, new, n=0, lineterm=""))[2:]
            yield from (f"    {line}" for line in lines if not line.startswith("@@"))
        else:
            yield from (f"    {line}" for line in told)


def _listed(told: list[str]) -> Iterator[str]:
    if told:
        yield "Dit is er veranderd voor dit register:"
        yield from (f"- {sentence}" for sentence in told)


COMMAND = Command(
    "upgrade", "werkt het project bij tot deze versie en vertelt wat er verandert", _run, _add_options, for_all=True
)
