"""The files of the site that are no pages: open data, and the parts of the letter page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from generator.export.tables import PublicTable, data_package, public_tables, table_csv, table_json
from generator.render.page import Page
from generator.render.site_source import SiteSource
from generator.views.brief_page import brief_shards


def data_files(source: SiteSource) -> Iterator[Page]:
    """Yield every download, and the modules in which the letter page looks up an activity."""

    @cache
    def tables() -> dict[str, PublicTable]:
        return {t.spec.name: t for t in public_tables(source.register, source.catalogue)}

    def export(name: str, write: Callable[[PublicTable], bytes]) -> bytes:
        return write(tables()[name])

    for spec in source.catalogue.tables.values():
        if {f.name for f in spec.public_fields} <= set(spec.primary_key):
            continue
        made_from = source.table_stamps.get(spec.name, source.shared)
        yield Page(f"data/{spec.name}.csv", made_from, partial(export, spec.name, table_csv))
        yield Page(f"data/{spec.name}.json", made_from, partial(export, spec.name, table_json))
    package = "data/datapackage.json"
    yield Page(package, source.shared, lambda: data_package(list(tables().values()), source.catalogue))
    for path, content in brief_shards(source.register).items():
        yield Page(path, source.fingerprint(content), partial(bytes, content))
