import pytest
from hypothesis import given
from hypothesis import strategies as st

from glashelder.load.yaml_file import MAX_DEPTH, cell_place, parse_yaml

RECORD = """\
id: proef
doelen:
  - doel: Een
    grondslagen:
      - grondslag: toestemming
      - grondslag: overeenkomst
        artikel: artikel 1
  - {doel: Twee}
"""


def told(text: str) -> list[tuple[str, int, int]]:
    """Return rule, line and column of each finding about a YAML text."""
    return [(f.rule, f.place.line, f.place.column) for f in parse_yaml(text, "x.yaml").findings]


@pytest.mark.parametrize(
    "scalar",
    ["0363", "NO", "ja", "12:30", "1.10", "2026-01-01", "~", "null", "1_000", "0x1F", ".inf", "=", "<<", "1e3"],
)
def test_every_scalar_stays_text(scalar: str) -> None:
    """PyYAML reads 0363 as 243, NO as false, 12:30 as 750 and 1.10 as 1.1; here the schema alone gives types."""
    assert parse_yaml(f"veld: {scalar}\n", "x.yaml").root == {"veld": scalar}


def test_the_first_of_two_equal_keys_is_kept_and_the_second_is_told() -> None:
    """PyYAML keeps the last in silence; here both places are named."""
    result = parse_yaml("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n", "x.yaml")

    assert result.root == {"a": "1", "b": {"c": "2"}}
    assert [(f.rule, f.place.line, f.place.field) for f in result.findings] == [
        ("veld-dubbel", 4, "c"),
        ("veld-dubbel", 5, "a"),
    ]
    assert "regel 1" in result.findings[1].message


@pytest.mark.parametrize(
    ("pointer", "key", "place"),
    [
        ((), "id", (1, 1)),
        (("doelen", 0), "doel", (3, 5)),
        (("doelen", 0, "grondslagen", 1), "artikel", (7, 9)),
        (("doelen", 1), "doel", (8, 6)),
        (("doelen", 1), "grondslagen", None),
        (("doelen", 9), "doel", None),
        (("id", "x"), "doel", None),
    ],
)
def test_every_key_knows_its_place(pointer: tuple[str | int, ...], key: str, place: tuple[int, int] | None) -> None:
    """Line and column of a field are found however deep it stands; a field that is absent has no place."""
    assert cell_place(parse_yaml(RECORD, "x.yaml").root, pointer, key) == place


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &x 1\n", 1, 4),
        ("a: 1\nb: *x\n", 2, 4),
        ("a: !!int 1\n", 1, 4),
        ("a:\n  - &x {b: 1}\n", 2, 5),
        ("!x\na: 1\n", 1, 1),
    ],
)
def test_anchors_aliases_and_tags_are_refused(text: str, line: int, column: int) -> None:
    """What makes YAML dangerous is not in our part of it."""
    assert told(text) == [("yaml-bijzonder-teken", line, column)]


@pytest.mark.parametrize(
    "text", ["wens: '*belangrijk*'\n", 'uitroep: "!"\n', "bedrijf: Jansen & Zn\n", "som: 2 * 3!\n"]
)
def test_the_same_signs_inside_text_are_text(text: str) -> None:
    """Quoted, or not in front, the signs mean nothing."""
    assert told(text) == []


def test_nesting_has_a_limit() -> None:
    """As many levels as allowed are read; one more is refused where it begins."""
    fits, too_deep = (f"a: {'[' * n}x{']' * n}\n" for n in (MAX_DEPTH, MAX_DEPTH + 1))

    assert told(fits) == []
    assert told(too_deep) == [("te-diep", 1, 4 + MAX_DEPTH)]


@pytest.mark.parametrize(
    ("text", "rule", "line", "word"),
    [
        ("", "bestand-leeg", 1, "leeg"),
        ("# alleen een opmerking\n", "bestand-leeg", 1, "leeg"),
        ("zomaar tekst\n", "geen-velden", 1, "velden"),
        ("- a\n", "geen-velden", 1, "velden"),
        ("a: 1\n---\nb: 2\n", "tweede-document", 2, "document"),
        ("a: 1\n? [b]\n: 2\n", "sleutel-geen-tekst", 2, "veldnaam"),
        ("a: 1\nb:\n\t- c\n", "yaml-onleesbaar", 3, "tab"),
        ("a: let op: dit\n", "yaml-onleesbaar", 1, "dubbele punt"),
        ("a: 1\nb: 'open\nc: 2\n", "yaml-onleesbaar", 2, "aanhalingsteken"),
        ("a: 1\n  b: 2\n", "yaml-onleesbaar", 2, "opbouw"),
        ("a: [1, 2\nb: 3\n", "yaml-onleesbaar", 2, "opbouw"),
        ("a: @b\n", "yaml-onleesbaar", 1, "opbouw"),
    ],
)
def test_a_broken_file_says_what_is_wrong_where(text: str, rule: str, line: int, word: str) -> None:
    """Each way to spoil a file has its own Dutch sentence, at the line where an editor must look."""
    result = parse_yaml(text, "x.yaml")

    assert result.root is None
    assert [(f.rule, f.place.line) for f in result.findings] == [(rule, line)]
    assert word in result.findings[0].message
    assert result.findings[0].hint


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`,? \n\t"))
def test_no_text_raises(text: str) -> None:
    """Any text gives fields or findings with a place, never an exception."""
    result = parse_yaml(text, "x.yaml")

    assert result.root is not None or result.findings
    assert all(f.place.line >= 1 and f.place.column >= 1 and f.hint for f in result.findings)
