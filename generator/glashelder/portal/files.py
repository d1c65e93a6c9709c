"""Every file of the portal: its pages in the frame of the theme, its assets, and what machines look for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding
from glashelder.portal.comparison import FOLDER, compare
from glashelder.portal.facts import OrganisationFacts
from glashelder.portal.pages import COMPARE, PortalPage, portal_pages
from glashelder.render.environment import make_environment
from glashelder.render.page import Page, finish, page_file
from glashelder.render.page_maker import NOT_FOUND
from glashelder.render.shell import Frame, Shell
from glashelder.render.wellknown import header_files, robots_txt, security_txt, sitemap
from glashelder.settings import Settings
from glashelder.theme.assets import asset
from glashelder.theme.house_style import read_house_style
from glashelder.theme.material import LICENCES, licences
from glashelder.views.menu import MenuItem
from glashelder.views.site_view import MARK, SiteView
from glashelder.wording.links import Link
from glashelder.work.cache import fingerprint, programme_fingerprint, tree_fingerprint

_TITLE = "Privacyregisters"
_OWNER = "portaal"
_OF_THEME = (
    *("address.js", "announcer.js", "dom.js", "fold.js", "menu.js"),
    *("search-engine.js", "search-field.js", "search-index.js", "search-open.js", "search-rank.js", "search-text.js"),
    *("search-typing.js", "search-words.js"),
    *("glashelder.css", "zoeken.css", "begin.css", "merk.svg", "delen.png"),
)
_SCRIPT = "portal/assets/search.js"


class Portal:
    """The portal over the sites of some organisations.

    Args:
        settings: of the project.
        config: what `mkdocs.yml` of the project says.
        organisations: what is known of each, in the order in which they are shown.
    """

    def __init__(self, settings: Settings, config: SiteConfig, organisations: Sequence[OrganisationFacts]) -> None:
        self._config = config
        self._organisations = organisations
        self._templates = settings.templates_tree
        self._environment = make_environment(self._templates, settings.cache_file.parent / "templates")
        self._title = config.site_name or _TITLE
        self._style = read_house_style(self._templates, _OWNER, config.colours, self._title)
        self.findings: tuple[Finding, ...] = self._style.findings

    def files(self) -> Iterator[Page]:
        """Yield every file; nothing is rendered until a builder asks for it."""
        site = self._site()
        shell = Shell(self._environment, site)
        shared = fingerprint(programme_fingerprint(), tree_fingerprint(self._templates), repr(self._config), repr(site))
        compared = compare(self._organisations)
        addresses = []
        for page in portal_pages(self._organisations, compared, self._title, self._config.site_description):
            if page.is_listed:
                addresses.append(page.head.address)
            file = page_file(page.head.address)
            make = partial(self._make, shell, page)
            yield Page(
                file,
                fingerprint(shared, page.template, page.head.title, page.head.summary, repr(page.page)),
                make,
                is_listed=page.is_listed,
            )
        yield from self._assets(shared)
        yield from self._well_known(addresses)

    def _make(self, shell: Shell, page: PortalPage) -> bytes:
        names = {"head": page.head, "page": page.page, "boven": page.above}
        body = self._environment.get_template(f"portal/{page.template}.html").render(names)
        is_compared = page.head.address.startswith(FOLDER)
        frame = Frame(COMPARE.href if is_compared else None, page.scripts, page.styles)
        file = page_file(page.head.address)
        return finish(shell.wrap(frame, page.head, body), file, self._config.root_path if file == NOT_FOUND else "")

    def _site(self) -> SiteView:
        fictional = [o.naam for o in self._organisations if o.row.is_fictief]
        names = " en ".join(filter(None, (", ".join(fictional[:-1]), *fictional[-1:])))
        return SiteView(
            organisatie=None,
            bestaat_niet=f"{names} {'bestaan' if len(fictional) > 1 else 'bestaat'} niet" if names else "",
            titel=self._title,
            adres=self._config.site_url,
            omschrijving=self._config.site_description,
            auteur=self._config.site_author,
            menu=(MenuItem(COMPARE.text, COMPARE.href),),
            voettekst=(COMPARE, *(Link(f"Register van {o.naam}", o.home) for o in self._organisations)),
            onderzoekers=(),
            medewerkers=(),
            social=(),
            copyright=self._config.copyright,
            pictogram=MARK,
            beeld=self._style.pictures,
            kleuren=self._config.colours,
            extra_css=(),
            extra_scripts=(),
            zoekpagina="#zoeken",
            zonder_zoeken=Link("Zoeken", "#zoeken"),
        )

    def _assets(self, shared: str) -> Iterator[Page]:
        theme = (*(f"theme/assets/{name}" for name in _OF_THEME), _SCRIPT)
        files = {f"assets/{path.rpartition('/')[2]}": asset(self._templates, path) for path in theme}
        for path, content in (files | dict(self._style.files)).items():
            yield Page(path, fingerprint(content), partial(bytes, content))
        yield Page(LICENCES, shared, licences)

    def _well_known(self, addresses: Sequence[str]) -> Iterator[Page]:
        """Yield what machines look for; a host reads some of it only at the top, so there it is for all sites."""
        config, url = self._config, self._config.site_url
        files = {
            "sitemap.xml": sitemap(addresses, url),
            "robots.txt": robots_txt(url, *(f"{url}{o.folder}/" for o in self._organisations if o.is_inside)),
            **header_files(config.root_path, ("",)),
        }
        for name in ("_headers", "nginx-headers.conf"):
            files[name] += b"".join(header_files(f"{config.root_path}{o.folder}/")[name] for o in self._organisations)
        first = min(self._organisations, key=lambda o: (o.row.beveiliging_geldig_tot, o.folder))
        files[".well-known/security.txt"] = security_txt(first.row, url)
        for path, content in files.items():
            yield Page(path, fingerprint(content), partial(bytes, content))
