"""`glashelder build`: check, then the whole site, or nothing."""

from __future__ import annotations

import gc
import sys
import time

from glashelder.commands.exit_codes import FAULTS, SOUND, exit_code
from glashelder.config.site_config import config_findings, is_strict
from glashelder.findings import Finding
from glashelder.history.promises import history_findings
from glashelder.pipeline import check, open_cache
from glashelder.render.template_fault import TemplateFaultError
from glashelder.report.text import as_text
from glashelder.settings import Settings
from glashelder.shipped.replaced import replaced_findings
from glashelder.site import Site, build, building


def run_build(settings: Settings, *, strict: bool) -> int:
    """Build the site and publish it in one step; on any fault the old site stands untouched."""
    with building(settings, lambda sentence: sys.stderr.write(f"{sentence}\n")):
        return _run(settings, strict=strict)


def _run(settings: Settings, *, strict: bool) -> int:
    started = time.perf_counter()
    gc.disable()  # one run makes many objects and no cycles worth collecting before it ends
    cache = open_cache(settings)
    checked = check(settings, cache)
    about_project = (*config_findings(settings.config_file), *replaced_findings(settings))
    findings = (*about_project, *checked.findings, *history_findings(settings, checked, cache))
    site = Site(settings, checked, cache) if checked.is_sound else None
    if site is not None:
        findings = (*findings, *site.findings)
    code = exit_code(findings, strict=strict or is_strict(settings.config_file))
    if site is None or code:
        cache.save()
        return _not_built(findings, code)
    try:
        published = build(settings, site)
    except TemplateFaultError as error:
        return _not_built((*findings, error.finding), FAULTS)
    cache.save()
    if findings:
        sys.stdout.write(as_text(findings))
    seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
    sys.stderr.write(
        f"Gebouwd in {settings.site_dir}: {published.made} bestanden gemaakt, "
        f"{published.reused} ongewijzigd, in {seconds} seconden.\n"
    )
    return SOUND


def _not_built(findings: tuple[Finding, ...], code: int) -> int:
    sys.stdout.write(as_text(findings))
    sys.stderr.write("De site is niet gebouwd. De oude site staat er nog.\n")
    return code
