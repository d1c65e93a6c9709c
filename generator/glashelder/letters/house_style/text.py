"""The text of a house-style file as Jinja: each paragraph whole, and where Word cut a placeholder in pieces."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from lxml import etree

from glashelder.findings import Finding, Place, Severity
from glashelder.letters.house_style.package import W

TAG = re.compile(r"\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}|\{#(?:(?!\{#|#\}).)*#\}", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_CODE = re.compile(r"\{[{%#]|[}%#]\}")
PART = re.compile(r"word/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml")
"""The parts of a Word file that hold words of the letter; one that was made over and over may be `document2.xml`."""
_ELSEWHERE = ("word/", "docProps/")
_WHOLE = re.compile(r"\{%(?:p|tr|tc|r)\s")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_PARAGRAPH, _TEXT, _RUN = f"{W}p", f"{W}t", f"{W}r"


def text_parts(parts: dict[str, etree._Element]) -> dict[str, etree._Element]:
    """Return the parts that hold text of the letter."""
    return {name: root for name, root in parts.items() if PART.fullmatch(name)}


def jinja_source(root: etree._Element) -> str:
    """Return the text of a part as a Jinja template: what docxtpl makes of it, without the layout.

    `{%p … %}` (and tr, tc, r) is its way to say that the paragraph itself goes away.
    """
    texts = ("".join(text for _, text in pieces) for pieces in _paragraphs(root))
    return "\n".join(TAG.sub(_plain, text) for text in texts)


def broken_places(root: etree._Element, path: str) -> Iterator[Finding]:
    """Yield each placeholder that Word keeps in pieces. Pieces side by side still work; others spoil the letter."""
    for pieces in _paragraphs(root):
        whole = "".join(text for _, text in pieces)
        begins = [0, *accumulate(len(text) for _, text in pieces)][:-1]
        for found in TAG.finditer(whole):
            touched = _touched(pieces, begins, found)
            if len(touched) > 1:
                is_fault = len({_holder(element) for element in touched}) > 1
                yield _in_pieces(path, found[0], Severity.FOUT if is_fault else Severity.WAARSCHUWING)
        if _BRACE.search(TAG.sub("", whole)):  # its other half is in another paragraph, or nowhere
            yield _in_pieces(path, whole, Severity.FOUT)


def misplaced_code(parts: dict[str, etree._Element], path: str) -> Iterator[Finding]:
    """Yield where code stands outside the text: a letter is filled there too, or shows the braces."""
    for name, root in parts.items():
        is_text = PART.fullmatch(name) is not None
        if name.startswith(_ELSEWHERE) and any(_holds_code(e, is_text=is_text) for e in root.iter()):
            yield Finding(
                "huisstijl-code-niet-toegestaan",
                f"Er staat een invulplek op een plek waar dat niet kan ({name}).",
                Place(path),
                "Invulplekken horen in de tekst, de koptekst of de voettekst. Kijk bij de eigenschappen van het "
                "bestand, de beschrijving van plaatjes, velden en eindnoten.",
            )


def _holds_code(element: etree._Element, *, is_text: bool) -> bool:
    texts = [str(value) for value in element.attrib.values()]
    if not is_text or element.tag != _TEXT:
        texts.append(element.text or "")
    return any(map(_CODE.search, (*texts, element.tail or "")))


def _paragraphs(root: etree._Element) -> Iterator[list[tuple[etree._Element, str]]]:
    """Yield the texts of each paragraph; those of a text box belong to the paragraphs inside it."""
    for paragraph in root.iter(_PARAGRAPH):
        yield [
            (element, element.text or "")
            for element in paragraph.iter(_TEXT)
            if next(element.iterancestors(_PARAGRAPH)) is paragraph
        ]


def _touched(pieces: list[tuple[etree._Element, str]], begins: list[int], found: re.Match[str]) -> list[etree._Element]:
    first, last = bisect(begins, found.start()) - 1, bisect(begins, found.end() - 1)
    return [element for element, text in pieces[first:last] if text]


def _holder(text: etree._Element) -> etree._Element | None:
    """Return what the run of a text stands in: the paragraph, a link, a tracked change."""
    run = next(text.iterancestors(_RUN), None)
    return None if run is None else run.getparent()


def _plain(found: re.Match[str]) -> str:
    return _WHOLE.sub("{% ", found[0]).translate(_STRAIGHT)


def _in_pieces(path: str, place: str, severity: Severity) -> Finding:
    shown = " ".join(place.split())[:60]
    effect = "Nu werkt dat nog." if severity is Severity.WAARSCHUWING else "Daardoor kan de brief niet worden gemaakt."
    return Finding(
        "huisstijl-invulplek-gebroken",
        f"Word bewaart de invulplek '{shown}' in stukken. {effect}",
        Place(path),
        "Haal de hele invulplek weg, met alle accolades, en typ haar in één keer opnieuw. Geef haar daarna pas opmaak. "
        "Staan er bijgehouden wijzigingen of een link in? Accepteer of verwijder die eerst.",
        severity,
    )
