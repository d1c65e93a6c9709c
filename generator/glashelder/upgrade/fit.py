"""Whether the own data of a project are written for the version of the data that this programme works with.

A project says with `versie` in `mkdocs.yml` which release it last went along with; one that says nothing counts as of
today. A newer programme works with older data as long as nothing in them is called otherwise: then who changes one
version number need do no more.
"""

from __future__ import annotations

from glashelder.config.site_config import read_site_config
from glashelder.exceptions import SchemaError
from glashelder.findings import Finding
from glashelder.schema.catalogue import project_catalogue
from glashelder.settings import Settings
from glashelder.tree.releases import data_version, newest, numbers, releases
from glashelder.upgrade.plan import plan_data
from glashelder.wording.words import amount


class OtherVersionError(SchemaError):
    """The own data are of a version that this programme cannot read; `finding` says what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.place.path}, regel {finding.place.line}: {finding.message} {finding.hint}")
        self.finding = finding


def refuse_other_version(settings: Settings) -> None:
    """Refuse own data of another version than this programme can read.

    Raises:
        OtherVersionError: they are newer, or something in them has another name now; or nobody knows their version.
    """
    refuse_unknown(settings)
    said = settings.versie
    if not said or said == newest():
        return
    catalogue = project_catalogue(settings)
    plan = plan_data(settings.own_data, catalogue, said)
    if count := len(plan.changes) or len(plan.faults):
        where = amount(count, "bestand", "bestanden")
        theirs = f" (gegevens {data})" if (data := data_version(said)) else ""
        message = (
            f"Dit register is geschreven voor Glashelder {said}{theirs}. "
            f"Voor {newest()} (gegevens {catalogue.version}) moet er in {where} iets veranderen."
        )
        place = read_site_config(settings.config_file).versie_at
        raise OtherVersionError(Finding("gegevens-van-oudere-versie", message, place, "Typ: glashelder upgrade"))


def refuse_unknown(settings: Settings) -> None:
    """Refuse a project of a newer release than this one, or of something that is none.

    Raises:
        OtherVersionError: nothing can be said of its data.
    """
    said, ours = settings.versie, releases()[-1].versie
    message, hint = "", ""
    if said and not numbers(said):
        message, hint = f"'{said}' is geen versie van Glashelder.", f"Schrijf bijvoorbeeld: versie: {ours}"
    elif numbers(said) > numbers(newest()):
        message = f"Dit project hoort bij Glashelder {said} of nieuwer; hier werkt {ours}."
        hint = f"Typ: pip install --upgrade 'glashelder>={said}'"
    if message:
        place = read_site_config(settings.config_file).versie_at
        raise OtherVersionError(Finding("versie-onbekend", message, place, hint))
