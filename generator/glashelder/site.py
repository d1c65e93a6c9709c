"""From a checked register to a site: every file of it, for any builder, and the one that publishes it.

In: what `pipeline.check` gives. Out: `Page`s. The command `build`, the plugin and `pages` all take this list.
"""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

import rjsmin

from glashelder.config.site_config import read_site_config, refuse_without
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, Place, Severity
from glashelder.history.text_days import text_days
from glashelder.letters.house_style.lint import house_style_files, lint_house_style
from glashelder.letters.text.faults import template_findings
from glashelder.load.names import is_left_by_editor
from glashelder.load.patterns import matcher
from glashelder.load.prose import ProsePage, read_prose
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.pages.data_files import data_files
from glashelder.pages.site_pages import SitePages
from glashelder.pipeline import Checked
from glashelder.publish.exchange import put_back_link
from glashelder.publish.foreign import refuse_foreign, refuse_sources
from glashelder.publish.lock import alone
from glashelder.publish.site_writer import Published, publish
from glashelder.render.environment import make_environment
from glashelder.render.extra_files import check_extra_files, extra_paths
from glashelder.render.menu_check import dead_entries, lost_pages, missing_pages, same_address
from glashelder.render.page import Page
from glashelder.render.prose import prose_text
from glashelder.render.prose_check import (
    CheckedProse,
    check_prose,
    dead_anchors,
    dead_links,
    ids_of,
    linked_addresses,
)
from glashelder.render.site_source import SiteSource
from glashelder.render.template_fault import TemplateFaultError
from glashelder.render.wellknown import header_files, robots_txt, security_txt, sitemap
from glashelder.search.documents import (
    activity_document,
    ended_documents,
    entity_documents,
    procedure_documents,
    prose_document,
)
from glashelder.search.index import SearchDocument, build_index, document_words
from glashelder.settings import Settings
from glashelder.theme.material import LICENCES, licences, material_stylesheet
from glashelder.theme.squeeze import squeeze
from glashelder.theme.stylesheet import theme_stylesheet
from glashelder.tree.package import not_own, replaced
from glashelder.views.page_source import PageSources
from glashelder.views.prose_facts import with_facts
from glashelder.views.site_view import site_view
from glashelder.wording import links
from glashelder.work.cache import Cache, fingerprint, programme_fingerprint, tree_fingerprint

_INDEX, _ASSETS = "index.html", "theme/assets"
_FRONT = "index"
_MAKE_FRONT = "Maak dat bestand, en begin het met drie streepjes, dan 'titel: …', dan weer drie streepjes."


class Site:
    """Every file of the site of one register."""

    def __init__(self, settings: Settings, checked: Checked, cache: Cache) -> None:
        self._settings = settings
        self._checked = checked
        self._register = checked.published
        self._cache = cache
        self._config = read_site_config(settings.config_file)
        prose, findings = read_prose(settings.content_tree, self._config.exclude_docs)
        self._pages = prose
        self._prose = {page.path: page for page in prose}
        is_hidden = matcher(self._config.not_in_nav)
        self._hidden = frozenset(page.path for page in prose if is_hidden(page.source))
        if not findings and _FRONT not in self._prose:
            findings = [_no_front(settings.content_tree.shown(f"{_FRONT}.md"), is_blocking=bool(prose))]
        self._organisatie = next(iter(self._register.organisaties.values()))
        tokens = f"huisstijl/{self._organisatie.id}.tokens.json"
        self._stylesheet, faults = theme_stylesheet(settings.templates_tree, tokens, self._config.colours)
        self._attached = self._check_prose()
        about_prose = [finding for checked_page in self._attached for finding in checked_page.findings]
        self._source = self._make_source()
        self._extra = extra_paths(self._config)
        about_form = tuple(check_extra_files(self._config, settings.content_tree))
        about_letters = (*self._check_house_styles(), *self._check_letters())
        self.findings: tuple[Finding, ...] = (*findings, *about_prose, *faults, *about_form, *about_letters)
        is_whole = _FRONT in self._prose and not any(f.is_blocking for f in self.findings)
        if is_whole:  # a page with a fault is not missing
            self.findings += tuple(self._check_addresses())

    def files(self) -> Iterator[Page]:
        """Yield every file of the site, pages first.

        Raises:
            FolderError: a register can be checked without settings and prose, and no site can be made of it.
        """
        refuse_without(self._settings.config_file)
        if _FRONT not in self._prose:
            msg = f"In {self._settings.content_dir} ontbreekt {_FRONT}.md, de beginpagina. {_MAKE_FRONT}"
            raise FolderError(msg)
        addresses = []
        for page in self._site_pages.pages():
            if page.path.endswith(_INDEX) and page.is_listed and not links.is_for_staff(page.path):
                addresses.append(page.path.removesuffix(_INDEX))
            yield page
        yield from data_files(self._source)
        yield from self._search_files()
        yield from self._assets()
        yield from self._attachments()
        yield from self._well_known(addresses)

    def template_findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with templates that replace ours, found by making every page with them."""
        if not any(path.endswith(".html") for path in replaced(self._settings.own_templates, "templates")):
            return ()
        found: dict[Finding, None] = {}
        for page in self._site_pages.pages():
            try:
                self._cache.recall("made", page.path, page.made_from, partial(_size, page))
            except TemplateFaultError as error:
                found[error.finding] = None
        return tuple(found)

    @cached_property
    def _site_pages(self) -> SitePages:
        templates = self._settings.templates_tree
        environment = make_environment(templates, self._settings.cache_file.parent / "templates")
        return SitePages(self._source, environment, self._cache, templates)

    def _make_source(self) -> SiteSource:
        checked, register = self._checked, self._register
        stamps = checked.fingerprints
        published = {v.origin.path for v in register.gepubliceerd}
        shared_data = [stamp for path, stamp in stamps.items() if not path.startswith("verwerkingen/")]
        shared = fingerprint(
            programme_fingerprint(),
            tree_fingerprint(self._settings.templates_tree, self._settings.content_tree),
            repr(self._config),
            *shared_data,
            *_withheld_parts(checked.register),
        )
        return SiteSource(
            register=register,
            catalogue=checked.catalogue,
            prose={
                path: replace(page, markdown=with_facts(page.markdown, checked.register))
                for path, page in self._prose.items()
            },
            shared=shared,
            stamp_of={v.id: stamps[v.origin.path] for v in register.gepubliceerd},
            table_stamps={
                table: fingerprint(shared, *(parts[path] for path in sorted(published & parts.keys())))
                for table, parts in checked.row_fingerprints.items()
            },
            fingerprint=fingerprint,
            site=site_view(checked.register, self._config, self._prose, self._hidden),
            sources=self._page_sources(),
            root_path=self._config.root_path,
        )

    def _page_sources(self) -> PageSources:
        settings, project = self._settings, self._settings.project_dir.resolve()
        folders = (folder.parent.resolve() / folder.name for folder in (settings.content_dir, settings.data_dir))
        docs, data = (Path(os.path.relpath(folder, project)).as_posix() for folder in folders)
        days = text_days(settings.content_tree, self._cache)
        return PageSources(self._config, docs, data, days, not_own(settings.own_data, "register_data"))

    def _search_files(self) -> Iterator[Page]:
        synonyms = {s.woord: s.zoek_ook for s in self._register.synoniemen.values()}
        documents: list[SearchDocument] = []
        words: list[dict[str, int]] = []
        for address, stamp, make in self._searchable():
            found = self._cache.recall("search", address, stamp, partial(_searched, make, synonyms))
            documents.append(found[0])
            words.append(found[1])
        files, remembered = build_index(documents, words, self._cache.last("search-index", ""))
        self._cache.keep("search-index", "", remembered)
        for path, content in files.items():
            yield Page(path, fingerprint(content), partial(bytes, content))

    def _searchable(self) -> Iterator[tuple[str, str, Callable[[], SearchDocument]]]:
        register, source = self._register, self._source
        for verwerking in register.gepubliceerd:
            address = links.address("verwerkingen", verwerking.id)
            yield address, source.activities[verwerking.id], partial(activity_document, verwerking, register)
        for document in entity_documents(source.entities):
            yield document.address, source.shared, partial(_same, document)
        for document in procedure_documents(source.procedures):
            yield document.address, source.shared, partial(_same, document)
        for document in ended_documents(register):
            yield document.address, source.shared, partial(_same, document)
        for prose in source.prose.values():
            yield prose.address, source.shows(prose.markdown), partial(_prose_document, prose.address, prose)

    def _assets(self) -> Iterator[Page]:
        templates = self._settings.templates_tree
        for file in templates.files(_ASSETS):
            if is_left_by_editor(posixpath.basename(file)):
                continue
            content = templates.read(file)
            if file.endswith(".js"):
                content = rjsmin.jsmin(content.decode()).encode()
            elif file.endswith(".css"):
                content = squeeze(content.decode()).encode()
            path = f"assets/{file.removeprefix(f'{_ASSETS}/')}"
            yield Page(path, fingerprint(content), partial(bytes, content))
        yield Page("assets/thema.css", fingerprint(self._stylesheet), partial(bytes, self._stylesheet))
        yield Page("assets/material.css", self._source.shared, self._material)
        yield Page(LICENCES, self._source.shared, licences)

    def _material(self) -> bytes:
        templates, content = self._settings.templates_tree, self._settings.content_tree
        used = [path for path in templates.files() if path.endswith((".html", ".js", ".css"))]
        texts = {path: templates.read(path).decode() for path in used}
        own = {content.shown(path): content.read(path).decode() for path in self._config.extra_css}
        return material_stylesheet(texts | own)

    def _check_prose(self) -> list[CheckedProse]:
        """Return what is wrong with each page of prose; whether a file is there may change without the page."""
        names = [path for path in self._settings.content_tree.files() if not path.endswith(".md")]
        return [
            self._cache.recall(
                "prose-check",
                page.path,
                fingerprint(page.markdown, str(page.first_line), *names),
                partial(check_prose, page, self._settings.content_tree),
            )
            for page in self._prose.values()
        ]

    def _check_addresses(self) -> Iterator[Finding]:
        """Yield what is wrong between pages: links and menu entries to nowhere, two at one address, none to a page."""
        shown = self._settings.content_dir.name
        linked: set[str] = set()
        for page, checked in zip(self._prose.values(), self._attached, strict=True):
            yield from dead_links(page, checked.links, self._is_on_site, shown)
            yield from dead_anchors(page, checked.links, self._anchors_at, shown)
            linked |= {way for way in linked_addresses(page, checked.links) if way != page.address}
        yield from same_address(self._pages, self._is_of_register, shown)
        yield from dead_entries(self._config, self._prose, self._is_on_site, shown)
        yield from missing_pages(self._pages, shown)
        yield from lost_pages(self._source.site, self._prose.values(), linked, self._hidden, shown)

    def _is_of_register(self, path: str) -> bool:
        return (links.row_at(path) is not None and self._is_on_site(path)) or self._page_counts[path] > 1

    def _is_on_site(self, path: str) -> bool:
        """Tell whether a file is on the site. That of a row is asked of the register: an edit of one lists nothing."""
        row = links.row_at(path)
        if row is None:
            return path in self._page_paths or path in self._file_paths
        return self._register.has_page(*row) or row in self._register.vervallen_kenmerken

    def _anchors_at(self, address: str) -> frozenset[str] | None:
        """Return the places on a page of prose; None for any other page."""
        page = self._prose_pages.get(f"{address}{_INDEX}")
        if page is None:
            return None
        return self._cache.recall("anchors", page.path, page.made_from, lambda: ids_of(page.make().decode()))

    @cached_property
    def _prose_pages(self) -> dict[str, Page]:
        return {page.path: page for page in self._site_pages.prose_pages()}

    @cached_property
    def _page_paths(self) -> frozenset[str]:
        """The pages that are there whatever the activities are."""

        def make() -> frozenset[str]:
            return frozenset(self._page_counts)

        return self._cache.recall("addresses", "pages", self._source.shared, make)

    @cached_property
    def _page_counts(self) -> Counter[str]:
        """How many pages want to be at each address that is there whatever the activities are."""

        def make() -> Counter[str]:
            overviews = (f"{folder}/{_INDEX}" for folder in links.FOLDERS.values())
            return Counter([_INDEX, *overviews, *(p.path for p in self._site_pages.pages_of_every_register())])

        return self._cache.recall("addresses", "counts", self._source.shared, make)

    @cached_property
    def _file_paths(self) -> frozenset[str]:
        """The files that are no pages, but for the search index, which nobody links to."""

        def make() -> frozenset[str]:
            return frozenset(p.path for p in chain(data_files(self._source), self._assets(), self._well_known([])))

        return self._cache.recall("addresses", "files", self._source.shared, make)

    def _check_house_styles(self) -> Iterator[Finding]:
        """Yield what is wrong with the Word files that letters are made of."""
        templates = self._settings.templates_tree
        for file in house_style_files(templates):
            shown = templates.shown(file)
            make = partial(lint_house_style, templates, file, shown)
            yield from self._cache.recall("house-style", shown, fingerprint(templates.read(file)), make)

    def _check_letters(self) -> tuple[Finding, ...]:
        """Return what is wrong with the templates of letters."""
        templates, register = self._settings.templates_tree, self._register
        stamp = self._source.shared
        return self._cache.recall("letter-templates", "", stamp, lambda: tuple(template_findings(templates, register)))

    def _attachments(self) -> Iterator[Page]:
        """Yield the files of the prose that a page shows or links to, or that stand on every page, each once."""
        for path in sorted({*self._extra, *(path for checked_page in self._attached for path in checked_page.files)}):
            content = self._settings.content_tree.read(path)
            yield Page(path, fingerprint(content), partial(bytes, content))

    def _well_known(self, addresses: list[str]) -> Iterator[Page]:
        url = self._config.site_url
        files = {
            ".well-known/security.txt": security_txt(self._organisatie, url),
            "sitemap.xml": sitemap(addresses, url),
            "robots.txt": robots_txt(url),
            **header_files(self._config.root_path),
        }
        for path, content in files.items():
            yield Page(path, fingerprint(content), partial(bytes, content))


def _withheld_parts(register: Register) -> Iterator[str]:
    """Yield what decides which shared rows are shown, and what published activities may name: it stands in concepts."""
    mains = {v.hoofdverwerking_id for v in register.gepubliceerd}
    yield from sorted(repr(row) for row in register.withheld if row[0] != ACTIVITIES or row[1][0] in mains)


def _no_front(shown: str, *, is_blocking: bool) -> Finding:
    severity = Severity.FOUT if is_blocking else Severity.WAARSCHUWING
    return Finding(
        "beginpagina-ontbreekt", "De beginpagina van de website is er niet.", Place(shown), _MAKE_FRONT, severity
    )


def _size(page: Page) -> int:
    return len(page.make())


def _searched(
    make: Callable[[], SearchDocument], synonyms: dict[str, tuple[str, ...]]
) -> tuple[SearchDocument, dict[str, int]]:
    """Return how a page is shown among results, and its words; its texts are not needed again."""
    document = make()
    return replace(document, fields=()), document_words(document, synonyms)


def _same(document: SearchDocument) -> SearchDocument:
    return document


def _prose_document(address: str, prose: ProsePage) -> SearchDocument:
    return prose_document(address, prose.title, prose.summary, prose_text(prose.markdown))


@contextmanager
def building(settings: Settings, tell: Callable[[str], object]) -> Iterator[None]:
    """Be the only one who builds this site, from the first source that is read: who comes last, publishes the newest.

    Args:
        settings: says where the site and its sources are.
        tell: takes a Dutch sentence when another build must finish first.

    Raises:
        PublishError: the site may not stand there, or another build does not end.
    """
    sources = (settings.data_dir, settings.content_dir, settings.templates_dir, settings.cache_file.parent)
    refuse_sources(settings.site_dir, sources, settings.project_dir)
    put_back_link(settings.site_dir)
    with alone(settings.site_dir, tell):
        yield


def build(settings: Settings, site: Site) -> Published:
    """Publish the site as one whole, while `building`; what did not change since the last build is taken over.

    Raises:
        PublishError: the site could not be written, or something else stands there; what was there still stands.
    """
    refuse_foreign(settings.site_dir, lambda: {page.path for page in site.files()})
    return publish(site.files(), settings.site_dir)
