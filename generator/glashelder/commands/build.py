"""`glashelder build`: check, then the whole site, or nothing."""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from glashelder.commands.command import Command, add_strict
from glashelder.commands.exit_codes import FAULTS, SOUND, exit_code
from glashelder.commands.organisation import refuse_own_folder
from glashelder.findings import Finding
from glashelder.settings import Settings

if TYPE_CHECKING:
    from glashelder.publish.site_writer import Published


def _run(settings: Settings, options: argparse.Namespace) -> int:
    refuse_own_folder(settings, options)
    return build_site(settings, strict=options.strict)


def build_site(settings: Settings, *, strict: bool) -> int:
    """Build the site, or those of all organisations, and publish in one step; on any fault the old one stays as it was.

    Args:
        settings: where the project is.
        strict: whether warnings count as faults.

    Returns:
        The exit code.
    """
    from glashelder.config.site_config import config_findings, is_strict
    from glashelder.partnership.judging import judge_each
    from glashelder.site import building

    if any(f.is_blocking for f in config_findings(settings.config_file)):  # they may name a forbidden folder
        return _stopped(settings, judge_each(settings, lambda _: ()), FAULTS)
    started = time.perf_counter()
    gc.disable()  # one run makes many objects and no cycles worth collecting before it ends
    strict = strict or is_strict(settings.config_file)
    with building(settings, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        make = _build_all if settings.is_for_all else _build
        findings, published = make(settings, partial(exit_code, strict=strict))
    if published is None:
        return _stopped(settings, findings, exit_code(findings, strict=strict) or FAULTS)
    _tell(settings, findings, published, time.perf_counter() - started)
    return SOUND


_Built = tuple[tuple[Finding, ...], "Published | None"]
"""What was found, and how many files were made; None if faults stopped it."""
_Judge = Callable[[Iterable[Finding]], int]


def _build(settings: Settings, code: _Judge) -> _Built:
    from glashelder.judge import judge
    from glashelder.pipeline import open_cache
    from glashelder.site import build
    from glashelder.templating.template_fault import TemplateFaultError

    cache = open_cache(settings)
    findings, site, _ = judge(settings, cache)
    try:
        published = None if site is None or code(findings) else build(settings, site)
    except TemplateFaultError as error:
        findings, published = (*findings, error.finding), None
    cache.save()
    return findings, published


def _build_all(settings: Settings, code: _Judge) -> _Built:
    from glashelder.partnership.sites import FaultsError, Sites, build_sites
    from glashelder.templating.template_fault import TemplateFaultError

    sites = Sites(settings, lambda findings: bool(code(findings)))
    try:
        published = build_sites(settings, sites)
    except FaultsError:
        return sites.findings, None
    except TemplateFaultError as error:
        return (*sites.findings, error.finding), None
    return sites.findings, published


def _tell(settings: Settings, findings: tuple[Finding, ...], published: Published, seconds: float) -> None:
    from glashelder.report.text import as_text
    from glashelder.wording.words import amount

    if findings:
        sys.stdout.write(as_text(findings))
    sys.stderr.write(
        f"Gebouwd in {settings.site_dir}: {amount(published.made, 'bestand', 'bestanden')} gemaakt, "
        f"{published.reused} ongewijzigd, in {f'{seconds:.1f}'.replace('.', ',')} seconden.\n"
    )


def _stopped(settings: Settings, findings: tuple[Finding, ...], code: int) -> int:
    from glashelder.report.text import as_text

    sys.stdout.write(as_text(findings))
    old = " De oude site staat er nog." if settings.site_dir.exists() else ""
    sys.stderr.write(f"De site is niet gebouwd.{old}\n")
    return code


COMMAND = Command(
    "build", "controleert, bouwt de site en zet haar in één keer op haar plaats", _run, add_strict, for_all=True
)
