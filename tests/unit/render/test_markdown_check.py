"""What would be on a page as raw characters is told at its line, with what to write; ordinary text is left alone."""

from pathlib import Path

import pytest

from glashelder.findings import Finding
from glashelder.load.prose import ProsePage, read_prose
from glashelder.render.markdown_check import unknown_markdown
from glashelder.render.prose import prose_html
from glashelder.tree.folder import Folder

_CASES = {
    "Dit is ~~weg~~.": "doorgestreepte tekst",
    "Dit is ~~**heel `erg`** weg~~.": "doorgestreepte tekst",
    "Dit is ==belangrijk==.": "gemarkeerde tekst",
    "Dit is ^^erbij^^.": "onderstreepte tekst",
    "Zie [[Uw rechten]].": "een link zoals in een wiki",
    "Mooi :smile:": "een pictogram",
    "Mooi :+1:.": "een pictogram",
    "Een :material-home: huis": "een pictogram",
    "Zie :fontawesome-brands-github:{ .groot }": "een pictogram",
    "Druk op ++ctrl+alt+c++.": "een toets van het toetsenbord",
    "Een zin[^9].": "een verwijzing naar een voetnoot die er niet is",
    "Zie [onze pagina][onbekend].": "een verwijzing naar een adres dat nergens staat",
    "Zie [onze pagina][].": "een verwijzing naar een adres dat nergens staat",
    "![foto][onbekend]": "een verwijzing naar een adres dat nergens staat",
    "Zie [onze pagina](/uw-rechten/": "een link die niet af is",
    '??? note "Meer"\n\n    Tekst.': "een kader dat open en dicht kan",
    "??? note\n    Tekst.": "een kader dat open en dicht kan",
    "???+ note\n    Tekst.": "een kader dat open en dicht kan",
    '!!! "Titel"\n    Tekst.': "een kader dat niet goed begint",
    "/// note\nTekst.\n///": "een blok met schuine strepen",
    '=== "Tab"\n\n    Tekst.': "een rij tabbladen",
    "- [ ] iets": "een lijst met vinkjes",
    "1. [x] iets\n\n2. nog iets": "een lijst met vinkjes",
    '--8<-- "x.md"': "een bestand dat wordt ingevoegd",
    "Dit is {++ erbij ++}.": "een voorstel tot wijziging",
    "Dit is {~~oud~>nieuw~~}.": "een voorstel tot wijziging",
    "Dit is {>>waarom?<<}.": "een voorstel tot wijziging",
    "$$E = mc^2$$": "een formule",
    "Dan is $x + y$ groot.": "een formule",
    "*[AVG]:": "een afkorting zonder uitleg",
    "H~2~O": "tekst onder de regel",
    "12 m^2^": "tekst boven de regel",
    "De ** wet** geldt.": "vet dat niet vet wordt",
    "Zie [TOC] hier.": "een inhoudsopgave midden in een zin",
    "| x |\n|---|\n| ~~a~~ |": "doorgestreepte tekst",
    "> ==a==": "gemarkeerde tekst",
    "Tekst {.rood}": "een klasse of anker dat nergens bij hoort",
    "~~~\ncode": "een blok code dat niet goed begint of eindigt",
}


def told(text: str) -> list[Finding]:
    """Return what is found in a page with this text at line 6 of its file."""
    page = ProsePage(
        "uw-rechten/index", "Titel", "", f"Eerste alinea.\n\n{text}\n", 4, shown="content/uw-rechten/index.md"
    )
    return list(unknown_markdown(page))


@pytest.mark.parametrize(("text", "what"), _CASES.items())
def test_what_would_be_raw_is_told_once_at_its_line(text: str, what: str) -> None:
    """Each way of writing by its own name, also within a list, a table or bold."""
    line = 8 if text.startswith("|") else 6

    assert [(f.message, f.place.line) for f in told(text)] == [
        (f"Hier staat {what}. Dat werkt hier niet: lezers zien de tekens zelf.", line)
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("!!! tip", 6, "leeg"),
        ("!!! tip\nTekst zonder spaties.", 6, "leeg"),
        ('!!! tip "Met titel"\n\nTekst zonder spaties.', 6, "leeg"),
        ("!!! tip\n    Vol.\n\n!!! tip\n\nTekst.", 9, "leeg"),
        ("Hierbij:\n- een\n- twee", 7, "opsomming"),
        ("Hierbij:\n1. een\n2. twee", 7, "opsomming"),
        ("Tekst\n- een\n- twee", 7, "opsomming"),
        ("Tekst\n| a | b |\n|---|---|\n| 1 | 2 |", 8, "tabel"),
        ("```mermaid\ngraph LR\n```", 6, "diagram"),
        ("``` { .mermaid }\ngraph LR\n```", 6, "diagram"),
        ("- stap\n\n    ```mermaid\n    graph LR\n    ```", 8, "diagram"),
        ("- stap\n\n    ```yaml\n    a: 1\n    ```", 8, "ingesprongen"),
        ('```py title="x.py"\na\n```', 6, "title"),
        ('```py hl_lines="1 2"\na\n```', 6, "hl_lines"),
        ('``` { .py title="x.py" linenums="1" }\na\n```', 6, "title, linenums"),
    ],
)
def test_blocks_that_do_not_come_out_as_meant_are_told(text: str, line: int, words: str) -> None:
    """An empty box, a list or table without a line above it, and more behind a fence than a language."""
    assert [(f.place.line, words in f.message) for f in told(text)] == [(line, True)]


def test_what_stands_twice_is_told_twice() -> None:
    """Each at its own line, and not at the code that looks the same."""
    text = "```\n~~weg~~\n```\n\nSchrijf `~~weg~~`.\n\nDit is ~~weg~~.\n\nOok ~~weg~~."

    assert [(f.place.line, f.place.column) for f in told(text)] == [(12, 8), (14, 5)]
    assert [f.place.line for f in told("Foto`s van toen.\n\nSchrijf `~~weg~~`.\n\nNu ~~weg~~.")] == [10]


@pytest.mark.parametrize(
    "text",
    [
        "Mail naar <privacy@zilverdam.example> of privacy_fg@zilverdam.example.",
        "Het loket is open van 10:30:00 tot 12:00:00, dus 10:30 is vroeg genoeg.",
        "Het kost € 5,00 tot $5 of US$ 6; van $5 naar $10 is veel.",
        "Let op: dit geldt: altijd. Urn urn:nbn:nl en a::b::c en [::1]:80.",
        "C++ en C++17, a==b en c==d, 2^3 en ~50 tot ~60 mensen, x = y == z.",
        "Het [bestuur] (zie boven) zegt [sic] en [1][2] en (a)[1].",
        "Echt waar?!? Ja!!! Nee??? Dat is * niet * zo, 3 * 4 ** 2.",
        "Een lange zin\n- met een streep - loopt door.",
        "BSN: ________ en naam: ........ en --- en ===.",
        "Schrijf \\[[zo]] en \\{\\+\\+dit\\+\\+} en \\*\\*dat\\*\\*.",
        "`~~a~~ ==b== [[c]] :smile: ++x++ [^9] {++a++} $$x$$`",
        "``een ` en ~~a~~``",
        "De map `C:\\` en `~~a~~`.",
        "```\n??? note\n- [ ] iets\n~~a~~ [^9] :smile:\n```\n\nSchrijf `:material-home:`.",
        "    ??? note\n    - [ ] ~~a~~\n    ```\n    x\n    ```",
        "```yaml\na: 1\n```\n\n``` { .yaml #hier }\na: 1\n```\n\n~~~\nx\n~~~",
        "Zie[^1] en [dit][n].\n\n[^1]: De noot.\n[n]: /uw-rechten/",
        "AVG\n:   De wet.\n\n*[AVG]: Algemene verordening",
        '!!! tip\n    Doe dit.\n\n!!! info "Titel"\n\n    - een\n    - twee\n\n!!! note\n    `code`',
        "!!! tip\n    !!! note\n        Binnen.",
        "[TOC]\n\n## Kop {#hier .rood}\n\nTekst.\n{: lang=fy}\n\n### Nog een",
        "[tekst](/a_(b)/) en ![foto](/foto.png){ loading=lazy width=300 } en [x](</a b.pdf>)",
        "Facts {{ verwerkingen }} en {x} en { y }.",
        "1. een\n    - twee\n    - drie\n2. vier",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    """Times, prices, programming languages, code, what is escaped, and all that Markdown understands."""
    assert told(text) == []


def test_the_prose_of_this_repository_is_left_alone(repo: Path) -> None:
    """None of our own pages has anything to tell."""
    places = ("templates/prose", "content", "register_data/*/content", "tests/examples/*/content")
    folders = [folder for place in places for folder in sorted(repo.glob(place))]
    pages = [page for folder in folders for page in read_prose(Folder(folder))[0]]

    assert len(pages) >= 10
    assert [f for page in pages for f in unknown_markdown(page)] == []


@pytest.mark.parametrize(
    "info", ['py title="x"', ' { .py title="x" linenums="1" hl_lines="1" }', "py linenums='1'", ".py", "py een twee"]
)
def test_a_block_of_code_is_code_whatever_stands_behind_its_fence(info: str) -> None:
    """Material users say more there than a language."""
    assert prose_html(f"```{info}\na ~~b~~\n```") == '<pre><code class="language-py">a ~~b~~\n</code></pre>'


def test_a_table_of_contents_can_stand_in_the_text() -> None:
    """As everywhere else in Markdown."""
    assert '<a href="#kop">Kop</a>' in prose_html("[TOC]\n\n## Kop")
