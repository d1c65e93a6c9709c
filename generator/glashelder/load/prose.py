"""Reads the Markdown pages of `content/`: front matter as text, and the body."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from glashelder.findings import Finding, Place, Severity
from glashelder.load.front_matter import FrontMatter, check_front_matter, read_front_matter
from glashelder.load.names import is_left_by_editor, is_plain
from glashelder.load.patterns import matcher
from glashelder.load.slip_findings import dropped
from glashelder.load.text_file import MAX_YAML_BYTES, read_text
from glashelder.load.yaml_file import parse_yaml
from glashelder.load.yaml_slips import left_out
from glashelder.tree.tree import Tree

_FENCE = "---\n"
_INDEX, _README = "index", "README"
_MARKUP = re.compile(r"[*_`\[\]<>{}\\]|&[\w#]+;")
"""What makes of a heading more than words; a title is no more."""


@dataclass(frozen=True, slots=True)
class ProsePage:
    """One page written by people.

    Attributes:
        path: relative to the content folder, without `.md`; `index` for the page of a folder.
        first_line: the line of the file on which `markdown` begins.
        file: relative to the content folder, where it is named otherwise than its path.
        shown: how messages name the file.
        ships: true for a page that comes from us, as nobody wrote another at its address.
        has_contents: a table of contents may stand beside the text.
        is_searchable: the search of the site finds the page.
        examples: words to try the search with, on the front page.
    """

    path: str
    title: str
    summary: str
    markdown: str
    first_line: int = 1
    file: str = ""
    shown: str = ""
    has_contents: bool = True
    is_searchable: bool = True
    examples: tuple[str, ...] = ()
    ships: bool = False

    @property
    def source(self) -> str:
        """The file of the page, relative to the content folder."""
        return self.file or f"{self.path}.md"

    @property
    def address(self) -> str:
        """The address of the page, relative to the site: empty for the front page, or `uw-rechten/`."""
        return address_of(self.path)


def address_of(path: str) -> str:
    """Return the address of the page with this path."""
    return "" if path == _INDEX else path.removesuffix(f"/{_INDEX}") + "/"


def page_at(file: str) -> str:
    """Return the path of the page that a Markdown file makes: `README.md` is that of its folder, as `index.md` is."""
    folder, _, name = posixpath.normpath(file).removesuffix(".md").rpartition("/")
    return posixpath.join(folder, _INDEX if name == _README else name)


def read_prose(content: Tree, excluded: str = "") -> tuple[list[ProsePage], list[Finding]]:
    """Read every Markdown file of the prose that no pattern excludes and no hidden folder holds, sorted by path."""
    is_excluded = matcher(excluded)
    pages: list[ProsePage] = []
    findings: list[Finding] = []
    paths = [path for path in content.files() if _is_text(path)]
    present = frozenset(paths)
    for path in paths:
        folder, _, name = path.rpartition("/")
        if is_excluded(path):
            continue
        if name == f"{_README}.md" and posixpath.join(folder, f"{_INDEX}.md") in present:
            findings.append(_left_out(path, content.shown(path)))
            continue
        page, faults = _read_page(content, path)
        findings += faults
        if page is not None:
            pages.append(page)
    return sorted(pages, key=lambda p: p.path), findings


def _is_text(path: str) -> bool:
    *folders, name = path.split("/")
    # A name that cannot be shown has a finding of its own.
    is_ours = name.endswith(".md") and is_plain(path) and not is_left_by_editor(name)
    return is_ours and not any(f.startswith(".") for f in folders)


def _read_page(content: Tree, path: str) -> tuple[ProsePage | None, list[Finding]]:
    shown = content.shown(path)
    text_file = read_text(content, path, MAX_YAML_BYTES, shown)
    findings = list(text_file.findings)
    if text_file.text is None:
        return None, findings
    head, body = _split(text_file.text)
    front = parse_yaml(head, shown, "'titel: …'") if head else None
    if front is not None:
        findings += front.findings
    if front is not None and front.root is not None:
        # The text is not shown: what findings about pages quote is not masked.
        findings += (dropped(slip._replace(text="#…"), shown) for slip in left_out(head))
        findings += check_front_matter(front.root, shown)
    top = read_front_matter(front.root) if front is not None and front.root is not None else FrontMatter()
    title, body = _title(top.title, body)
    if not title:
        if front is None or front.root is not None:  # else it may have one
            findings.append(
                Finding(
                    "pagina-zonder-titel",
                    "Deze pagina heeft geen titel.",
                    Place(shown, 1, 1, field="titel"),
                    "Begin het bestand met drie streepjes, dan 'titel: …', dan weer drie streepjes.",
                )
            )
        return None, findings
    first_line = text_file.text.count("\n") - body.count("\n") + 1
    name = page_at(path)
    own_name = "" if path == f"{name}.md" else path
    shows = top.has_contents, top.is_searchable, top.examples
    return ProsePage(name, title, top.summary, body, first_line, own_name, shown, *shows), findings


def _title(title: str, body: str) -> tuple[str, str]:
    """Return title and text: as in MkDocs, the heading that a text begins with is the title of the page."""
    heading, rest = _first_heading(body.lstrip("\n"))
    is_title = heading and title in {"", heading} and not _MARKUP.search(heading)
    return (heading, rest) if is_title else (title, body)


def _first_heading(text: str) -> tuple[str, str]:
    """Return the heading of the highest level that a text begins with, empty if it does not, and what follows."""
    first, _, rest = text.partition("\n")
    if first.startswith("#") and not first.startswith("##"):
        return first.strip("# \t"), rest
    under, _, rest = rest.partition("\n")
    is_underlined = under.startswith("=") and not under.rstrip().strip("=") and not first[:1].isspace()
    return (first.strip() if is_underlined else ""), rest


def _left_out(path: str, shown: str) -> Finding:
    message = f"Dit bestand komt niet op de website: {_INDEX}.md is al de pagina van deze map."
    hint = f"Geef het een andere naam, of schrijf in mkdocs.yml: 'exclude_docs: /{path}'."
    return Finding("readme-naast-index", message, Place(shown, 1, 1), hint, Severity.WAARSCHUWING)


def _split(text: str) -> tuple[str, str]:
    if not text.startswith(_FENCE):
        return "", text
    head, found, body = text[len(_FENCE) :].partition("\n" + _FENCE)
    return (f"\n{head}\n", body) if found else ("", text)  # the fence was a line, too
