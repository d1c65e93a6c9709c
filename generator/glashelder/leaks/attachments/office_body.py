"""Reads the body of a document: its paragraphs, its tracked changes, and its hidden parts. Uses lxml."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glashelder.leaks.attachments.trace import Found, Prose, Trace
from glashelder.leaks.attachments.xmp import local_name

_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "tracked-changes"})
_PARAGRAPHS = frozenset({"p", "h"})
_SPACES = frozenset({"tab", "br", "cr", "line-break", "s"})
_ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_ODF_ROWS = frozenset({"table-row", "table-column"})
_OFF = frozenset({"0", "false", "off"})
_REST_OF_SHEET = 1000
"""This many columns or rows in one go are unused, not hidden by somebody."""


def read_body(root: etree._Element) -> Iterator[Found]:
    """Yield the changes and hidden parts of a body, and its text."""
    for element in root.iter():
        what = _change(element) or _hidden(element)
        if what:
            yield Trace(what)
    text = "\n\n".join(_paragraphs(root))
    if text:
        yield Prose(text)


def attribute(element: etree._Element, name: str) -> str:
    """Return the attribute with this name in any namespace; empty if there is none."""
    return next((str(v) for k, v in element.attrib.items() if local_name(k) == name), "")


def _change(element: etree._Element) -> str:
    name = local_name(element.tag)
    if name in _CHANGES or name.endswith("Change"):
        return "een bijgehouden wijziging"
    return "een opmerking" if name == "annotation" else ""


def _hidden(element: etree._Element) -> str:
    """Return in Dutch what is hidden: a sheet, text, rows or a slide. Text hidden by a style of Word is not found."""
    name = local_name(element.tag)
    display = attribute(element, "display")
    if (name == "sheet" and attribute(element, "state") not in {"", "visible"}) or (
        name == "table-properties" and display == "false"
    ):
        return "een verborgen werkblad"
    if name == "sld" and attribute(element, "show") in _OFF:
        return "een verborgen dia"
    if name in {"hidden-text", "hidden-paragraph"} or (name == "text-properties" and display == "none"):
        return "verborgen tekst"
    if (name == "section" and display == "none" and _has_text(element)) or (name == "r" and _is_vanished(element)):
        return "verborgen tekst"
    if name in _ODF_ROWS and attribute(element, "visibility") in {"collapse", "filter"}:
        repeated = max(attribute(element, f"number-{kind}-repeated") or "1" for kind in ("rows", "columns"))
        return "verborgen rijen of kolommen" if int(repeated) < _REST_OF_SHEET else ""
    return ""


def _is_vanished(run: etree._Element) -> bool:
    """Return whether a run of Word is hidden and holds text; index entries are hidden and hold none."""
    marks = [e for e in run.iterfind("./{*}rPr/{*}vanish") if attribute(e, "val") not in _OFF]
    return bool(marks) and any(e.text for e in run.iterfind("./{*}t"))


def _has_text(element: etree._Element) -> bool:
    return any(str(text).strip() for text in element.itertext())


def _paragraphs(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter():
        if local_name(paragraph.tag) in _PARAGRAPHS:
            is_odf = f"{{{_ODF_TEXT}}}" in str(paragraph.tag)
            text = "".join(_characters(paragraph, is_odf=is_odf))
            if text.strip():
                yield text


def _characters(paragraph: etree._Element, *, is_odf: bool) -> Iterator[str]:
    for element in paragraph.iter():
        name = local_name(element.tag)
        if name in _SPACES:
            yield " "
        elif element.text and (is_odf or name == "t"):
            yield str(element.text)
        if is_odf and element.tail and element is not paragraph:
            yield str(element.tail)
