"""The checks with which commands begin."""

from __future__ import annotations

import sys
from typing import NamedTuple

from glashelder.config.site_config import config_findings
from glashelder.findings import Finding
from glashelder.history.promises import history_findings
from glashelder.pipeline import check, open_cache
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.work.cache import Cache


class Examined(NamedTuple):
    """All that was found in a project, and its site if the register is sound."""

    findings: tuple[Finding, ...]
    site: Site | None
    cache: Cache


def examine(settings: Settings) -> Examined:
    """Check the settings, the register and its history; if the register is sound, also prose, form and letters."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    about_config = config_findings(settings.config_file)
    findings = (*about_config, *checked.findings, *history_findings(settings, checked, cache))
    site = Site(settings, checked, cache) if checked.is_sound else None
    return Examined(findings if site is None else (*findings, *site.findings), site, cache)


def site_of_sound_register(settings: Settings) -> Site | None:
    """Return the site of the register; print its faults if it has any, and return None."""
    cache = open_cache(settings)
    checked = check(settings, cache)
    if checked.is_sound:
        return Site(settings, checked, cache)
    sys.stdout.write(as_text(checked.findings))
    return None
