"""Every page and file of the site, from the register: the list that all builders share.

In: a checked register and the prose. Out: `Page`s, each with a fingerprint of what it is made from and a way
to make it. Nothing is rendered here until a builder asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, TypeVar

import jinja2
from markupsafe import Markup

from generator.export.tables import PublicTable, data_package, public_tables, table_csv, table_json
from generator.load.prose import ProsePage
from generator.model.register import Register
from generator.model.verwerking import Verwerking
from generator.render.page import Page, finish
from generator.render.prose import prose_html
from generator.render.shell import Frame, Shell
from generator.schema.catalogue import Catalogue
from generator.views import links
from generator.views.brief_page import brief_page, brief_shards
from generator.views.entity_pages import EntityIndex, EntityPage, entity_indexes
from generator.views.links import Link
from generator.views.overview_pages import (
    a_to_z_page,
    home_page,
    list_page,
    organisation_page,
    protected_page,
    site_view,
)
from generator.views.privacy_statement import privacy_statement
from generator.views.row import activity_row
from generator.views.verwerking_page import verwerking_page

T = TypeVar("T")
Fingerprint = Callable[..., str]
_INDEX = "index.html"
_NAV = {"verwerkingen": Link("Verwerkingen", links.page_href("verwerkingen/"))}


@dataclass(frozen=True)
class SiteSource:
    """All that the pages are made from, with fingerprints.

    Attributes:
        shared: fingerprint of templates, prose, shared tables, schemas, settings and programme.
        stamp_of: fingerprint of the source file of each activity, by its id.
        fingerprint: combines fingerprints.
    """

    register: Register
    catalogue: Catalogue
    prose: dict[str, ProsePage]
    shared: str
    stamp_of: dict[str, str]
    fingerprint: Fingerprint

    @cached_property
    def everything(self) -> str:
        """Fingerprint of the whole register."""
        return self.fingerprint(self.shared, *(self.stamp_of[v.id] for v in self.register.gepubliceerd))

    @cached_property
    def titles(self) -> str:
        """Fingerprint of what one activity shows of another: its title and what it is a part of."""
        parts = [f"{v.id}\n{v.titel}\n{v.hoofdverwerking_id}" for v in self.register.gepubliceerd]
        return self.fingerprint(self.shared, *parts)

    def activity(self, verwerking: Verwerking) -> str:
        """Fingerprint of the page of one activity."""
        return self.fingerprint(self.titles, self.stamp_of[verwerking.id])

    def group(self, ids: tuple[str, ...]) -> str:
        """Fingerprint of a page that lists these activities."""
        return self.fingerprint(self.shared, *(self.stamp_of[i] for i in ids))


class SitePages:
    """Makes the pages of one site."""

    def __init__(self, source: SiteSource, environment: jinja2.Environment) -> None:
        self._source = source
        self._register = source.register
        self._environment = environment
        self._shell = Shell(environment, site_view(source.register))
        self._rows: dict[str, str] = {}

    def pages(self) -> Iterator[Page]:
        """Yield every HTML page of the site."""
        yield self._home()
        for verwerking in self._register.gepubliceerd:
            yield self._activity(verwerking)
        yield self._list()
        for index in entity_indexes(self._register):
            yield from self._entities(index)
        yield self._grouped("a-z/", a_to_z_page)
        yield self._grouped("bijzondere-gegevens/", protected_page)
        yield self._whole("organisatie/", "Wie doet wat?", "organisatie", organisation_page)
        yield self._whole("begrippen/", "Begrippen", "begrippen", lambda r: tuple(sorted(r.begrippen.values(), key=lambda b: b.term.casefold())))
        yield self._open_data()
        yield self._letter()
        yield from self._prose()
        yield self._not_found()

    def data_files(self) -> Iterator[Page]:
        """Yield every file that is no page: open data and the parts of the letter page."""
        tables = cached(lambda: {t.spec.name: t for t in public_tables(self._register, self._source.catalogue)})
        everything = self._source.everything
        for spec in self._source.catalogue.tables.values():
            if {f.name for f in spec.public_fields} <= set(spec.primary_key):
                continue
            made_from = everything if spec.path == "verwerkingen" else self._source.shared
            yield Page(f"data/{spec.name}.csv", made_from, _export(tables, spec.name, table_csv))
            yield Page(f"data/{spec.name}.json", made_from, _export(tables, spec.name, table_json))
        yield Page("data/datapackage.json", self._source.shared, lambda: data_package(list(tables().values()), self._source.catalogue))
        for path, content in brief_shards(self._register).items():
            yield Page(path, self._source.fingerprint(content), partial(_same, content))

    def _render(self, template: str, **context: Any) -> str:
        return self._environment.get_template(f"pages/{template}.html").render(links=_NAV, **context)

    def _page(self, path: str, made_from: str, frame: Frame, title: str, description: str, body: Callable[[], str]) -> Page:
        file = path + _INDEX if not path or path.endswith("/") else path
        return Page(file, made_from, lambda: finish(self._shell.wrap(frame, title, description, body()), file))

    def _row(self, verwerking_id: str) -> str:
        if verwerking_id not in self._rows:
            row = activity_row(self._register.verwerkingen[verwerking_id], self._register)
            self._rows[verwerking_id] = self._environment.get_template("partials/rij.html").render(verwerking=row)
        return self._rows[verwerking_id]

    def _listed(self, ids: tuple[str, ...]) -> Markup:
        return Markup("".join(map(self._row, ids)))  # noqa: S704 (rows come from an escaping template)

    def _home(self) -> Page:
        prose = self._source.prose["index"]
        return self._page(
            "",
            self._source.everything,
            Frame(scripts=("zoeken.js",), styles=("zoeken.css",)),
            "",
            prose.summary,
            lambda: self._render(
                "home", page=home_page(self._register), prose=prose, prose_html=Markup(prose_html(prose.markdown))  # noqa: S704 (sanitised)
            ),
        )

    def _activity(self, verwerking: Verwerking) -> Page:
        return self._page(
            links.address("verwerkingen", verwerking.id),
            self._source.activity(verwerking),
            Frame("verwerkingen/"),
            verwerking.titel,
            verwerking.samenvatting,
            lambda: self._render("verwerking", page=verwerking_page(verwerking, self._register)),
        )

    def _list(self) -> Page:
        def body() -> str:
            page = list_page(self._register)
            return self._render("verwerkingen", page=page, rijen=self._listed(page.verwerkingen))

        frame = Frame("verwerkingen/", ("filter.js",))
        return self._page("verwerkingen/", self._source.everything, frame, "Alle verwerkingen", "Alles wat de gemeente met persoonsgegevens doet.", body)

    def _entities(self, index: EntityIndex) -> Iterator[Page]:
        folder = links.FOLDERS[index.table]
        frame = Frame(f"{folder}/")
        yield self._page(
            f"{folder}/",
            self._source.everything,
            frame,
            index.titel,
            index.inleiding,
            lambda: self._render("overzicht", page=index, map=folder),
        )
        for entity in index.entiteiten:
            yield self._entity(links.address(index.table, entity.key), frame, entity)

    def _entity(self, path: str, frame: Frame, entity: EntityPage) -> Page:
        return self._page(
            path,
            self._source.group(entity.verwerkingen),
            frame,
            f"{entity.soort}: {entity.titel}",
            entity.uitleg,
            lambda: self._render("deel", page=entity, rijen=self._listed(entity.verwerkingen)),
        )

    def _grouped(self, path: str, view: Callable[[Register], Any]) -> Page:
        page = cached(partial(view, self._register))
        titles = {v.id: v.titel for v in self._register.gepubliceerd}
        return self._page(
            path,
            self._source.everything,
            Frame(path),
            "A tot Z" if path == "a-z/" else "Extra beschermde gegevens",
            "Alle verwerkingen, gegroepeerd.",
            lambda: self._render("groepen", page=page(), titels=titles),
        )

    def _whole(self, path: str, title: str, template: str, view: Callable[[Register], Any]) -> Page:
        return self._page(
            path, self._source.everything, Frame(path), title, f"{title} - informatie uit het register.", lambda: self._render(template, page=view(self._register))
        )

    def _open_data(self) -> Page:
        licence = self._source.catalogue.licence

        def body() -> str:
            tables = [
                {"naam": t.spec.name, "titel": t.spec.title, "omschrijving": t.spec.description, "rijen": len(t.rows)}
                for t in public_tables(self._register, self._source.catalogue)
                if not t.spec.is_codelist
            ]
            page = {"licentie": licence["title"], "licentie_url": licence["path"], "tabellen": tables}
            return self._render("open-data", page=page)

        return self._page("open-data/", self._source.everything, Frame("open-data/"), "Open data", "Download het hele register.", body)

    def _letter(self) -> Page:
        frame = Frame("uw-rechten/", ("brief.js",), ("brief.css",), may_connect=False)
        return self._page(
            "uw-rechten/brief/",
            self._source.shared,
            frame,
            "Vraag uw gegevens op",
            "Maak op uw eigen apparaat een verzoek om inzage. Er wordt niets verstuurd of opgeslagen.",
            lambda: self._render("brief", page=brief_page(self._register)),
        )

    def _prose(self) -> Iterator[Page]:
        extras: dict[str, tuple[str, Callable[[Register], Any]]] = {
            "privacyverklaring": ("partials/privacyverklaring.html", privacy_statement),
            "toegankelijkheid": ("partials/toegankelijkheid.html", lambda r: next(iter(r.organisaties.values()))),
            "uw-rechten/index": ("partials/uw-rechten.html", lambda r: sorted(r.rechten.values(), key=lambda x: x.volgorde)),
        }
        for prose in self._source.prose.values():
            if prose.path == "index":
                continue
            path = prose.path.removesuffix("index").rstrip("/") + "/"
            extra, view = extras.get(prose.path, (None, lambda _: None))
            yield self._page(
                path,
                self._source.everything if extra else self._source.shared,
                Frame(path),
                prose.title,
                prose.summary,
                partial(self._prose_body, prose, extra, view),
            )

    def _prose_body(self, prose: ProsePage, extra: str | None, view: Callable[[Register], Any]) -> str:
        rendered = Markup(prose_html(prose.markdown))  # noqa: S704 (sanitised)
        return self._render("prose", prose=prose, prose_html=rendered, extra=extra, page=view(self._register))

    def _not_found(self) -> Page:
        organisatie = next(iter(self._register.organisaties.values()))
        return self._page(
            "404.html", self._source.shared, Frame(), "Pagina niet gevonden", "", lambda: self._render("niet-gevonden", page=organisatie)
        )


def cached(make: Callable[[], T]) -> Callable[[], T]:
    """Return a function that makes the value the first time it is asked for."""
    found: list[T] = []

    def get() -> T:
        if not found:
            found.append(make())
        return found[0]

    return get


def _export(tables: Callable[[], dict[str, PublicTable]], name: str, write: Callable[[PublicTable], bytes]) -> Callable[[], bytes]:
    return lambda: write(tables()[name])


def _same(content: bytes) -> bytes:
    return content
