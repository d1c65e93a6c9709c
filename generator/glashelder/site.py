"""Turns a checked register into the files of a site, and publishes them.

In: the result of `pipeline.check`. Out: `Page`s. The command `build`, the plugin and `pages` all use this list.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path

from msgspec.structs import replace

from glashelder.config.site_config import refuse_without, site_config
from glashelder.findings import Finding
from glashelder.history.text_days import text_days
from glashelder.letters.house_style.files import house_style_files
from glashelder.letters.text.faults import template_findings
from glashelder.load.locate import sharpen
from glashelder.load.names import is_left_by_editor
from glashelder.load.patterns import matcher
from glashelder.load.yaml_rows import YAML_SUFFIX
from glashelder.model.register import Register
from glashelder.model.withheld import ACTIVITIES
from glashelder.pages.address_check import AddressCheck
from glashelder.pages.data_files import data_files
from glashelder.pages.registry import KINDS, menu_entries
from glashelder.pages.search_files import search_files
from glashelder.pipeline import Checked
from glashelder.publish.exchange import put_back_link
from glashelder.publish.foreign import refuse_foreign, refuse_sources
from glashelder.publish.lock import alone
from glashelder.publish.site_writer import Published, publish
from glashelder.render.environment import make_environment
from glashelder.render.extra_files import extra_paths
from glashelder.render.icon_check import check_icons
from glashelder.render.own_texts import OwnTexts, read_own_texts
from glashelder.render.page import Page
from glashelder.render.page_maker import PageMaker
from glashelder.render.site_source import SiteSource
from glashelder.render.wellknown import header_files, robots_txt, security_txt, sitemap
from glashelder.settings import OWN_CONTENT, Settings
from glashelder.templating.template_fault import TemplateFaultError
from glashelder.theme.assets import asset
from glashelder.theme.house_style import read_house_style
from glashelder.theme.material import LICENCES, licences
from glashelder.tree.package import not_own, replaced
from glashelder.tree.tree import Tree
from glashelder.views.page_source import PageSources, TextFolder
from glashelder.views.prose_facts import with_facts
from glashelder.views.site_view import SiteView, site_view
from glashelder.work.cache import Cache, fingerprint, programme_fingerprint, tree_fingerprint

_INDEX, _ASSETS = "index.html", "theme/assets"


class Site:
    """Every file of the site of one register."""

    def __init__(self, settings: Settings, checked: Checked, cache: Cache, texts: OwnTexts | None = None) -> None:
        self._settings = settings
        self._checked = checked
        self._register = checked.published
        self._cache = cache
        self._config = site_config(settings)
        self._texts = texts or read_own_texts(settings, self._config, cache)
        self._prose = self._texts.by_path
        is_hidden = matcher(self._config.not_in_nav)
        self._hidden = frozenset(page.path for page in self._texts.pages if is_hidden(page.source))
        self._organisatie = self._register.organisatie
        owner = self._organisatie
        self._style = read_house_style(settings.templates_tree, owner.id, self._config.colours, owner.naam)
        self.source: SiteSource = self._make_source()
        self._extra = extra_paths(self._config)
        about_letters = (*self._check_house_styles(), *self._check_letters())
        self.findings = (
            *self._check_owner(),
            *self._texts.findings,
            *self._style.findings,
            *sharpen(check_icons(self._register, checked.catalogue), settings.data_tree),
            *about_letters,
            *self._check_addresses(),
        )

    def files(self) -> Iterator[Page]:
        """Yield every file of the site, pages first.

        Raises:
            FolderError: there are no settings; a register can be checked without these.
        """
        refuse_without(self._settings.config_file)
        addresses, found = [], []
        for content, page in self._maker.pages():
            found += [content, *content.parts()]
            if page.path.endswith(_INDEX) and page.is_listed:
                addresses.append(page.path.removesuffix(_INDEX))
            yield page
        yield from data_files(self.source)
        yield from search_files(self.source, found)
        yield from self._assets()
        yield from self._attachments()
        yield from self._well_known(addresses)

    def template_findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with templates that replace ours, found by making every page with them."""
        if not any(path.endswith(".html") for path in replaced(self._settings.own_templates, "templates")):
            return ()
        found: dict[Finding, None] = {}
        for _, page in self._maker.pages():
            try:
                self._cache.recall("made", page.path, page.made_from, partial(_size, page))
            except TemplateFaultError as error:
                found[error.finding] = None
        return tuple(found)

    @cached_property
    def _maker(self) -> PageMaker:
        return PageMaker(self.source, KINDS)

    def _make_source(self) -> SiteSource:
        settings, checked, register = self._settings, self._checked, self._register
        stamps = checked.fingerprints
        published = {v.origin.path for v in register.gepubliceerd}
        shared_data = [stamp for path, stamp in stamps.items() if not path.endswith(YAML_SUFFIX)]
        shared = fingerprint(
            programme_fingerprint(),
            tree_fingerprint(settings.templates_tree, settings.content_tree, settings.base_prose),
            repr(self._config),
            *shared_data,
            *_withheld_parts(checked.register),
        )
        return SiteSource(
            register=register,
            letters=checked.letters,
            catalogue=checked.catalogue,
            prose={path: with_facts(page, checked.register) for path, page in self._prose.items()},
            shared=shared,
            stamp_of={v.id: stamps[v.origin.path] for v in register.gepubliceerd},
            table_stamps={
                table: fingerprint(shared, *(parts[path] for path in sorted(published & parts.keys())))
                for table, parts in checked.row_fingerprints.items()
            },
            fingerprint=fingerprint,
            site=self._site_view(),
            sources=self._page_sources(),
            root_path=self._config.root_path,
            environment=make_environment(settings.templates_tree, settings.cache_file.parent / "templates"),
            cache=self._cache,
            templates=settings.templates_tree,
        )

    def _site_view(self) -> SiteView:
        view = site_view(self._checked.register, self._config, menu_entries(KINDS), self._prose, self._hidden)
        pictures = self._style.pictures
        return replace(view, beeld=replace(pictures, logo=view.beeld.logo or pictures.logo))

    def _page_sources(self) -> PageSources:
        settings, project = self._settings, self._settings.project_dir.resolve()
        folders = (folder.parent.resolve() / folder.name for folder in (settings.content_dir, settings.data_dir))
        docs, data = (Path(os.path.relpath(folder, project)).as_posix() for folder in folders)
        texts = [TextFolder(docs, text_days(settings.shared_content, self._cache))]
        if own := settings.own_content:
            days = dict.fromkeys(own.files()) | text_days(own, self._cache)
            texts.insert(0, TextFolder(f"{data}/{settings.own_layer}{OWN_CONTENT}", days))
        return PageSources(self._config, texts, data, not_own(settings.own_data, "register_data"))

    def _assets(self) -> Iterator[Page]:
        templates = self._settings.templates_tree
        for file in templates.files(_ASSETS):
            if is_left_by_editor(posixpath.basename(file)):
                continue
            path = f"assets/{file.removeprefix(f'{_ASSETS}/')}"
            if path not in self._style.files:
                content = asset(templates, file)
                yield Page(path, fingerprint(content), partial(bytes, content))
        for path, content in self._style.files.items():
            yield Page(path, fingerprint(content), partial(bytes, content))
        yield Page(LICENCES, self.source.shared, licences)

    def _check_addresses(self) -> Iterator[Finding]:
        """Yield the faults that involve more than one page."""
        makers = (partial(data_files, self.source), self._assets, partial(self._well_known, []))
        others = (page for make in makers for page in make())
        check = AddressCheck(self.source, KINDS, self._maker, self._texts, others, self._settings.data_tree)
        return check.findings(self._config, self._hidden, self._settings.content_dir.name)

    def _check_owner(self) -> list[Finding]:
        """Return each organisation beside the one whose site this is: a site has one name, one menu and one officer."""
        ours, *others = self._register.organisaties.values()
        found = (
            Finding(
                "meer-organisaties",
                f"Dit is de website van {ours.naam}. In dit register staat ook {other.naam}.",
                other.origin.place("id"),
                "Haal deze rij weg, met wat naar haar verwijst. Zij krijgt een eigen map met een eigen register.",
            )
            for other in others
        )
        return sharpen(found, self._settings.data_tree)

    def _check_house_styles(self) -> Iterator[Finding]:
        """Yield the faults in the Word files that letters are made from."""
        templates = self._settings.templates_tree
        for file in house_style_files(templates):
            shown = templates.shown(file)
            make = partial(_house_style_faults, templates, file, shown)
            yield from self._cache.recall("house-style", shown, fingerprint(templates.read(file)), make)

    def _check_letters(self) -> tuple[Finding, ...]:
        """Return the faults in the letter templates; what only a concept uses may be named there."""
        letters, register = self._checked.letters, self._checked.register
        make = partial(template_findings, self._settings.templates_tree, letters, register)
        return self._cache.recall("letter-templates", "", self.source.shared, lambda: tuple(make()))

    def _attachments(self) -> Iterator[Page]:
        """Yield the files of the prose that some page, or every page, shows or links to, each once."""
        for path in sorted(
            {*self._extra, *(path for checked_page in self._texts.checked for path in checked_page.files)}
        ):
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
    """Yield the drafts' influence on pages: which shared rows are shown, and what published activities may name."""
    mains = {v.hoofdverwerking_id for v in register.gepubliceerd}
    yield from sorted(repr(row) for row in register.withheld if row[0] != ACTIVITIES or row[1][0] in mains)


def _house_style_faults(templates: Tree, file: str, shown: str) -> tuple[Finding, ...]:
    from glashelder.letters.house_style.lint import lint_house_style  # brings libraries for Word files

    return lint_house_style(templates, file, shown)


def _size(page: Page) -> int:
    return len(page.make())


@contextmanager
def building(settings: Settings, notify: Callable[[str], object]) -> Iterator[None]:
    """Be the only process that builds this site, from before the first read: so the last build publishes the newest.

    Args:
        settings: where the site and its sources are.
        notify: is called with a Dutch sentence if another build must finish first.

    Raises:
        PublishError: the site may not be there, or another build does not end.
    """
    sources = (settings.data_dir, settings.content_dir, settings.templates_dir, settings.cache_file.parent)
    refuse_sources(settings.site_dir, sources, settings.project_dir)
    put_back_link(settings.site_dir)
    with alone(settings.site_dir, notify):
        yield


def build(settings: Settings, site: Site) -> Published:
    """Publish the site as a whole, within `building`; what did not change since the last build is reused.

    Raises:
        PublishError: the site could not be written, or the folder holds something else; it was not changed.
    """
    refuse_foreign(settings.site_dir, lambda: {page.path for page in site.files()})
    return publish(site.files(), settings.site_dir)
