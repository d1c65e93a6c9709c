"""Checks everything in one run: settings, register, promises and texts. Commands and the plugin all use it.

A fault in one of them hides nothing of the others, as far as they can be read.
"""

from __future__ import annotations

from typing import NamedTuple

from glashelder.config.site_config import site_config
from glashelder.exceptions import FolderError
from glashelder.findings import Finding
from glashelder.history.promises import promise_findings
from glashelder.pipeline import Checked, check
from glashelder.render.own_texts import read_own_texts
from glashelder.settings import Settings
from glashelder.shipped.meaning import national_findings
from glashelder.shipped.replaced import replaced_findings
from glashelder.site import Site
from glashelder.templating.template_fault import TemplateFaultError
from glashelder.upgrade.fit import OtherVersionError
from glashelder.work.cache import Cache


class Judged(NamedTuple):
    """All findings, the site if the register is valid enough to make one, and what was checked if it could be read."""

    findings: tuple[Finding, ...]
    site: Site | None = None
    checked: Checked | None = None

    @property
    def is_blocked(self) -> bool:
        """True if a finding stops publication."""
        return any(f.is_blocking for f in self.findings)


def judge(settings: Settings, cache: Cache) -> Judged:
    """Check everything that a site is made from.

    Raises:
        GeneratorError: something cannot be read, and no finding says why.
    """
    findings = (*site_config(settings).findings, *replaced_findings(settings))
    try:
        checked = check(settings, cache)
        findings += (*checked.findings, *promise_findings(settings, checked), *national_findings(settings, checked))
        texts = read_own_texts(settings, site_config(settings), cache)
        if not checked.is_sound:
            return Judged((*findings, *texts.findings), None, checked)
        site = Site(settings, checked, cache, texts)
    except TemplateFaultError as error:  # a check asked for a page
        return Judged(tuple(dict.fromkeys((*findings, *texts.findings, error.finding))), None, checked)
    except OtherVersionError as error:
        return Judged((*findings, error.finding))
    except FolderError:
        if any(f.is_blocking for f in findings):  # the settings name the wrong folder
            return Judged(findings)
        raise
    return Judged((*findings, *site.findings), site, checked)
