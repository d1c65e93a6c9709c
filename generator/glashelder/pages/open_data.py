"""The page of open data: every table that can be downloaded."""

from __future__ import annotations

from msgspec import Struct

from glashelder.export.completeness_table import COMPLETENESS
from glashelder.export.tables import number_of_rows, public_specs
from glashelder.render.page_kind import PageKind
from glashelder.render.site_source import SiteSource
from glashelder.views.menu import Place


class OpenDataPage(Struct, frozen=True):
    """The licence, and each table with its name, title, description and number of rows."""

    licentie: str
    licentie_url: str
    tabellen: tuple[tuple[str, str, str, int], ...]


def _open_data(source: SiteSource) -> OpenDataPage:
    catalogue = source.catalogue
    specs = (spec for spec in public_specs(catalogue) if not spec.is_codelist)
    counted = [(spec, number_of_rows(spec, source.register, catalogue)) for spec in specs]
    counted.append((COMPLETENESS, sum(map(len, source.completeness.values()))))
    tables = tuple((spec.name, spec.title, spec.description, rows) for spec, rows in counted)
    return OpenDataPage(catalogue.licence["title"], catalogue.licence["path"], tables)


OPEN_DATA = PageKind(
    template="open-data",
    address="open-data/",
    title="Open data",
    summary="Download het hele register.",
    view=_open_data,
    place=Place.RESEARCH,
    has_contents=True,
)
