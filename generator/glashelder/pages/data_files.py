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
from glashelder.letters.house_style.files import HOUSE_STYLE
from glashelder.letters.house_style.look import LOOK, look_module
from glashelder.letters.resident.page import brief_shards
from glashelder.pages.verwerkingen import FACTS, row_facts
from glashelder.render.page import Page
from glashelder.render.site_source import SiteSource
from glashelder.tree.tree import has
from glashelder.views.retention_facts import module_address, retention_module, subjects


def data_files(source: SiteSource) -> Iterator[Page]:
    """Yield every download, and the modules in which pages look up an activity for a letter or for what is kept."""

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
    yield from _list_facts(source)


def _letter_facts(source: SiteSource) -> Iterator[Page]:
    """Yield the modules from which letters of departments take their look, grounds, and the facts of one activity."""
    if has(source.templates, HOUSE_STYLE):
        look = look_module(source.templates.read(HOUSE_STYLE))
        yield Page(LOOK, source.fingerprint(look), partial(bytes, look))
    for brief in source.letters.department.values():
        if letter_facts.may_refuse(brief):
            grounds = letter_facts.grounds_module(source.register, brief)
            yield Page(letter_facts.grounds_address(brief), source.fingerprint(grounds), partial(bytes, grounds))
    for verwerking in source.register.gepubliceerd:
        make = partial(letter_facts.activity_module, source.register, verwerking)
        yield Page(letter_facts.module_address(verwerking.id), source.activities[verwerking.id], make)


def _list_facts(source: SiteSource) -> Iterator[Page]:
    """Yield what the list of activities is filtered by, and what the page of retention periods counts with."""
    register, stamps = source.register, source.activities
    yield Page(FACTS, source.fingerprint(source.shared, *stamps.values()), partial(row_facts, register))
    for subject, _ in subjects(register):
        made_from = source.fingerprint(source.shared, *(stamps[v.id] for v in register.users["onderwerpen"][subject]))
        yield Page(module_address(subject), made_from, partial(retention_module, register, source.letters, subject))


def _completeness(source: SiteSource) -> Iterator[Page]:
    """Yield which items of the law are there. The rows are their own fingerprint: few edits change them."""
    content = completeness_csv(source.completeness)
    made_from = source.fingerprint(source.shared, content)
    yield Page(f"data/{COMPLETENESS.name}.csv", made_from, partial(bytes, content))
    yield Page(f"data/{COMPLETENESS.name}.json", made_from, partial(completeness_json, source.completeness))
