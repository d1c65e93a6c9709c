from pathlib import Path

import pytest

from glashelder.findings import Severity
from glashelder.load.prose import ProsePage, read_prose
from glashelder.tree.folder import Folder


def write(content: Path, name: str, text: str) -> None:
    """Write a page of this text."""
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_text(text, encoding="utf-8")


def test_pages_are_read_with_title_summary_body_and_its_line(tmp_path: Path) -> None:
    """Pages of every folder, sorted by their path; a file that is no Markdown is none."""
    write(tmp_path, "over/ons.md", "---\ntitel: Over ons\nsamenvatting: Wie wij zijn.\n---\n# Kop\n\nTekst.\n")
    write(tmp_path, "index.md", "---\ntitel: Begin\n---\n\nTekst --- en meer.\n---\nEinde.\n")
    write(tmp_path, "over/ons.txt", "geen pagina")

    assert read_prose(Folder(tmp_path)) == (
        [
            ProsePage("index", "Begin", "", "\nTekst --- en meer.\n---\nEinde.\n", 4, shown="index.md"),
            ProsePage("over/ons", "Over ons", "Wie wij zijn.", "# Kop\n\nTekst.\n", 5, shown="over/ons.md"),
        ],
        [],
    )


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Alleen tekst.\n", ["pagina-zonder-titel"]),
        ("---\ntitel: Nooit gesloten\n", ["pagina-zonder-titel"]),
        ("---\ntitel: [a]\n---\nTekst.\n", ["paginaveld-niet-gebruikt", "pagina-zonder-titel"]),
        ("Eerst tekst.\n---\ntitel: Te laat\n---\n", ["pagina-zonder-titel"]),
        ("---\ntitel: 'open\n---\nTekst.\n", ["yaml-onleesbaar"]),
        ("# Wat *wij* doen\n\nTekst.\n", ["pagina-zonder-titel"]),
        ("## Tweede\n\nTekst.\n", ["pagina-zonder-titel"]),
        ("    # code\n\nTekst.\n", ["pagina-zonder-titel"]),
        ("Tekst.\n=> verder\n", ["pagina-zonder-titel"]),
        ("---\ntitel: Een\ntitel: Twee\n---\nTekst.\n", ["veld-dubbel"]),
        ("Nul\x00\n", ["verboden-teken"]),
    ],
)
def test_a_page_that_cannot_be_shown_is_told_and_the_others_are_read(
    text: str, rules: list[str], tmp_path: Path
) -> None:
    """Each fault is told at the file, named with its folder; the page after it is still read."""
    content = tmp_path / "content"
    write(content, "a.md", text)
    write(content, "b.md", "---\ntitel: Goed\n---\nTekst.\n")

    pages, findings = read_prose(Folder(content, "content"))

    assert [f.rule for f in findings] == rules
    assert {f.place.path for f in findings} == {"content/a.md"}
    assert pages[-1].title == "Goed"
    assert ("a" in [page.path for page in pages]) == (rules == ["veld-dubbel"])


def test_a_page_without_a_title_says_how_to_give_it_one(tmp_path: Path) -> None:
    """The sentence that somebody reads who has never seen front matter."""
    write(tmp_path, "a.md", "Alleen tekst.\n")

    [finding] = read_prose(Folder(tmp_path))[1]

    assert (finding.place.line, finding.place.column, finding.place.field) == (1, 1, "titel")
    assert finding.message == "Deze pagina heeft geen titel."
    assert finding.hint == "Begin het bestand met drie streepjes, dan 'titel: …', dan weer drie streepjes."


@pytest.mark.parametrize(
    ("text", "title", "body", "line"),
    [
        ("# Ons team\n\nTekst.\n", "Ons team", "\nTekst.\n", 2),
        ("#Ons team", "Ons team", "", 1),
        ("\n# Vraag & antwoord #\nTekst.\n", "Vraag & antwoord", "Tekst.\n", 3),
        ("Ons team\n========\nTekst.\n", "Ons team", "Tekst.\n", 3),
        ("---\nsamenvatting: Kort.\n---\n\n# Ons team\n", "Ons team", "", 6),
        ("---\ntitel: Ons team\n---\n\n# Ons team\n\nTekst.\n", "Ons team", "\nTekst.\n", 6),
        ("---\ntitel: Team\n---\n# Ons team\n", "Team", "# Ons team\n", 4),
    ],
)
def test_the_heading_that_a_text_begins_with_is_its_title(
    text: str, title: str, body: str, line: int, tmp_path: Path
) -> None:
    """As in MkDocs; one that says something else than the title stays in the text, where it is told."""
    write(tmp_path, "a.md", text)

    [page], findings = read_prose(Folder(tmp_path))

    assert (page.title, page.markdown, page.first_line, findings) == (title, body, line, [])


def test_a_readme_beside_an_index_is_not_left_out_in_silence(tmp_path: Path) -> None:
    """Both are the page of their folder, and there can be one; MkDocs warns as well."""
    folder = tmp_path / "content"
    for name in ("a/README.md", "b/README.md", "b/index.md"):
        write(folder, name, "# Titel\n")
    content = Folder(folder, "content")

    pages, findings = read_prose(content)

    assert [page.source for page in pages] == ["a/README.md", "b/index.md"]
    assert [(f.rule, f.place.path, f.severity) for f in findings] == [
        ("readme-naast-index", "content/b/README.md", Severity.WAARSCHUWING)
    ]
    assert "'exclude_docs: /b/README.md'" in findings[0].hint
    assert read_prose(content, "/b/README.md") == (pages, [])
