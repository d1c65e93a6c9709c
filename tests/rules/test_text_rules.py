"""Every text rule has a file in `texts/`.

It holds texts in which the rule finds one thing (`fout`), near misses (`goed`), and texts whose profile makes the
search needless (`voorbij`).
"""

import re
import re._parser as parser
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from glashelder.findings import Severity
from glashelder.leaks.text_profile import TextProfile
from glashelder.leaks.text_rule import TextFault, TextRule, mask, normal
from glashelder.leaks.text_rules import TEXT_RULES

HERE = Path(__file__).parent / "texts"
DAY = re.compile(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")
RULES = [pytest.param(rule, id=rule.id) for rule in TEXT_RULES]
# Signs that detectors look at, so that generated texts come near to what they seek.
ALPHABET = "0123456789 .-/@+()\nABNLabnlsf&#x;\u00a0\u202e\u0430é\u00ad\u2011１…²/_," + "€"
WORDS = st.sampled_from(["bsn ", "geboren ", "kenteken ", "paspoort ", "Postbus ", "NL91ABNA0417164300", "1234 AB"])
FAR = " Dit is een gewone zin, die langer is dan een regel ver kijkt om te weten wat iets is. " * 2
TEXTS = st.lists(st.text() | st.text(ALPHABET) | WORDS, max_size=8).map("".join)


def found_by(rule: TextRule, text: str) -> list[TextFault]:
    """Return what a rule finds in a text as it was typed."""
    return list(rule.faults(TextProfile(text)))


EXAMPLES = {rule.id: yaml.safe_load((HERE / f"{rule.id}.yaml").read_text("utf-8")) for rule in TEXT_RULES}


def examples(part: str) -> list[object]:
    """Return each example of every rule."""
    return [
        pytest.param(rule, text, id=f"{rule.id}: {text!a}") for rule in TEXT_RULES for text in EXAMPLES[rule.id][part]
    ]


@pytest.mark.parametrize(("rule", "text"), examples("fout"))
def test_a_text_rule_finds_what_it_is_named_after(rule: TextRule, text: str) -> None:
    """The value is found once, where it stands, and the profile of the text lets the rule search it."""
    faults = found_by(rule, text)

    assert len(faults) == 1
    assert rule.needs(TextProfile(text))
    assert faults[0].value == text[faults[0].start :][: len(faults[0].value)] or faults[0].value.startswith("U+")


@pytest.mark.parametrize(("rule", "text"), examples("fout"))
def test_a_text_rule_finds_it_anywhere_and_more_than_once(rule: TextRule, text: str) -> None:
    """Far from the beginning, with something else behind it, and again: the same finding at each of its places."""
    [alone] = found_by(rule, text)

    faults = found_by(rule, FAR + text + FAR + text + FAR)

    places = [len(FAR) + alone.start, len(FAR + text + FAR) + alone.start]
    assert faults == [alone._replace(start=start) for start in places]


@pytest.mark.parametrize(("rule", "text"), examples("goed"))
def test_a_near_miss_hides_nothing_behind_it(rule: TextRule, text: str) -> None:
    """After what only looks like it, the rule looks on."""
    first = EXAMPLES[rule.id]["fout"][0]

    faults = found_by(rule, text + FAR + first)

    assert [fault.start - len(text + FAR) for fault in faults] == [fault.start for fault in found_by(rule, first)]


@pytest.mark.parametrize(("rule", "text"), examples("voorbij"))
def test_a_profile_saves_a_needless_search(rule: TextRule, text: str) -> None:
    """A file in which something is missing that every finding has costs no detector."""
    assert not rule.needs(TextProfile(text))
    assert found_by(rule, text) == []


@pytest.mark.parametrize(("rule", "text"), examples("fout"))
def test_a_finding_never_shows_a_value_of_a_person(rule: TextRule, text: str) -> None:
    """Message and hint hold the value masked; they are sentences."""
    fault = found_by(rule, text)[0]

    assert rule.code.startswith("TX") or fault.value not in fault.message + fault.hint
    assert fault.message.endswith(".")
    assert fault.hint.endswith(".")


@pytest.mark.parametrize(("rule", "text"), examples("goed"))
def test_a_text_rule_leaves_near_misses_alone(rule: TextRule, text: str) -> None:
    """What only looks like it is not found."""
    assert found_by(rule, text) == []


@pytest.mark.parametrize("rule", RULES)
@given(text=TEXTS)
def test_any_text_gives_faults_in_it_and_its_profile_hides_none(rule: TextRule, text: str) -> None:
    """No text makes a detector fail, each fault starts in the text, and `needs` agrees with `find`."""
    faults = found_by(rule, text)

    assert all(0 <= fault.start < len(text) for fault in faults)
    assert not faults or rule.needs(TextProfile(text))


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "A", "a.", "@", "a@", "a@a.", "AB-12-", "NL91", "NL91 A", "06 ", "+31 ", "0031   ", "bsn ", "kenteken ",
     "geboren ", "1234 AB", "1-1-1980 ", "&#", "\u0430", "- ", "(0)", "paspoort A"],
)  # fmt: skip
def test_a_long_text_is_read_through_once(rule: TextRule, piece: str) -> None:
    """100 kB of what a detector almost wants ends: a pattern that walks back would take hours."""
    text = (piece * 100_000)[:100_000]

    rule.needs(TextProfile(text))

    assert len(found_by(rule, text)) <= len(text)


def unbounded(tree: object) -> Iterator[bool]:
    """Yield for every repetition without an end whether it holds another such repetition."""
    for operator, argument in tree:
        inner = argument[-1] if operator in (parser.MAX_REPEAT, parser.MIN_REPEAT) else None
        if inner is not None and argument[1] == parser.MAXREPEAT:
            yield "MAX_REPEAT" in str(inner)


def test_no_pattern_repeats_a_repetition() -> None:
    """Nested repetitions without an end are how a pattern becomes exponential."""
    modules = [__import__(rule.find.__module__, fromlist=["x"]) for rule in TEXT_RULES]
    patterns = [p.pattern for module in modules for p in vars(module).values() if isinstance(p, re.Pattern)]

    assert patterns
    assert [p for p in patterns if any(unbounded(parser.parse(p)))] == []


def test_every_text_rule_is_registered_documented_and_named_after_its_file(repo: Path) -> None:
    """A detector that is not in TEXT_RULES finds nothing; each says which law, when it was read, why and what to do."""
    modules = {f.stem for f in (repo / "generator/glashelder/leaks/text_rules").glob("*.py")} - {"__init__"}

    assert {rule.id.replace("-", "_") for rule in TEXT_RULES} == modules
    assert {rule.id for rule in TEXT_RULES} == {f.stem for f in HERE.glob("*.yaml")}
    assert [r.id for r in TEXT_RULES if not re.fullmatch(r"(PD|TX)[0-9]{2}", r.code)] == []
    assert [r.id for r in TEXT_RULES if r.law_checked_on and not DAY.fullmatch(r.law_checked_on)] == []
    assert [r.id for r in TEXT_RULES if not (r.title and r.law and r.uitleg.endswith("."))] == []
    assert {r.id for r in TEXT_RULES if r.severity is Severity.FOUT} == {
        "bsn-in-tekst",
        "rekeningnummer-in-tekst",
        "verborgen-teken",
        "verzonnen-tekst",
    }


@pytest.mark.parametrize(
    ("value", "masked"),
    [
        ("123456782", "•••••••82"),
        ("1234567", "•••••67"),
        ("123456", "••••••"),
        ("123.456.782", "•••.•••.•82"),
        ("j.jan", "•.•••"),
        ("", ""),
        ("\u0430b", "••"),
    ],
)
def test_a_mask_shows_two_signs_at_most(value: str, masked: str) -> None:
    """Enough to find the value again, too little to use it; of a short value nothing is shown."""
    assert mask(value) == masked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NL91 ABNA 0417 1643 00", "nl91abna0417164300"),
        ("+31 6 12345678", "06-12345678"),
        ("0031612345678", "06 12 34 56 78"),
        ("012.345.672", "12345672"),
        ("Kade 12, 1234 AB", "kade 12 1234ab"),
    ],
)
def test_one_value_in_two_spellings_is_one_value(one: str, other: str) -> None:
    """An allow-list that minds spaces would be filled in twice."""
    assert normal(one) == normal(other)
