import pytest

from glashelder.load.yaml_slips import joined, left_out


def dropped(text: str) -> list[tuple[int, int, str, str]]:
    """Return line, column, field and text of each stretch that YAML drops."""
    return [(slip.line, slip.column, slip.field, slip.text) for slip in left_out(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titel: Loket C #3 parkeren\n", [(1, 16, "titel", "#3 parkeren")]),
        ("titel: Loket C\t# 3\n", [(1, 16, "titel", "# 3")]),
        ("titel: é€𝄞 #3 # 4\n", [(1, 12, "titel", "#3 # 4")]),
        ('titel: "Loket" #3\n', [(1, 16, "titel", "#3")]),
        ('titel: "Loket"#3\n', [(1, 15, "titel", "#3")]),
        ("titel: #3\n", [(1, 8, "titel", "#3")]),
        ("titel:\n  #3\nid: x\n", [(2, 3, "titel", "#3")]),
        ("titel: Loket\n  #3 parkeren\nid: x\n", [(2, 3, "titel", "#3 parkeren")]),
        ("titel: |-\n    Loket\n  #3\nid: x\n", [(3, 3, "titel", "#3")]),
        ("titel: |- # 3\n  Loket\n", [(1, 11, "titel", "# 3")]),
        ("namen:\n  - Loket #3\n  - Balie\n", [(2, 11, "namen", "#3")]),
        ("namen: [Loket, Balie #3\n  ]\n", [(1, 22, "namen", "#3")]),
        ("namen: [Loket, #3\n  Balie]\n", [(1, 16, "namen", "#3")]),
        ("namen:\n  - Loket\n    # 3\n", [(3, 5, "namen", "# 3")]),
        ("a: b # c\nd: e # f\n", [(1, 6, "a", "# c"), (2, 6, "d", "# f")]),
        ("delen:\n  - vraag: b #3\n    besluit: c\n", [(2, 14, "vraag", "#3")]),
    ],
)
def test_text_after_a_hash_is_found_where_it_stands(text: str, expected: list[tuple[int, int, str, str]]) -> None:
    """Whatever kind of value stands before it, and also where the value would go on."""
    assert dropped(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# uitleg\ntitel: Loket\n# nog meer\n",
        "delen:\n  # het eerste deel\n  - vraag: a\n    # bij het besluit\n    besluit: b\n  # twee\n  - vraag: c\n",
        "delen: # wat wij besluiten\n  - vraag: a\n",
        "namen:\n# uitleg\n- Loket\n",
        "titel: Loket C#3\n",
        'titel: "Loket #3"\n',
        "titel: 'Loket #3'\n",
        "titel: |-\n  Loket #3\n  # 4\n",
        "titel: >-\n  Loket\n\n  #3\n",
        '"a #b": c\n',
        'titel: "Loket\n  # 3"\n',
        "",
    ],
)
def test_explanation_on_its_own_line_and_a_hash_within_a_text_are_no_slip(text: str) -> None:
    """YAML drops nothing that somebody meant as text."""
    assert dropped(text) == []


def lines(text: str) -> list[tuple[int, int, str, str]]:
    """Return line, column, field and text of each line that YAML joins."""
    return [(slip.line, slip.column, slip.field, slip.text) for slip in joined(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("adres: Laan 1\n  0000 AA\n", [(2, 3, "adres", "0000 AA")]),
        ("adres: >-\n  Laan 1\n  0000 AA\n", [(3, 3, "adres", "0000 AA")]),
        ("adres: 'Laan 1\n  0000 AA'\n", [(2, 3, "adres", "0000 AA'")]),
        ("verzoek: >\n  Ik wil:\n    - a\n    - b\n", []),
        ("verzoek: >\n  een\n\n  twee\n", []),
        ("verzoek: |\n  een\n  twee\n", []),
        ("adres: Laan 1\nnaam: b\n", []),
        ("a: >-\n  een\nb:\n  - twee\n    – drie\n", [(5, 5, "b", "– drie")]),
    ],
)
def test_lines_that_run_together_are_found(text: str, expected: list[tuple[int, int, str, str]]) -> None:
    """A line end that stays, or a blank line between paragraphs, joins nothing."""
    assert lines(text) == expected


def test_many_hashes_cost_no_more_than_the_length_of_the_text() -> None:
    """Neither in one long text nor on many lines."""
    assert dropped(f'a: "{"x # " * 100_000}"\n') == []
    assert len(dropped("".join(f"a{n}: x # y\n" for n in range(30_000)))) == 30_000
