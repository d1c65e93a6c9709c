"""TX03: looks in prose for what a page will not show, and for files it refers to.

In: a page of prose. Out: findings at the line, the files of `content/` to publish with the page, and the links
that only the list of the whole site can judge (`dead_links`).
"""

from __future__ import annotations

import difflib
import html
import html.parser
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from glashelder.findings import Finding, Place, Severity
from glashelder.load.names import is_left_by_editor
from glashelder.load.prose import ProsePage
from glashelder.render.markdown_check import unknown_markdown
from glashelder.render.prose import (
    MADE_BLOCKS,
    PUBLISHED,
    TAGS,
    is_allowed,
    kind,
    local_file,
    markdown_page,
    rendered,
)
from glashelder.tree.tree import Tree
from glashelder.views.prose_facts import FACTS, unknown_facts

_OURS = ("assets/", "data/")
"""What these folders of the site hold does not come from prose."""
_WRITTEN_BY_MARKDOWN = {("td", "style"), ("th", "style")}
"""How a column is aligned; a page has one alignment, and nobody misses it."""
_AS_ADDRESS = "Verbeter het adres. Dat van een pagina begint en eindigt met een schuine streep, zoals /uw-rechten/."
_PAGES = frozenset({"html", "json", "md", "txt", "xml"})
_ID = re.compile(r'<[^>]*\sid="([^"]+)"')
_TEXT_FRAGMENT = ":~:"
"""How a browser is asked to look for words, instead of a place that the page names."""


class CheckedProse(NamedTuple):
    """What is wrong with a page of prose, the files beside it that it shows or links to, and its links to pages."""

    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    links: tuple[str, ...] = ()


def check_prose(page: ProsePage, content: Tree) -> CheckedProse:
    """Compare a page with what is kept of it, and look for the files it refers to."""
    seen = _Seen()
    seen.feed(rendered(page.markdown))
    seen.close()
    folder = posixpath.dirname(page.path)
    wanted = {address: file for address in seen.addresses if (file := local_file(address, folder))}
    about_text = (*_removed(page, seen), *unknown_markdown(page), *_unknown(page))
    findings = [*about_text, *_dead(page, wanted, content)]
    present = {file for file in wanted.values() if kind(file) in PUBLISHED and _is_there(file, content)}
    links = {a for a in seen.addresses if _is_internal(a) and (a not in wanted or _is_of_site(wanted[a]))}
    return CheckedProse(tuple(findings), tuple(sorted(present)), tuple(sorted(links)))


def dead_links(page: ProsePage, links: Iterable[str], is_on_site: Callable[[str], bool]) -> Iterator[Finding]:
    """Yield the links to pages that lead nowhere, followed as a browser does from the address of this page."""
    for address in links:
        path = _target(page, address)
        if not is_on_site(f"{path}index.html" if path == "" or path.endswith("/") else path):
            message = f"De pagina verwijst naar {address}, maar dat staat niet op de website."
            is_folder = is_on_site(f"{path}/index.html")
            if markdown_page(address, posixpath.dirname(page.path)) is not None:
                message = f"De pagina verwijst naar {address}, maar die pagina is er niet."
            hint = f"Schrijf /{path}/, met een schuine streep aan het eind." if is_folder else _AS_ADDRESS
            yield Finding("link-loopt-dood", message, _place(page, address), hint)


def dead_anchors(
    page: ProsePage, links: Iterable[str], ids_at: Callable[[str], AbstractSet[str] | None]
) -> Iterator[Finding]:
    """Yield the links to a place on a page of prose that has no such place; `ids_at` gives None for other pages."""
    for address in links:
        anchor = unquote(urlsplit(address).fragment)
        ids = ids_at(_target(page, address)) if anchor and not anchor.startswith(_TEXT_FRAGMENT) else None
        if ids is not None and anchor not in ids | {"top"}:
            message = f"De pagina verwijst naar {address}, maar het anker #{anchor} is er niet."
            near = difflib.get_close_matches(anchor, ids, n=1)
            hint = f"Bedoelt u #{near[0]}?" if near else f"Zet {{#{anchor}}} achter de kop waar u heen wilt."
            yield Finding("anker-ontbreekt", message, _place(page, address), hint, Severity.WAARSCHUWING)


def ids_of(html_text: str) -> frozenset[str]:
    """Return the places on a finished page that a link can lead to."""
    return frozenset(html.unescape(value) for value in _ID.findall(html_text))


def linked_addresses(page: ProsePage, links: Iterable[str]) -> set[str]:
    """Return the addresses of the site that a page leads to."""
    return {_target(page, address) for address in links}


def _target(page: ProsePage, address: str) -> str:
    """Return where a link leads: to the page of a Markdown file, or as a browser follows it from this page."""
    of_file = markdown_page(address, posixpath.dirname(page.path))
    if of_file is not None:
        return of_file
    return unquote(urlsplit(urljoin(f"/{page.address}", address)).path).removeprefix("/")


class _Seen(html.parser.HTMLParser):
    """What stands in HTML: each thing that is not kept with the text by which to find it, and each address."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.removed: list[tuple[str, str, str]] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.removed.append(("heading", "#", "# ") if tag == "h1" else ("html", f"<{tag}>", f"<{tag}"))
            return
        if tag == "div" and not MADE_BLOCKS & set((dict(attrs).get("class") or "").split()[:1]):
            self.removed.append(("html", "<div>", "<div"))
        for name, value in attrs:
            if (tag, name) in _WRITTEN_BY_MARKDOWN:
                continue
            if not is_allowed(tag, name, value or ""):
                is_address = name in {"href", "src"} and tag in {"a", "img"}
                what = "address" if is_address else "attribute"
                self.removed.append((what, name, value or name) if is_address else (what, name, name))
            elif name in {"href", "src"} and value:
                self.addresses.append(value)

    def handle_comment(self, data: str) -> None:
        self.removed.append(("html", "<!-- -->", f"<!--{data}"))

    def handle_decl(self, decl: str) -> None:
        self.removed.append(("html", "<!>", f"<!{decl}"))

    def handle_pi(self, data: str) -> None:
        self.removed.append(("html", "<?>", f"<?{data}"))


def _removed(page: ProsePage, seen: _Seen) -> Iterator[Finding]:
    for what, name, text in seen.removed:
        place = _place(page, text)
        if what == "html":
            message = f"Hier staat HTML ({name}). Dat komt niet op de website."
            hint = "Schrijf gewone tekst, of gebruik Markdown. Welke Markdown werkt, staat in de handleiding."
            yield Finding("tekst-met-html", message, place, hint)
        elif what == "attribute":
            message = f"Hier staat '{name}' bij een link, afbeelding of ander deel. Dat komt niet op de website."
            hint = "Haal het weg. Tussen accolades mag een klasse of anker, zoals {.naam} of {#naam}."
            yield Finding("tekst-met-html", message, _place(page, text, loosely=True), hint)
        elif what == "heading":
            message = "Een kop met één hekje kan niet: de titel staat al boven de pagina."
            yield Finding("kop-van-pagina", message, place, "Begin de kop met twee hekjes: '## '.")
        elif name == "src":
            message = "Deze afbeelding komt van een andere website. Dan zou die website uw bezoekers kunnen volgen."
            yield Finding("afbeelding-van-elders", message, place, "Zet de afbeelding in content/ en verwijs daarnaar.")
        else:
            message = "Hier staat een adres dat een programma start of van een soort is dat niet mag."
            yield Finding("tekst-met-script", message, place, "Schrijf een gewoon webadres dat met https:// begint.")


def _unknown(page: ProsePage) -> Iterator[Finding]:
    for slot in unknown_facts(page.markdown):
        message = f"Hier staat {slot}, maar dat feit kent Glashelder niet."
        hint = f"Kies uit: {', '.join(f'{{{{ {name} }}}}' for name in FACTS)}. Of schrijf gewone tekst."
        yield Finding("feit-onbekend", message, _place(page, slot), hint)


def _dead(page: ProsePage, wanted: dict[str, str], content: Tree) -> Iterator[Finding]:
    for address, file in wanted.items():
        place = _place(page, address)
        if _is_of_site(file):
            continue
        if kind(file) not in PUBLISHED:
            message = f"De pagina verwijst naar {file}. Bestanden van dit soort komen niet op de website."
            hint = f"Gebruik een van deze soorten: {', '.join(sorted(PUBLISHED))}."
            yield Finding("bijlage-soort-mag-niet", message, place, hint)
        elif not _is_there(file, content):
            message = f"De pagina verwijst naar {file}, maar dat bestand is er niet."
            hint = f"Zet het bestand in {content.name}/, of verbeter het adres. Let op hoofdletters."
            yield Finding("bijlage-ontbreekt", message, place, hint)


def _is_internal(address: str) -> bool:
    return not address.startswith("//") and not urlsplit(address).scheme


def _is_of_site(file: str) -> bool:
    """Tell whether a file is one that the site itself makes, or would be a page."""
    return file.startswith(_OURS) or kind(file) in _PAGES


def _is_there(file: str, content: Tree) -> bool:
    """Tell whether a file lies within the prose: an address with `..` or a link on disk may lead out of it."""
    return content.holds(file) and not is_left_by_editor(posixpath.basename(file))


def _place(page: ProsePage, text: str, *, loosely: bool = False) -> Place:
    """Return where a text stands; Markdown may have written it otherwise, then the page is named.

    Args:
        page: the page in which it stands.
        text: what to look for.
        loosely: an underscore is what Markdown makes of any character that fits no name.
    """
    pattern = re.escape(text)
    found = re.search(pattern.replace("_", ".") if loosely else pattern, page.markdown, re.IGNORECASE)
    start = found.start() if found else 0
    before = page.markdown[:start]
    return Place(page.shown, page.first_line + before.count("\n"), start - before.rfind("\n"))
