"""The files of all sites of a project: each organisation has its own in a folder, and a portal stands over them.

No more than one register is held at a time, so the first files are made before the last register is judged. A builder
publishes nothing until it has all files, and gets none of them when a fault turns up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from glashelder.config.site_config import read_site_config, site_config
from glashelder.exceptions import GeneratorError
from glashelder.findings import Finding
from glashelder.judge import Judged
from glashelder.partnership.judging import Judging
from glashelder.portal.facts import OrganisationFacts, facts_of
from glashelder.portal.files import Portal
from glashelder.publish.foreign import refuse_foreign
from glashelder.publish.site_writer import Published, publish
from glashelder.render.page import Page
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.wording.links import ROOT


class FaultsError(GeneratorError):
    """The findings stop publication; `Sites.findings` has them."""


class Sites:
    """The sites of all organisations, and the portal.

    Args:
        settings: of the project.
        stops: tells whether findings stop publication.

    Attributes:
        findings: what was found, once all files were asked for.
    """

    def __init__(self, settings: Settings, stops: Callable[[Iterable[Finding]], bool]) -> None:
        self._settings = settings
        self._stops = stops
        self.findings: tuple[Finding, ...] = ()

    def files(self) -> Iterator[Page]:
        """Yield every file; each organisation is judged when its turn comes, also when one before it has faults.

        Raises:
            FaultsError: something was found that stops publication.
        """
        judging = Judging(self._settings)
        root, organisations = read_site_config(self._settings.config_file), []
        is_stopped = False
        for one in self._settings.each:
            with judging.one(one, _nothing_more) as judged:
                is_stopped = is_stopped or judged.site is None or self._stops(judged.findings)
                if judged.site is not None and not is_stopped:
                    for page in judged.site.files():
                        yield replace(page, path=f"{one.organisatie}/{page.path}")
                    organisations.append(_facts(one, judged.site, root.site_url))
                del judged  # else it is held while the next one is judged
        portal = Portal(self._settings, root, organisations)
        self.findings = (*judging.findings(), *portal.findings)
        if is_stopped or self._stops(self.findings):
            msg = "Er zijn fouten. De site is niet gebouwd."
            raise FaultsError(msg)
        yield from portal.files()


def build_sites(settings: Settings, sites: Sites) -> Published:
    """Publish all sites in one step, within `building`; what did not change since the last build is reused.

    Raises:
        FaultsError: something was found that stops publication.
        PublishError: the sites could not be written, or the folder holds something else; it was not changed.
    """
    refuse_foreign(settings.site_dir, lambda: {page.path for page in sites.files()})
    return publish(sites.files(), settings.site_dir)


def _facts(settings: Settings, site: Site, root_url: str) -> OrganisationFacts:
    """Return what the portal knows of an organisation, whose site may be read at an address elsewhere."""
    config, folder = site_config(settings), settings.organisatie
    is_inside = config.site_url == f"{root_url}{folder}/"
    return facts_of(site.source.register, folder, f"{ROOT}{folder}/" if is_inside else config.site_url)


def _nothing_more(_: Judged) -> tuple[Finding, ...]:
    return ()
