"""Every HTML page of the site, from the register: the list that all builders share.

In: a checked register and the prose. Out: `Page`s, each with a fingerprint of what it is made from and a way
to make it. Nothing is rendered until a builder asks for it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import jinja2
from markupsafe import Markup

from glashelder.explanations.catalogue import EXPLANATIONS
from glashelder.export.completeness_table import COMPLETENESS
from glashelder.export.tables import number_of_rows, public_specs
from glashelder.letters.pages import letter_pages
from glashelder.load.prose import ProsePage
from glashelder.model.register import Register
from glashelder.model.verwerking import Verwerking
from glashelder.render.page import Page
from glashelder.render.page_maker import NOT_FOUND, PageMaker
from glashelder.render.prose import prose_html
from glashelder.render.shell import Frame, Head
from glashelder.render.site_source import SiteSource
from glashelder.schema.catalogue import TableSpec
from glashelder.tree.tree import Tree
from glashelder.views import field_pages
from glashelder.views.accountability_page import accountability_page
from glashelder.views.ended_pages import EndedPage, ended_pages
from glashelder.views.entity_pages import EntityIndex, EntityPage
from glashelder.views.overview_pages import (
    GroupedPage,
    a_to_z_page,
    glossary,
    home_page,
    list_page,
    organisation_page,
    protected_page,
)
from glashelder.views.privacy_statement import privacy_statement
from glashelder.views.procedure_pages import ADDRESS as PROCEDURES
from glashelder.views.rights import RightsView
from glashelder.views.row import activity_row
from glashelder.views.rules_page import rules_page
from glashelder.views.verwerking_page import VerwerkingPages
from glashelder.wording import links
from glashelder.work.cache import Cache


class SitePages:
    """Makes the pages of one site.

    Args:
        source: what the pages are made from.
        environment: the templates.
        cache: rows of lists and texts of earlier builds.
        templates: where the texts of letters are.
    """

    def __init__(self, source: SiteSource, environment: jinja2.Environment, cache: Cache, templates: Tree) -> None:
        self._source = source
        self._register = source.register
        self._environment = environment
        self._activities = VerwerkingPages(source.register, source.completeness)
        self._maker = PageMaker(source, environment)
        self._cache = cache
        self._templates = templates
        self._rights: dict[RightsView, Markup] = {}  # a third of each page, and the same on hundreds of them
        self._made: dict[str, dict[str, str]] = {"rij": {}, "regel": {}}

    def pages(self) -> Iterator[Page]:
        """Yield every HTML page of the site."""
        yield self._home()
        for verwerking in self._register.gepubliceerd:
            yield self._activity(verwerking)
        yield self._list()
        for index in self._source.entities:
            yield from self._entities(index)
        for ended in ended_pages(self._register):
            yield self._ended(ended)
        yield from self.pages_of_every_register()

    def pages_of_every_register(self) -> Iterator[Page]:
        """Yield the pages whose address follows from no row of the register but a procedure; few and cheap to list."""
        yield self._grouped("a-z/", a_to_z_page(self._register))
        yield self._grouped("bijzondere-gegevens/", protected_page(self._register))
        head = Head("Wie doet wat?", "Wie bij de gemeente waarvoor verantwoordelijk is als het om privacy gaat.")
        yield self._whole("organisatie/", head, "organisatie", organisation_page(self._register))
        head = Head("Begrippen", "Woorden uit het register, uitgelegd in gewone taal.")
        yield self._whole("begrippen/", head, "begrippen", glossary(self._register))
        head = Head("Verantwoording", "Hoe compleet het register is, en wat er aan privacy is gedaan.")
        page = accountability_page(self._register, self._source.completeness)
        yield self._whole("verantwoording/", head, "verantwoording", page)
        head = Head("Regels en meldingen", "Wat elke melding over het register betekent en wat u eraan doet.")
        yield self._whole(links.RULES_PAGE, head, "regels", rules_page(EXPLANATIONS.values()))
        yield self._open_data()
        yield from self._fields()
        yield from self._procedures()
        yield from letter_pages(self._source, self._maker, self._templates)
        yield from self._prose()
        yield self._not_found()

    def _rows(self, template: str, ids: tuple[str, ...]) -> Markup:
        """Return activities as list items; each is made once, however many lists it stands in."""
        made = self._made[template]
        for key in ids:
            if key not in made:
                stamp = self._source.activities[key]
                made[key] = self._cache.recall(template, key, stamp, partial(self._make_row, template, key))
        return Markup("".join([made[key] for key in ids]))  # noqa: S704 (rows come from an escaping template)

    def _make_row(self, template: str, verwerking_id: str) -> str:
        row = activity_row(self._register.verwerkingen[verwerking_id], self._register)
        return self._environment.get_template(f"partials/{template}.html").render(verwerking=row)

    def _prose_html(self, prose: ProsePage) -> Markup:
        stamp, folder = self._source.fingerprint(prose.markdown), posixpath.dirname(prose.path)
        text = self._cache.recall("prose", prose.path, stamp, partial(prose_html, prose.markdown, folder))
        return Markup(text)  # noqa: S704 (sanitised)

    def _home(self) -> Page:
        prose = self._source.prose["index"]
        page = home_page(self._register)
        return self._maker.page(
            "",
            self._source.shows(page, prose.markdown),
            Frame(scripts=("zoeken.js",), styles=("zoeken.css",)),
            Head("", prose.summary, self._source.sources.of_text(prose)),
            lambda: self._maker.render("home", page=page, prose=prose, prose_html=self._prose_html(prose)),
        )

    def _activity(self, verwerking: Verwerking) -> Page:
        return self._maker.page(
            links.address("verwerkingen", verwerking.id),
            self._source.activities[verwerking.id],
            Frame("verwerkingen/"),
            Head(verwerking.titel, verwerking.samenvatting, self._source.sources.of_row(verwerking.origin)),
            partial(self._activity_body, verwerking),
        )

    def _activity_body(self, verwerking: Verwerking) -> str:
        page = self._activities.page(verwerking)
        if page.rechten not in self._rights:
            template = self._environment.get_template("partials/rechten.html")
            rendered = template.render(rechten=page.rechten, met_bron=False)
            self._rights[page.rechten] = Markup(rendered)  # noqa: S704 (from an escaping template)
        return self._maker.render("verwerking", page=page, rechten_html=self._rights[page.rechten])

    def _list(self) -> Page:
        page = list_page(self._register)
        rows = self._rows("rij", page.verwerkingen)
        return self._maker.page(
            "verwerkingen/",
            self._source.fingerprint(self._source.shows(page), rows),
            Frame("verwerkingen/", ("filter.js",)),
            Head("Alle verwerkingen", "Alles wat de gemeente met persoonsgegevens doet."),
            lambda: self._maker.render("verwerkingen", page=page, rijen=rows),
        )

    def _entities(self, index: EntityIndex) -> Iterator[Page]:
        folder = links.FOLDERS[index.table]
        frame = Frame(f"{folder}/")
        yield self._maker.page(
            f"{folder}/",
            self._source.shows(index),
            frame,
            Head(index.titel, index.inleiding),
            lambda: self._maker.render("overzicht", page=index, map=folder),
        )
        for entity in index.entiteiten:
            yield self._entity(links.address(index.table, entity.key), frame, entity)

    def _entity(self, path: str, frame: Frame, entity: EntityPage) -> Page:
        titles = [self._register.verwerkingen[key].titel for key in entity.verwerkingen]
        return self._maker.page(
            path,
            self._source.shows(entity, titles),
            frame,
            Head(f"{entity.soort}: {entity.titel}", entity.uitleg, self._source.sources.of_row(entity.origin)),
            lambda: self._maker.render("deel", page=entity, regels=self._rows("regel", entity.verwerkingen)),
        )

    def _ended(self, ended: EndedPage) -> Page:
        page = self._maker.page(
            links.address(ended.tabel, ended.key),
            self._source.shows(ended),
            Frame(f"{links.FOLDERS[ended.tabel]}/", is_indexed=False),
            Head(f"{ended.titel} (vervallen)", ended.reden, self._source.sources.of_row(ended.origin)),
            lambda: self._maker.render("vervallen", page=ended),
        )
        return replace(page, is_listed=False)

    def _grouped(self, path: str, page: GroupedPage) -> Page:
        titles = {v.id: v.titel for v in self._register.gepubliceerd}
        return self._maker.page(
            path,
            self._source.shows(page, titles),
            Frame(path),
            Head(page.titel, page.inleiding),
            lambda: self._maker.render("groepen", page=page, titels=titles),
        )

    def _whole(self, path: str, head: Head, template: str, page: object) -> Page:
        body = partial(self._maker.render_with_contents, template, page=page)
        return self._maker.page(path, self._source.shows(page), Frame(path), head, body)

    def _open_data(self) -> Page:
        catalogue = self._source.catalogue
        tables = [
            _download(spec, number_of_rows(spec, self._register, catalogue))
            for spec in public_specs(catalogue)
            if not spec.is_codelist
        ]
        tables.append(_download(COMPLETENESS, sum(map(len, self._source.completeness.values()))))
        page = {"licentie": catalogue.licence["title"], "licentie_url": catalogue.licence["path"], "tabellen": tables}
        return self._whole("open-data/", Head("Open data", "Download het hele register."), "open-data", page)

    def _fields(self) -> Iterator[Page]:
        index = field_pages.table_index(self._source.catalogue, self._register)
        head = Head("Velden van het register", "Welke tabellen en velden er zijn, en wat erin hoort.")
        yield self._whole(field_pages.ADDRESS, head, "velden", index)
        for _, tables in index.groepen:
            for table in tables:
                head = Head(f"Velden: {table.titel}", table.uitleg)
                yield self._whole(field_pages.table_address(table.naam), head, "tabel", table)

    def _procedures(self) -> Iterator[Page]:
        index = self._source.procedures
        head = Head("Procedures", "Wie wat doet bij een verzoek, een datalek of een DPIA, en binnen welke termijn.")
        yield self._whole(PROCEDURES, head, "procedures", index)
        for page in index.procedures:
            source = self._source.sources.of_row(page.origin)
            head = Head(f"Procedure: {page.titel}", page.omschrijving, source)
            yield self._whole(links.address("procedures", page.key), head, "procedure", page)

    def prose_pages(self) -> Iterator[Page]:
        """Yield the pages that people write, each with what the register adds to it."""
        yield self._home()
        yield from self._prose()

    def _prose(self) -> Iterator[Page]:
        extras: dict[str, tuple[str, Callable[[Register], Any]]] = {
            "privacyverklaring": ("partials/privacyverklaring.html", privacy_statement),
            "toegankelijkheid": ("partials/toegankelijkheid.html", lambda r: next(iter(r.organisaties.values()))),
            "uw-rechten/index": (
                "partials/uw-rechten.html",
                lambda r: sorted(r.rechten.values(), key=lambda x: x.volgorde),
            ),
        }
        for prose in self._source.prose.values():
            if prose.path == "index":
                continue
            path = prose.address
            extra, view = extras.get(prose.path, (None, lambda _: None))
            page = view(self._register)
            yield self._maker.page(
                path,
                self._source.shows(page, prose.markdown),
                Frame(path),
                Head(prose.title, prose.summary, self._source.sources.of_text(prose)),
                partial(self._prose_body, prose, extra, page),
            )

    def _prose_body(self, prose: ProsePage, extra: str | None, page: object) -> str:
        parts = {"prose": prose, "prose_html": self._prose_html(prose), "extra": extra, "page": page}
        return self._maker.render_with_contents("prose", **parts)

    def _not_found(self) -> Page:
        organisatie = next(iter(self._register.organisaties.values()))
        return self._maker.page(
            NOT_FOUND,
            self._source.shared,
            Frame(),
            Head("Pagina niet gevonden", "Het adres klopt niet, of de pagina is verplaatst."),
            lambda: self._maker.render("niet-gevonden", page=organisatie),
        )


def _download(spec: TableSpec, rows: int) -> dict[str, str | int]:
    """Return what the page of open data says of a table."""
    return {"naam": spec.name, "titel": spec.title, "omschrijving": spec.description, "rijen": rows}
