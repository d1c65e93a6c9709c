"""The files of the site that are no pages: open data, and the parts of the letter page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from glashelder.export.completeness_table import COMPLETENESS, completeness_csv, completeness_json
from glashelder.export.tables import (
    PublicTable,
    data_package,
    public_specs,
    public_table,
    table_csv,
    table_json,
)
from glashelder.letters import deadline_facts
from glashelder.letters.department import facts as letter_facts
from glashelder.letters.resident.page import brief_shards
from glashelder.render.page import Page
from glashelder.render.site_source import SiteSource


def data_files(source: SiteSource) -> Iterator[Page]:
    """Yield every download, and the modules in which the letter page looks up an activity."""

    @cache
    def table(name: str) -> PublicTable:
        return public_table(source.catalogue.tables[name], source.register, source.catalogue)

    def export(name: str, write: Callable[[PublicTable], bytes]) -> bytes:
        return write(table(name))

    for spec in public_specs(source.catalogue):
        made_from = source.table_stamps.get(spec.name, source.shared)
        yield Page(f"data/{spec.name}.csv", made_from, partial(export, spec.name, table_csv))
        yield Page(f"data/{spec.name}.json", made_from, partial(export, spec.name, table_json))
    yield from _completeness(source)
    yield Page("data/datapackage.json", source.shared, partial(data_package, source.catalogue, COMPLETENESS))
    law = {deadline_facts.FOR_RESIDENTS: deadline_facts.resident_module(source.register, source.letters)}
    for path, content in (law | brief_shards(source.register, source.letters)).items():
        yield Page(path, source.fingerprint(content), partial(bytes, content))
    yield from _letter_facts(source)


def _letter_facts(source: SiteSource) -> Iterator[Page]:
    """Yield the modules from which letters of departments take the facts of one activity."""
    for verwerking in source.register.gepubliceerd:
        make = partial(letter_facts.activity_module, source.register, verwerking)
        yield Page(letter_facts.module_address(verwerking.id), source.activities[verwerking.id], make)


def _completeness(source: SiteSource) -> Iterator[Page]:
    """Yield which items of the law are there. The rows are their own fingerprint: few edits change them."""
    content = completeness_csv(source.completeness)
    made_from = source.fingerprint(source.shared, content)
    yield Page(f"data/{COMPLETENESS.name}.csv", made_from, partial(bytes, content))
    yield Page(f"data/{COMPLETENESS.name}.json", made_from, partial(completeness_json, source.completeness))
