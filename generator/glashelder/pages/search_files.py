"""The search index, of every page that says how search finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from msgspec.structs import replace

from glashelder.render.page import Page
from glashelder.render.page_kind import Found, PageContent
from glashelder.render.site_source import SiteSource
from glashelder.search.index import SearchDocument, build_index, document_words

_Searched = tuple[SearchDocument, dict[str, int]]


def search_files(source: SiteSource, pages: Iterable[PageContent]) -> Iterator[Page]:
    """Yield the files in which a browser searches for these pages."""
    synonyms = {s.woord: s.zoek_ook for s in source.register.synoniemen.values()}
    found = [_remembered(source, page, page.search, synonyms) for page in pages if page.search]
    documents, words = [document for document, _ in found], [words for _, words in found]
    for path, file in build_index(documents, words).items():
        yield Page(path, source.fingerprint(file), partial(bytes, file))


def _remembered(
    source: SiteSource, page: PageContent, found: Found, synonyms: Mapping[str, tuple[str, ...]]
) -> _Searched:
    """Return how a page is shown among results, and its words, from an earlier build if nothing changed."""

    def make() -> _Searched:
        document = SearchDocument(page.address, page.title, found.kind, page.summary, found.fields())
        return replace(document, fields=()), document_words(document, synonyms)  # its texts are not needed again

    stamp = page.stamp or source.shows(page.prose.markdown if page.prose else (page.summary, found.fields()))
    return source.cache.recall("search", page.address, stamp, make)
