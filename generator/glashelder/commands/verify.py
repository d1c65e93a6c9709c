"""`glashelder verify`: is the site complete, and does every link lead somewhere?

Plugins can be left out in silence by another engine (Zensical says "No issues found" and drops every page
that a plugin made), so completeness is checked against our own list.
"""

from __future__ import annotations

import argparse
import sys

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import FolderError
from glashelder.settings import Settings

_SHOWN = 20


def _run(settings: Settings, _: argparse.Namespace) -> int:
    """Compare `site/` with the list of pages and follow every internal link."""
    from glashelder.commands.sound_site import sound_site
    from glashelder.config.site_config import read_site_config
    from glashelder.publish.dead_links import LinkTargets

    if not settings.site_dir.is_dir():
        msg = f"{settings.site_dir} is er niet. Bouw eerst de site."
        raise FolderError(msg)
    site = sound_site(settings)
    if site is None:
        return FAULTS
    expected = {page.path for page in site.files()}
    present = {p.relative_to(settings.site_dir).as_posix() for p in settings.site_dir.rglob("*") if p.is_file()}
    faults = [f"ontbreekt: {path}" for path in sorted(expected - present)]
    pages = sorted(p for p in present if p.endswith(".html"))
    targets = LinkTargets(settings.site_dir, present, read_site_config(settings.config_file).root_path)
    for path in pages:
        faults += [f"dode link in {path}: {href}" for href in targets.dead_links(path)]
    for fault in faults[:_SHOWN]:
        sys.stdout.write(f"{fault}\n")
    if len(faults) > _SHOWN:
        sys.stdout.write(f"… en nog {len(faults) - _SHOWN}\n")
    sys.stdout.write(f"{len(pages)} pagina's nagekeken, {len(faults)} {'fout' if len(faults) == 1 else 'fouten'}.\n")
    return FAULTS if faults else SOUND


COMMAND = Command("verify", "controleert of de site compleet is en of alle links werken", _run, for_all=True)
