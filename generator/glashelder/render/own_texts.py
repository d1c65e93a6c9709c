"""The texts and files that a municipality writes itself, with what is wrong in them: none of it asks the register.

In: the settings and `content/`. Out: pages of prose, each looked at, so that their faults are told beside those of
`mkdocs.yml` and the register.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec import Struct

from glashelder.config.site_values import SiteConfig
from glashelder.findings import Finding
from glashelder.load.prose import ProsePage, page_at, read_prose
from glashelder.render.extra_files import check_extra_files
from glashelder.render.prose_check import CheckedProse, check_prose
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

    @property
    def has_front_page(self) -> bool:
        """False when nothing stands where a site begins; a page with a fault is not missing."""
        return "index" in self.by_path or "index" in self.unread


def read_own_texts(content_dir: Path, config: SiteConfig, cache: Cache) -> OwnTexts:
    """Read and judge what stands in `content_dir`; a page that did not change is not judged again."""
    pages, findings = read_prose(content_dir, config.exclude_docs)
    by_path = {page.path: page for page in pages}
    # Whether a file is there may change without the page.
    names = sorted(p.as_posix() for p in content_dir.rglob("*") if p.suffix != ".md")
    checked = tuple(
        cache.recall(
            "prose-check",
            page.path,
            fingerprint(page.markdown, str(page.first_line), *names),
            partial(check_prose, page, content_dir),
        )
        for page in by_path.values()
    )
    told = frozenset(page_at(f.place.path.removeprefix(f"{content_dir.name}/")) for f in findings)
    about_pages = (finding for page in checked for finding in page.findings)
    about_files = check_extra_files(config, content_dir)
    return OwnTexts(tuple(pages), by_path, checked, told - by_path.keys(), (*findings, *about_pages, *about_files))
