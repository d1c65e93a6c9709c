"""What the history says of a register, and the record that most tests remove."""

from generator.history.promises import history_findings
from generator.load.cache import Cache
from generator.pipeline import check
from generator.settings import Settings

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
