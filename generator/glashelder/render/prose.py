"""Markdown written by people, as safe HTML."""

from __future__ import annotations

import posixpath
import re
from functools import partial
from urllib.parse import quote, unquote

from glashelder.load.prose import address_of, page_at
from glashelder.render.markdown_source import plain_fences
from glashelder.wording.links import ROOT

TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "li", "ol", "p", "pre", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_OWN = {"a": {"href"}, "img": {"alt", "src", "height", "loading", "width"}, "ol": {"start"}, "th": {"scope"}}
ATTRIBUTES = {tag: {"class", "id", "lang", "title"} | _OWN.get(tag, set()) for tag in TAGS}
"""What every tag may have (`attr_list` of Markdown gives it), and what only some may."""
MADE_BLOCKS = frozenset({"admonition", "footnote", "toc"})
"""The first class of a block that Markdown makes itself; any other `div` was typed."""
SCHEMES = {"https", "http", "mailto", "tel"}
PUBLISHED = frozenset({"docx", "jpeg", "jpg", "ods", "odt", "pdf", "png", "svg", "webp", "xlsx"})
"""Kinds of files of `content/` that prose may show or link to; all are looked through before (PD05)."""
_EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc",
]  # fmt: skip
_OPTIONS = {"footnotes": {"BACKLINK_TITLE": "Terug naar voetnoot {} in de tekst"}}
_KINDS = {
    "note": "Opmerking", "abstract": "Samenvatting", "info": "Informatie", "tip": "Tip", "success": "Gelukt",
    "question": "Vraag", "warning": "Let op", "failure": "Niet gelukt", "danger": "Gevaar", "bug": "Fout",
    "example": "Voorbeeld", "quote": "Citaat",
}  # fmt: skip
"""The title of a box to which nobody gave one: Markdown takes the English word for its kind."""
_KIND_AS_TITLE = re.compile(
    rf'(<div class="admonition [^"]*">\n<p class="admonition-title">)({"|".join(map(str.capitalize, _KINDS))})</p>'
)
_WITHIN = re.compile(r"[?#].*\Z", re.DOTALL)
_INTERNAL = re.compile(r'(href|src)="/(?!/)')


def prose_html(markdown_text: str, folder: str = "") -> str:
    """Return the HTML of a Markdown text in `folder` of the prose: raw HTML removed, pictures only of our own.

    Links go to https, mail and telephone, to pages from the root of the site, and to files beside the text.
    """
    import nh3

    clean = nh3.clean(
        rendered(markdown_text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        link_rel=None,
        url_schemes=SCHEMES,
        attribute_filter=partial(_kept, folder),
    )
    return _INTERNAL.sub(rf'\1="{ROOT}', clean)


def rendered(markdown_text: str) -> str:
    """Return what Markdown makes of a text, before it is made safe."""
    import markdown

    text = plain_fences(markdown_text)
    html = markdown.markdown(text, extensions=_EXTENSIONS, extension_configs=_OPTIONS, output_format="html")
    return _KIND_AS_TITLE.sub(lambda m: f"{m[1]}{_KINDS.get(m[2].lower(), m[2])}</p>", html)


def prose_text(markdown_text: str) -> str:
    """Return the plain text of a Markdown text, for the search index."""
    return re.sub(r"<[^>]+>", " ", prose_html(markdown_text)).replace(ROOT, "/")


def is_allowed(tag: str, name: str, value: str) -> bool:
    """Tell whether an attribute is kept: known for its tag, and a picture or link only to where it may lead."""
    if name not in ATTRIBUTES.get(tag, ()):
        return False
    if tag == "img" and name == "src":
        return local_file(value, "") is not None
    return name != "href" or _scheme(value) in {"", *SCHEMES}


def local_file(address: str, folder: str) -> str | None:
    """Return the file of the prose that an address in a text of `folder` means; None when it means something else."""
    if _scheme(address) or address.startswith(("//", "#")):
        return None
    path = unquote(_WITHIN.sub("", address))
    if "." not in posixpath.basename(path):
        return None
    return posixpath.normpath(path.removeprefix("/") if path.startswith("/") else posixpath.join(folder, path))


def markdown_page(address: str, folder: str) -> str | None:
    """Return the address of the page whose Markdown file a link in a text of `folder` names; None for other links."""
    file = local_file(address, folder)
    if not file or not file.endswith(".md") or file.startswith(".."):
        return None
    return address_of(page_at(file))


def kind(path: str) -> str:
    """Return the ending of a file name, in lower case, without its dot."""
    return posixpath.splitext(path)[1].lower().removeprefix(".")


def _kept(folder: str, tag: str, name: str, value: str) -> str | None:
    if not is_allowed(tag, name, value):
        return None
    if name == "href" and (page := markdown_page(value, folder)) is not None:
        place = _WITHIN.search(value)
        return f"/{quote(page)}{place[0] if place else ''}"
    file = local_file(value, folder) if name in {"href", "src"} else None
    if not file or value.startswith("/") or kind(file) not in PUBLISHED:
        return value
    place = _WITHIN.search(value)
    return f"/{quote(file)}{place[0] if place else ''}"


def _scheme(address: str) -> str:
    found = re.match(r"[\s\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\-\s]*):", address)
    return re.sub(r"\s", "", found[1]).lower() if found else ""
