"""`glashelder verify`: is the site complete, and does every link lead somewhere?

Plugins can be left out in silence by another engine (Zensical says "No issues found" and drops every page
that a plugin made), so completeness is checked against our own list.
"""

from __future__ import annotations

import argparse
import sys
from html import escape

from glashelder.commands.command import Command
from glashelder.commands.exit_codes import FAULTS, SOUND
from glashelder.exceptions import FolderError
from glashelder.settings import Settings

_SHOWN = 20
_OTHER_ADDRESS = "De site is gemaakt voor een ander adres dan 'site_url' in mkdocs.yml. Typ: glashelder build\n"


def _run(settings: Settings, options: argparse.Namespace) -> int:
    """Compare `site/` with the list of pages and follow every internal link."""
    del options
    from glashelder.config.site_config import site_config
    from glashelder.publish.dead_links import LinkTargets

    if not settings.site_dir.is_dir():
        msg = f"{settings.site_dir} is er niet. Bouw eerst de site."
        raise FolderError(msg)
    expected = _expected(settings)
    if expected is None:
        return FAULTS
    present = {p.relative_to(settings.site_dir).as_posix() for p in settings.site_dir.rglob("*") if p.is_file()}
    if _is_of_another_address(settings):
        sys.stdout.write(_OTHER_ADDRESS)
        return FAULTS
    faults = [f"ontbreekt: {path}" for path in sorted(expected - present)]
    pages = sorted(p for p in present if p.endswith(".html"))
    whole = LinkTargets(settings.site_dir, present, site_config(settings).root_path)
    of_one = {
        one.organisatie: LinkTargets(
            settings.site_dir / one.organisatie,
            {path.removeprefix(f"{one.organisatie}/") for path in present if path.startswith(f"{one.organisatie}/")},
            site_config(one).root_path,
        )
        for one in (settings.each if settings.is_for_all else ())
    }
    for path in pages:
        folder, _, rest = path.partition("/")
        targets, file = (of_one[folder], rest) if folder in of_one else (whole, path)
        faults += [f"dode link in {path}: {href}" for href in targets.dead_links(file)]
    for fault in faults[:_SHOWN]:
        sys.stdout.write(f"{fault}\n")
    if len(faults) > _SHOWN:
        sys.stdout.write(f"… en nog {len(faults) - _SHOWN}\n")
    sys.stdout.write(f"{len(pages)} pagina's nagekeken, {len(faults)} {'fout' if len(faults) == 1 else 'fouten'}.\n")
    return FAULTS if faults else SOUND


def _is_of_another_address(settings: Settings) -> bool:
    """Tell whether the site was made before `site_url` was changed: then each link in it would seem dead."""
    from glashelder.config.site_config import site_config

    file, site_url = settings.site_dir / "sitemap.xml", site_config(settings).site_url
    return bool(site_url) and file.is_file() and f"<loc>{escape(site_url)}" not in file.read_text("utf-8")


def _expected(settings: Settings) -> set[str] | None:
    """Return every file that belongs in the site, or None if the register has faults, which are printed."""
    from glashelder.commands.sound_site import sound_site
    from glashelder.partnership.sites import FaultsError, Sites
    from glashelder.report.text import as_text

    if not settings.is_for_all:
        site = sound_site(settings)
        return None if site is None else {page.path for page in site.files()}
    sites = Sites(settings, lambda findings: any(f.is_blocking for f in findings))
    try:
        return {page.path for page in sites.files()}
    except FaultsError:
        sys.stdout.write(as_text(sites.findings))
        return None


COMMAND = Command("verify", "controleert of de site compleet is en of alle links werken", _run, for_all=True)
