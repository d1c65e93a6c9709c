"""Looks in prose for what would appear on the page as raw characters, or not as an editor who knows Material expects.

What is judged are the words that a visitor would read, so code, and what Markdown understands, is left alone. Where
they stand is then looked for in the text as it was typed.
"""

from __future__ import annotations

import html.parser
import re
from collections.abc import Iterator

from glashelder.findings import Finding, Place, Severity
from glashelder.load.prose import ProsePage
from glashelder.render.markdown_source import CODE, Fence, fences, without_code, without_escaped
from glashelder.render.markdown_unknown import UNKNOWN
from glashelder.render.prose import rendered

_INLINE = frozenset({"a", "abbr", "code", "em", "img", "strong", "sup"})
"""Any other tag begins or ends a paragraph."""
_BOX_TITLE = "admonition-title"


def unknown_markdown(page: ProsePage) -> Iterator[Finding]:
    """Yield each such way of writing, at its line."""
    typed = without_escaped(page.markdown)
    words = _Words()
    words.feed(rendered(typed))
    words.close()
    bare = without_code(typed)
    found = [*_raw(words, bare), *_empty_boxes(words, bare), *_fences(words, page.markdown)]
    for start, message, hint in sorted(found):
        before = page.markdown[:start]
        place = Place(page.shown, page.first_line + before.count("\n"), start - before.rfind("\n"))
        yield Finding("markdown-onbekend", message, place, hint, Severity.WAARSCHUWING)


class _Words(html.parser.HTMLParser):
    """The words of each paragraph, with one character for each piece of code, and the boxes with what is in them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs = [""]
        self.boxes: list[tuple[str, bool]] = []
        self.has_loose_code = False
        self._open_boxes: list[int] = []
        self._divs: list[bool] = []
        self._tags: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kinds = (dict(attrs).get("class") or "").split()
        if tag not in _INLINE:
            self.paragraphs.append("")
        if tag in {"code", "pre"}:
            self._tags.append(tag)
        if tag == "div":
            self._divs.append(kinds[:1] == ["admonition"])
            if self._divs[-1]:
                self._fill()
                self.boxes.append((kinds[1] if len(kinds) > 1 else "", True))
                self._open_boxes.append(len(self.boxes) - 1)
        elif _BOX_TITLE in kinds:
            self._in_title = True
        elif tag == "img":
            self._fill()

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self.paragraphs.append("")
        if self._tags and tag == self._tags[-1]:
            self._tags.pop()
        if tag == "div" and self._divs and self._divs.pop():
            self._open_boxes.pop()
        if tag == "p":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if not self._in_title and data.strip():
            self._fill()
        if not self._tags:
            self.paragraphs[-1] += data
        else:
            self.paragraphs[-1] += CODE
            self.has_loose_code = self.has_loose_code or ("pre" not in self._tags and "\n" in data)

    def _fill(self) -> None:
        """Remember that there is something in each box that is open."""
        for number in self._open_boxes:
            self.boxes[number] = (self.boxes[number][0], False)


def _raw(words: _Words, bare: str) -> Iterator[tuple[int, str, str]]:
    last: dict[str, int] = {}
    for paragraph in words.paragraphs:
        text = paragraph.strip("\n")
        for unknown in UNKNOWN:
            for found in unknown.pattern.finditer(text):
                start = _where(found[0], bare, last.get(found[0], -1) + 1)
                last[found[0]] = start
                message = f"Hier staat {unknown.what}. Dat werkt hier niet: lezers zien de tekens zelf."
                yield start, message, unknown.cure
            text = unknown.pattern.sub(CODE, text)


def _where(raw: str, bare: str, begin: int) -> int:
    """Return where raw characters stand in the text as it was typed, where words between them may have emphasis."""
    first = raw.strip().partition("\n")[0]
    parts = (rf"{CODE}+" if char == CODE else r"\s+" if char.isspace() else re.escape(char) for char in first)
    for pattern in (r"[*_]*".join(parts), re.escape(first[:2])):
        found = re.compile(pattern).search(bare, begin) or re.compile(pattern).search(bare)
        if found:
            return found.start()
    return 0


def _empty_boxes(words: _Words, bare: str) -> Iterator[tuple[int, str, str]]:
    end = 0
    for kind, is_empty in words.boxes:
        found = re.compile(rf"^[ \t>]*!!! ?{re.escape(kind)}\b", re.MULTILINE | re.IGNORECASE).search(bare, end)
        end = found.end() if found else end
        if is_empty:
            hint = "Zet de tekst eronder, met vier spaties voor elke regel."
            start = found.end() - len(found[0].lstrip(" \t>")) if found else 0
            yield start, "Dit kader is leeg: er staat alleen een titel.", hint


def _fences(words: _Words, text: str) -> Iterator[tuple[int, str, str]]:
    for fence in fences(text):
        if not fence.is_indented or words.has_loose_code:
            yield from _about_fence(fence)


def _about_fence(fence: Fence) -> Iterator[tuple[int, str, str]]:
    if fence.language == "mermaid":
        message = "Hier staat een diagram van Mermaid. Dat wordt op deze website niet getekend: lezers zien de code."
        hint = (
            "Bewaar het diagram als afbeelding in de map met teksten, en schrijf: ![wat erop te zien is](diagram.svg)."
        )
        yield fence.start, message, hint
    elif fence.is_indented:
        hint = "Haal de spaties ervoor weg. Of haal de regels met ``` weg, en zet vier spaties extra voor de code."
        yield fence.start, "Dit blok code is ingesprongen. Dan komt het achter elkaar op één regel.", hint
    elif fence.options:
        message = f"Achter de streepjes van dit blok code staat {', '.join(fence.options)}. Dat doet hier niets."
        hint = "Schrijf er alleen de taal, zoals ```yaml. Een titel zet u in een zin erboven."
        yield fence.start, message, hint
