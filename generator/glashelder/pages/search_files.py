"""The search index, of every page that says how search finds it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from msgspec.structs import replace

from glashelder.model.register import Register
from glashelder.render.page import Page
from glashelder.render.page_kind import Found, PageContent
from glashelder.render.site_source import SiteSource
from glashelder.search.document import SearchDocument, as_question, document_words
from glashelder.search.index import build_index
from glashelder.search.rows import ROWS, rows_module
from glashelder.wording import links

_Searched = tuple[SearchDocument, dict[str, int]]


def search_files(source: SiteSource, pages: Iterable[PageContent]) -> Iterator[Page]:
    """Yield the files in which a browser searches for these pages."""
    synonyms = {s.woord: s.zoek_ook for s in source.register.synoniemen.values()}
    asked = _asked(source.register)
    found = [
        _remembered(source, page, page.search, synonyms, asked.get(page.address, ())) for page in pages if page.search
    ]
    documents, words = [document for document, _ in found], [words for _, words in found]
    for path, file in build_index(documents, words).items():
        yield Page(path, source.fingerprint(file), partial(bytes, file))
    weights = {document.address: words for document, words in found}
    rows = rows_module(
        (v.id, v.titel, weights[links.address("verwerkingen", v.id)]) for v in source.register.gepubliceerd
    )
    yield Page(ROWS, source.fingerprint(rows), partial(bytes, rows))


def _asked(register: Register) -> dict[str, list[str]]:
    """Return the questions by the page that answers them. One of the municipality goes before one of ours."""
    asked: dict[str, list[str]] = {}
    own = {as_question(q.vraag) for q in register.zoekvragen.values() if not q.origin.is_national}
    for question in register.zoekvragen.values():
        if not question.origin.is_national or as_question(question.vraag) not in own:
            asked.setdefault(question.pagina, []).append(question.vraag)
    return asked


def _remembered(
    source: SiteSource,
    page: PageContent,
    found: Found,
    synonyms: Mapping[str, tuple[str, ...]],
    questions: Collection[str],
) -> _Searched:
    """Return how a page is shown among results, and its words, from an earlier build if nothing changed."""

    def make() -> _Searched:
        document = SearchDocument(
            page.address,
            page.title,
            found.kind,
            page.summary,
            found.fields(),
            found.group,
            found.is_part,
            ", ".join(found.also),
        )
        words = document_words(document, synonyms, questions)
        return replace(document, fields=()), words  # its texts are not needed again

    stamp = page.stamp or source.shows(page.prose.markdown if page.prose else (page.summary, found.fields()))
    return source.cache.recall("search", page.address, stamp, make)
