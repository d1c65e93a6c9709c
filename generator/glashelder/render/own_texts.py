"""The texts and files that a municipality writes itself, with what is wrong in them: none of it asks the register.

In: the settings and `content/`. Out: pages of prose, each looked at, so that their faults are told beside those of
`mkdocs.yml` and the register.
"""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding, Place, Severity
from glashelder.load.prose import ProsePage, page_at, read_prose
from glashelder.render.extra_files import check_extra_files
from glashelder.render.prose_check import CheckedProse, check_prose
from glashelder.tree.folder import Folder
from glashelder.work.cache import Cache, fingerprint

FRONT = "index"
"""The path of the page with which a site begins."""
MAKE_FRONT = "Maak dat bestand, en begin het met drie streepjes, dan 'titel: …', dan weer drie streepjes."


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

    @property
    def has_front_page(self) -> bool:
        """False when nothing stands where a site begins; a page with a fault is not missing."""
        return FRONT in self.by_path or FRONT in self.unread


def read_own_texts(content: Folder, config: SiteConfig, cache: Cache) -> OwnTexts:
    """Read and judge what stands in `content`; a page that did not change is not judged again."""
    pages, findings = read_prose(content, config.exclude_docs)
    by_path = {page.path: page for page in pages}
    # Whether a file is there may change without the page.
    names = [path for path in content.files() if not path.endswith(".md")]
    checked = tuple(
        cache.recall(
            "prose-check",
            page.path,
            fingerprint(page.markdown, str(page.first_line), *names),
            partial(check_prose, page, content),
        )
        for page in by_path.values()
    )
    told = frozenset(page_at(f.place.path.removeprefix(content.shown(""))) for f in findings)
    about_pages = (finding for page in checked for finding in page.findings)
    about_files = check_extra_files(config, content)
    unread = told - by_path.keys()
    if FRONT not in by_path and FRONT not in unread:
        findings.append(_no_front(content.shown(f"{FRONT}.md"), is_blocking=bool(pages)))
    return OwnTexts(tuple(pages), by_path, checked, unread, (*findings, *about_pages, *about_files))


def _no_front(shown: str, *, is_blocking: bool) -> Finding:
    severity = Severity.FOUT if is_blocking else Severity.WAARSCHUWING
    return Finding(
        "beginpagina-ontbreekt", "De beginpagina van de website is er niet.", Place(shown), MAKE_FRONT, severity
    )
