"""A letter is filled in twice: by the programme and in the browser. Both give the same text for the same input."""

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from script_process import Script

from glashelder.letters.catalogue.request import one_line, paragraphs
from glashelder.letters.text.fill import EmptySlotError, FilledBlock, fill
from glashelder.letters.text.source import read_letter

TEMPLATE = """---
titel: Proef
wet: geen
---
Beste [naam],

[als kopie] Ik wil een kopie, [naam].

Over [naam]. Van [naam].

[als verhaal] U vroeg: “[verhaal]”

[als niet kopie en kind] Voor mijn kind.

## Over [zaak.titel]

- een vaste regel
- [als verhaal] u vroeg: [verhaal]
- [per doelen] doel: [doelen]
- [als kind] voor mijn kind

[per delen] ### [delen.wat]

[per delen] [als delen.nee] Wij weigeren [delen.wat]: [delen.grond].

Slot, [naam]. En verder niets.
"""
LETTER = read_letter(TEMPLATE)
# Characters that are newer than this Python are left out: a browser may know more of them.
CHARACTERS = st.characters(exclude_categories=["Cn", "Cs"])
NAME = st.text(CHARACTERS, min_size=1, max_size=30) | st.sampled_from(
    [
        "Noor Kırmızı",
        "{{ 7*7 }}",
        "<b>&amp;",
        "[als kopie]",
        "a\n## kop",
        "\u202eomgekeerd",
        "- punt",
        "Zwembad B.V.",
        "Zaak 12.",
        "Hoe dan?",
        "[naam]",
        "\u00a0x",
    ]
)
ROW = st.fixed_dictionaries({"wat": NAME, "nee": st.booleans(), "grond": NAME})
VALUES = st.fixed_dictionaries(
    {
        "naam": NAME,
        "verhaal": st.lists(NAME, max_size=5).map("\n".join).map(paragraphs),
        "kopie": st.booleans(),
        "kind": st.booleans(),
        "zaak": st.fixed_dictionaries({"titel": NAME}),
        "doelen": st.lists(NAME, max_size=3),
        "delen": st.lists(ROW, max_size=3),
    }
)


def blocks() -> list[dict[str, Any]]:
    """Return the template as the site gives it to the browser."""
    return [dataclasses.asdict(block) for block in LETTER.blokken]


@given(values=VALUES)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_fill_in_the_same(script: Script, values: dict[str, Any]) -> None:
    """Equal blocks and values give equal lines; what has no visible character is empty for both."""
    theirs = script.call("probes.js", "filledIn", blocks(), values)

    if theirs["empty"]:
        with pytest.raises(EmptySlotError):
            fill(LETTER.blokken, values)
    else:
        ours = [{"soort": b.soort, "regels": list(b.regels)} for b in fill(LETTER.blokken, values)]
        assert theirs["filled"] == ours


@given(text=st.text(CHARACTERS, max_size=60))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_make_the_same_line_of_a_text(script: Script, text: str) -> None:
    """Blanks, line ends, controls and characters that turn text around are treated alike."""
    assert script.call("letter-fill.js", "oneLine", text) == one_line(text)


@given(
    text=st.lists(st.text(CHARACTERS, max_size=6) | st.sampled_from(["", "\r\n", "\r", "\u2028", "\x85"])).map(
        "\n".join
    )
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_make_the_same_lines_of_a_text(script: Script, text: str) -> None:
    """Lines end where either system says so, and paragraphs have one empty line between them."""
    ours = paragraphs(text)
    lines = [ours] if isinstance(ours, str) else list(ours)
    assert script.call("letter-fill.js", "paragraphs", text) == [line for line in lines if lines != [""]]


def test_a_value_never_becomes_markup() -> None:
    """A name that looks like a heading, a bullet, a condition or a slot is only a name."""
    values = {"naam": "## Kop\n\n- punt [zaak.titel] [als kopie]", "zaak": {"titel": "X"}, "kopie": False}

    filled = fill(LETTER.blokken, values)

    assert filled[0] == FilledBlock("alinea", ("Beste ## Kop - punt [zaak.titel] [als kopie],",))
    assert [b.soort for b in filled] == ["alinea", "alinea", "kop", "lijst", "alinea"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("zaak 12", "Over zaak 12. Van zaak 12."),
        ("zaak 12.", "Over zaak 12. Van zaak 12."),
        ("Hoe dan?", "Over Hoe dan? Van Hoe dan?"),
        ("Nu!", "Over Nu! Van Nu!"),
        ("(nr. 1)", "Over (nr. 1). Van (nr. 1)."),
    ],
)
def test_a_value_that_ends_its_sentence_gets_no_second_full_stop(name: str, said: str) -> None:
    """Who types a full stop does not see two in the letter."""
    filled = fill(LETTER.blokken, {"naam": name, "zaak": {"titel": "X"}})

    assert filled[1].regels == (said,)
