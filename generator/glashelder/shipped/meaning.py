"""What a release means for one project: findings for `check`, sentences for `upgrade` and `diff`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from glashelder.config.site_config import read_site_config
from glashelder.exceptions import FolderError, why_not
from glashelder.findings import Finding, Severity
from glashelder.pipeline import Checked, check
from glashelder.settings import Settings
from glashelder.shipped.national import national_changes
from glashelder.shipped.replaced import changed_findings, replaced_files
from glashelder.tree.releases import numbers, releases
from glashelder.upgrade.plan import Plan
from glashelder.work.cache import Cache


def national_findings(settings: Settings, checked: Checked) -> Iterator[Finding]:
    """Yield what changed since the release that the project names, and the activities nobody looked at since."""
    dates = {release.versie: release.datum for release in releases()}
    place = read_site_config(settings.config_file).versie_at
    for change in national_changes(checked.register, checked.catalogue, own_files=replaced_files(settings)):
        is_new = settings.versie and numbers(change.versie) > numbers(settings.versie)
        told = change if is_new else change.unseen(dates.get(change.versie, ""))
        if is_new or told.activities:
            hint = "Typ 'glashelder upgrade'. Dat vertelt alles wat er nieuw is, en zet de versie in mkdocs.yml."
            if told.activities:
                hint = "Klopt er iets niet meer? Pas het aan. Zet 'gewijzigd_op' daarna op de dag van vandaag."
            text = f"{told.sentence} Dat is zo sinds Glashelder {change.versie}."
            yield Finding("landelijk-gewijzigd", text, place, hint, Severity.AGENDA)


def checked_after(settings: Settings, plan: Plan) -> Checked:
    """Return the register as it will be when the files are rewritten, read from a copy.

    Raises:
        FolderError: the folder cannot be copied.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / settings.data_dir.name
        try:
            shutil.copytree(settings.data_dir, copy)
            for change in plan.changes:
                (copy / change.path).unlink()
                (copy / change.new_path).parent.mkdir(parents=True, exist_ok=True)
                (copy / change.new_path).write_bytes(change.after)
        except OSError as error:
            msg = f"{settings.data_dir} kan niet worden gekopieerd om te zien wat er verandert: {why_not(error)}."
            raise FolderError(msg) from error
        return check(replace(settings, data=copy, versie=""), Cache(Path(folder) / "cache", ""))


def what_it_means(settings: Settings, checked: Checked, since: str) -> list[str]:
    """Return in sentences what changed after a release: what ships, then what the project replaces."""
    own_files = replaced_files(settings)
    told = [c.sentence for c in national_changes(checked.register, checked.catalogue, since, own_files)]
    replaced = (f for f in changed_findings(replace(settings, versie=since)) if f.rule == "vervangen-bestand-gewijzigd")
    return told + [f"{f.place.path}: {f.message} Neem in uw eigen bestand over wat u nodig hebt." for f in replaced]
