"""What a register is told of its promises, and the record that most tests remove."""

import datetime

from glashelder.cli import main
from glashelder.history.promises import promise_findings
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

SWIM = "verwerkingen/zwemabonnement.yaml"
TODAY = "2026-12-24"


def look(data_dir):
    """Return the findings about promises, with the cache of the project."""
    settings = Settings(data_dir.parent, data_dir, today=datetime.date.fromisoformat(TODAY))
    cache = Cache(data_dir.parent / ".glashelder/cache", "test")
    checked = check(settings, cache)
    cache.save()
    return promise_findings(settings, checked)


def told(data_dir):
    """Return rule and record of each finding that something is wrong."""
    return [(f.rule, f.place.record) for f in look(data_dir) if f.is_blocking]


def adopt(data_dir, *options):
    """Write down what is published, as on 1 December 2026; return the exit code."""
    return main(
        ["vastleggen", *options, "--project", str(data_dir.parent), "--data", str(data_dir), "--today", "2026-12-01"]
    )
