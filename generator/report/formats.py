"""The forms in which `glashelder check` prints what it found, by their names."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from generator.findings import Finding
from generator.report.github import as_github
from generator.report.gitlab import as_gitlab
from generator.report.json_rows import as_json
from generator.report.junit import as_junit
from generator.report.sarif import as_sarif
from generator.report.text import as_text


def report(findings: Sequence[Finding], name: str, *, site_url: str, today: datetime.date) -> str:
    """Return the findings in one of `generator.report.FORMATS`.

    Args:
        findings: what was found.
        name: the form.
        site_url: where the explanations stand; empty when there is no site.
        today: the day of the run.
    """
    return {
        "text": lambda: as_text(findings),
        "json": lambda: as_json(findings, site_url),
        "github": lambda: as_github(findings),
        "gitlab": lambda: as_gitlab(findings),
        "sarif": lambda: as_sarif(findings, site_url),
        "junit": lambda: as_junit(findings, today),
    }[name]()
