"""What the history says of a register, and the record that most tests remove."""

from glashelder.history.promises import history_findings
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

SWIM = "verwerkingen/zwemabonnement.yaml"


def look(data_dir):
    """Return the findings of the history, with the cache of the project."""
    settings = Settings(data_dir.parent, data_dir)
    cache = Cache(data_dir.parent / ".glashelder/cache", "test")
    checked = check(settings, cache)
    found = history_findings(settings, checked, cache)
    cache.save()
    return found


def told(data_dir):
    """Return rule and record of each finding."""
    return [(f.rule, f.place.record) for f in look(data_dir)]
