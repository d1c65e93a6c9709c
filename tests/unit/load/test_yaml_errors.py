import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.load.yaml_file import parse_yaml

BEFORE = "id: proef\n"
AFTER = "omschrijving: >-\n  Dit is 's avonds zo.\nnaam: O'Brien\n"


@pytest.mark.parametrize(
    ("typed", "meant", "words"),
    [
        ("titel: 's-Hertogenbosch parkeert", 'titel: "\'s-Hertogenbosch parkeert"', ("apostrof", "dubbele")),
        ("titel: 's Avonds en 's nachts", "titel: \"'s Avonds en 's nachts\"", ("apostrof", "dubbele")),
        ('titel: \'t Is "goed"', 'titel: >-\n  \'t Is "goed"', ("apostrof", "'>-'")),
        ("titel: 's Avonds\n  in het dorp", 'titel: "\'s Avonds\n  in het dorp"', ("apostrof", "hele tekst")),
        ('titel: "Park" de Vries', "titel: '\"Park\" de Vries'", ("sluitende", "enkele")),
        ("titel: @home", 'titel: "@home"', ("'@'", "dubbele")),
        ("titel: `code`", 'titel: "`code`"', ("'`'", "dubbele")),
        ("titel: %korting", 'titel: "%korting"', ("'%'", "dubbele")),
        ("titel: *let* op", 'titel: "*let* op"', ("'*'", "dubbele")),
        ("titel: [a] en b", 'titel: "[a] en b"', ("'['", "dubbele")),
        ("titel: Parkeren: bewoners", 'titel: "Parkeren: bewoners"', ("dubbele punt",)),
        ("titel: >- Wilt u\n  parkeren", "titel: >-\n  Wilt u\n  parkeren", ("volgende regel",)),
        ("titel: | Wilt u", "titel: |\n  Wilt u", ("volgende regel",)),
        ("titel:\nParkeren voor bewoners", "titel:\n  Parkeren voor bewoners", ("twee spaties",)),
        ("titel: |-\n    Ik wil\n  weten", "titel: |-\n    Ik wil\n    weten", ("Spring evenver",)),
        ("titel:Parkeren", "titel: Parkeren", ("spatie na de dubbele punt",)),
        ("titel:\u00a0Parkeren", "titel: Parkeren", ("U+00A0", "gewone spaties")),
        ("titel:\u200bParkeren", "titel: Parkeren", ("U+200B", "gewone spaties")),
        ("lijst:\n  - a: b\n   \u00a0c: d", "lijst:\n  - a: b\n    c: d", ("U+00A0", "gewone spaties")),
        ("lijst:\n  - a: b\n  – a: c", "lijst:\n  - a: b\n  - a: c", ("gewoon streepje",)),
        ("lijst:\n  - a: b\n  -a: c", "lijst:\n  - a: b\n  - a: c", ("gewoon streepje",)),
        ('titel: "C:\\data"', "titel: 'C:\\data'", ("backslash", "enkele")),
        ("titel: a\n...\nsoort: b", "titel: a\nsoort: b", ("'...'", "Haal deze regel weg")),
    ],
)
@pytest.mark.parametrize("after", ["", AFTER])
def test_a_slip_is_told_on_its_own_line_with_a_cure_that_works(
    typed: str, meant: str, words: tuple[str, ...], after: str
) -> None:
    """Whatever follows, and wherever the parser was lost: the finding is on the line that somebody must change."""
    typed_lines, meant_lines = typed.split("\n"), meant.split("\n")
    first = next(n for n, (a, b) in enumerate(zip(typed_lines, [*meant_lines, ""], strict=False), 2) if a != b)

    (found,) = parse_yaml(f"{BEFORE}{typed}\n{after}", "x.yaml").findings

    assert (found.rule, found.place.line) == ("yaml-onleesbaar", first)
    assert [word for word in words if word not in f"{found.message} {found.hint}"] == []
    assert parse_yaml(f"{BEFORE}{meant}\n{after}", "x.yaml").findings == []


def test_the_first_of_two_slips_is_told() -> None:
    """A cure counts when the parser comes further, not only when nothing else is wrong."""
    (found,) = parse_yaml("a: 1\nb: @c\nd: 2\ne: `f`\n", "x.yaml").findings

    assert (found.place.line, "'@'" in found.message) == (2, True)


def test_a_large_file_is_not_read_over_and_over() -> None:
    """Looking for the slip has an end, also where every line could be it."""
    (found,) = parse_yaml("a:\n" + "  - 'x\n" * 100_000, "x.yaml").findings

    assert found.rule == "yaml-onleesbaar"


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`,? \n\t\u00a0\u200b–\\"))
def test_no_text_raises(text: str) -> None:
    """Any text gives fields or one finding with a line of that text."""
    result = parse_yaml(f"id: x\n{text}", "x.yaml")

    assert result.root is not None or all(1 <= f.place.line <= text.count("\n") + 3 for f in result.findings)
