"""What a gap is: something missing in an activity, by the rule that finds it and the field to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from glashelder.explanations.catalogue import explanations
from glashelder.findings import EMPTY_FIELD, Finding, Kind
from glashelder.model.withheld import ACTIVITIES
from glashelder.schema.catalogue import Catalogue
from glashelder.schema.field_path import find_field

Paths = Mapping[str, str]
"""The file of each activity by its id."""


class Gap(NamedTuple):
    """The key of a row of `bekende_gaten`. However often something is missing in an activity, it is one gap."""

    verwerking_id: str
    regel: str
    veld: str


def field_of(finding: Finding, catalogue: Catalogue) -> str:
    """Return the field to fill in, as a path in the record."""
    place, table, way = finding.place, ACTIVITIES, list[str]()
    for name in map(str, place.pointer[::2]):
        if nested := catalogue.children(table).get(name):  # else a field: the row was typed for short
            table, way = nested.name, [*way, name]
    return explanations()[finding.rule].missing or ".".join(filter(None, [*way, place.field]))


def gap_of(finding: Finding, published: Paths, catalogue: Catalogue) -> Gap | None:
    """Return the gap that a finding tells of, if a published activity may show it."""
    if finding.activity not in published:
        return None
    veld = field_of(finding, catalogue)
    return None if refusal(finding.rule, veld, catalogue) else Gap(finding.activity, finding.rule, veld)


def refusal(rule: str, veld: str, catalogue: Catalogue) -> str:
    """Return in a Dutch sentence why something cannot be a known gap; empty if it can."""
    found = explanations().get(rule)
    if found is None:
        return f"De regel '{rule}' bestaat niet."
    if found.soort is not Kind.ONTBREEKT:
        return f"De regel '{rule}' is van de soort '{found.soort}'. Alleen wat ontbreekt, kan een bekend gat zijn."
    if found.is_vital:
        return f"Wat de regel '{rule}' vraagt is onmisbaar. Zonder komt een verwerking niet op de website."
    if not found.may_wait:
        return f"De regel '{rule}' gaat niet over iets wat in een verwerking nog leeg is."
    if rule == EMPTY_FIELD:
        return _refusal_of_required(veld, catalogue)
    return "" if veld == found.missing else f"Bij de regel '{rule}' hoort het veld '{found.missing}'."


def _refusal_of_required(veld: str, catalogue: Catalogue) -> str:
    at = find_field(catalogue, ACTIVITIES, veld)
    if at is None or at[1] is None or not at[1].is_required:
        return f"'{veld}' is geen verplicht veld van een verwerking."
    return "" if at[1].may_lack else f"Zonder '{veld}' kan de pagina van een verwerking niet bestaan."
