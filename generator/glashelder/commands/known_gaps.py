"""The table `bekende_gaten` on disk, for `glashelder check --baseline`."""

from __future__ import annotations

from glashelder.commands.files import writing
from glashelder.exceptions import GeneratorError
from glashelder.gaps.baseline import TABLE, baseline_csv
from glashelder.gaps.known import standing
from glashelder.pipeline import Checked, check
from glashelder.settings import Settings
from glashelder.wording.words import amount
from glashelder.work.cache import Cache


def write_gaps(settings: Settings, cache: Cache, *, adds: bool) -> None:
    """Bring the table up to date; with `adds` also with what no row knows. A file that would stay as it is, stays.

    Raises:
        GeneratorError: the table has faults, which must be cured first, or cannot be written.
    """
    checked = check(settings, cache)
    spec = checked.catalogue.tables[TABLE]
    path = f"{settings.own_layer}{spec.path}"
    file = settings.data_dir / path
    if any(f.is_blocking and f.place.path == settings.data_tree.shown(path) for f in checked.findings):
        msg = f"In {file} zitten fouten. Typ 'glashelder check', verbeter ze, en probeer het dan opnieuw."
        raise GeneratorError(msg)
    content = baseline_csv(path, checked.register, checked.gaps, spec, adds=adds)
    with writing(file):
        before = file.read_bytes() if file.exists() else b""
        if content != before and (before or content.count(b"\n") > 1):
            spare = file.with_name(f"{file.name}.nieuw")
            spare.write_bytes(content)
            spare.replace(file)


def told_gaps(checked: Checked) -> str:
    """Return in sentences how many gaps are known, and how many more there are."""
    known, new = standing(checked.register, checked.gaps)
    told = f"Bekende gaten: {amount(known, 'gegeven', 'gegevens')} in {checked.catalogue.tables[TABLE].path}."
    if not new:
        return f"{told} Er ontbreekt niets wat daar niet in staat.\n"
    return f"{told} Daarbuiten {'ontbreekt' if new == 1 else 'ontbreken'} er nog {new}.\n"
