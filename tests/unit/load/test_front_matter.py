from pathlib import Path

import pytest

from glashelder.findings import Severity
from glashelder.load.declared import How, find_setting
from glashelder.load.front_matter import KEYS
from glashelder.load.prose import read_prose
from glashelder.tree.folder import Folder


def read(folder: Path, top: str):
    """Return the page with this at its top, and what was found."""
    content = folder / "content"
    content.mkdir()
    (content / "a.md").write_text(f"---\ntitel: A\n{top}---\nTekst.\n", "utf-8")
    [page], findings = read_prose(Folder(content, "content"))
    return page, findings


@pytest.mark.parametrize(
    ("top", "shows"),
    [
        ("", (True, True)),
        ("hide: [toc]\n", (False, True)),
        ("hide:\n  - toc\n", (False, True)),
        ("hide: toc\n", (False, True)),
        ("hide:\n", (True, True)),
        ("search:\n  exclude: true\n", (True, False)),
        ("search: {exclude: false}\n", (True, True)),
        ("description: Kort.\n", (True, True)),
    ],
)
def test_what_works_in_material_and_here_is_read_without_a_word(
    top: str, shows: tuple[bool, bool], tmp_path: Path
) -> None:
    """A page may go without its table of contents, and stay out of the search."""
    page, findings = read(tmp_path, top)

    assert ((page.has_contents, page.is_searchable), findings) == (shows, [])


@pytest.mark.parametrize(
    ("top", "rule", "line", "words"),
    [
        ("samenvating: x\n", "paginaveld-onbekend", 3, "Bedoelt u 'samenvatting'?"),
        ("zomaar: x\n", "paginaveld-onbekend", 3, "Er zijn: titel, title,"),
        ("jan@voorbeeld.example x: y\n", "paginaveld-onbekend", 3, "Dit veld boven aan de pagina"),
        ("hide: [toc, navigation]\n", "paginaveld-niet-gebruikt", 3, "Haal 'navigation' weg bij 'hide'."),
        ("hide: {toc: 1}\n", "paginaveld-niet-gebruikt", 3, "'hide: [toc]'"),
        ("voorbeelden: {a: 1}\n", "paginaveld-niet-gebruikt", 3, "'voorbeelden: [paspoort]'"),
        ("search:\n  boost: 2\n", "paginaveld-niet-gebruikt", 4, "'search.boost'"),
        ("search:\n  exclude: misschien\n", "paginaveld-niet-gebruikt", 4, "Schrijf true of false."),
        ("search: nee\n", "paginaveld-niet-gebruikt", 3, "een groep instellingen"),
        ("samenvatting: [a]\n", "paginaveld-niet-gebruikt", 3, "Bij 'samenvatting' hoort een tekst."),
        ("title: B\n", "paginaveld-niet-gebruikt", 3, "want er staat ook 'titel'"),
        *(
            (f"{key.name}: x\n", "paginaveld-niet-gebruikt", 3, key.why)
            for key in KEYS
            if key.how is How.REFUSED and "." not in key.name
        ),
    ],
)
def test_what_does_nothing_is_told_at_its_line(top: str, rule: str, line: int, words: str, tmp_path: Path) -> None:
    """The page is still there: a warning, with what to do instead."""
    page, findings = read(tmp_path, top)

    assert [(f.rule, f.place.line, f.severity) for f in findings] == [(rule, line, Severity.WAARSCHUWING)]
    assert words in f"{findings[0].message} {findings[0].hint}"
    assert "jan@" not in repr(findings)
    assert page.title == "A"


def test_every_key_says_what_becomes_of_it() -> None:
    """A sentence for each, and no row that an earlier one hides."""
    assert [k.name for k in KEYS if not k.why.endswith(".")] == []
    assert [k.name for k in KEYS if find_setting(k.name, KEYS) is not k] == []
