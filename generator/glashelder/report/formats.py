"""The formats of `glashelder check`, by their names."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from glashelder.findings import Finding
from glashelder.leaks.scan.masking import mask_findings
from glashelder.report.github import as_github
from glashelder.report.gitlab import as_gitlab
from glashelder.report.json_rows import as_json
from glashelder.report.junit import as_junit
from glashelder.report.sarif import as_sarif
from glashelder.report.text import as_text


def report(findings: Sequence[Finding], name: str, *, site_url: str, today: datetime.date, is_whole: bool) -> str:
    """Return the findings in one of `glashelder.report.FORMATS`, with personal data hidden.

    Args:
        findings: what was found.
        name: the format.
        site_url: where the explanations are; empty if there is no site.
        today: the date of the run.
        is_whole: also show as text what is otherwise counted; the other formats hold everything.
    """
    shown = mask_findings(findings)
    return {
        "text": lambda: as_text(shown, is_whole=is_whole),
        "json": lambda: as_json(shown, site_url),
        "github": lambda: as_github(shown),
        "gitlab": lambda: as_gitlab(shown),
        "sarif": lambda: as_sarif(shown, site_url),
        "junit": lambda: as_junit(shown, today),
    }[name]()
