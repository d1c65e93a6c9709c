"""The texts of a site, with what is wrong in them: none of it asks the register.

In: the settings, `content/`, and the pages that ship with us. Out: pages of prose, each looked at, so that their faults
are told beside those of `mkdocs.yml` and the register.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from msgspec import Struct

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding
from glashelder.load.prose import ProsePage, address_of, page_at, read_prose
from glashelder.render.extra_files import check_extra_files
from glashelder.render.prose_check import CheckedProse, check_prose
from glashelder.settings import Settings
from glashelder.work.cache import Cache, fingerprint


class OwnTexts(Struct, frozen=True):
    """The prose of a site.

    Attributes:
        pages: every page, also where two have one path.
        by_path: the page that is shown at each path.
        checked: what was seen in each page of `by_path`, in that order.
        unread: paths of pages that have a fault and so no text; they are not missing, so no link to them is dead.
        findings: what is wrong with pages and with the files that the settings name.
    """

    pages: tuple[ProsePage, ...]
    by_path: dict[str, ProsePage]
    checked: tuple[CheckedProse, ...]
    unread: frozenset[str]
    findings: tuple[Finding, ...]


def read_own_texts(settings: Settings, config: SiteConfig, cache: Cache) -> OwnTexts:
    """Read and judge what a municipality wrote, with our page at each address where it wrote none.

    A page that did not change is not judged again.
    """
    content = settings.content_tree
    pages, findings = read_prose(content, config.exclude_docs)
    told = frozenset(page_at(f.place.path.removeprefix(content.shown(""))) for f in findings)
    taken = {page.address for page in pages} | set(map(address_of, told))
    base, _ = read_prose(settings.base_prose, config.exclude_docs)
    pages += (replace(page, ships=True) for page in base if page.address not in taken)
    by_path = {page.path: page for page in pages}
    # Whether a file is there may change without the page.
    names = [path for path in content.files() if not path.endswith(".md")]
    checked = tuple(
        cache.recall(
            "prose-check",
            page.path,
            fingerprint(page.shown, page.markdown, str(page.first_line), *names),
            partial(check_prose, page, content),
        )
        for page in by_path.values()
    )
    about_pages = (finding for page in checked for finding in page.findings)
    about_files = check_extra_files(config, content)
    return OwnTexts(tuple(pages), by_path, checked, told - by_path.keys(), (*findings, *about_pages, *about_files))
