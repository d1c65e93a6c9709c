"""No typed word vanishes: what stands in a request file stands in the letter, or there is no letter."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_example import TODAY, under_each_law

from glashelder.findings import Finding
from glashelder.letters.catalogue.request import one_line
from glashelder.letters.department.maker import LetterMaker
from glashelder.letters.department.request_file import read_request
from glashelder.load.text_file import FORBIDDEN
from glashelder.pipeline import Checked
from glashelder.settings import Settings

Make = Callable[[str], tuple[list[Finding], str]]
HEAD = "brief: ontvangstbevestiging\nverwerkingen: parkeerplaats-bij-huis\nrecht: inzage\nontvangen: 2026-11-16\n"
PLAIN = (
    f"{HEAD}kanaal: post\nnaam: A. Bakker\nadres: Laan 1, 0000 AA Voorst\nkenmerk: Z-1\nverzoek: Ik wil alles weten.\n"
)
DECISION = """\
brief: besluit-deels
verwerkingen:
  - parkeerplaats-bij-huis
naam: M. de Vries
adres: Kade 1, 0000 AA Voorst
recht: inzage
ontvangen: 2026-11-02
datum: 2026-11-26
verzoek: Ik wil alles weten.
zienswijze: niet-nodig
delen:
  # wat de aanvrager krijgt
  - vraag: Een kopie van mijn gegevens.
    besluit: toekennen
    uitvoering: De kopie vindt u bij deze brief.
  # en wat niet
  - vraag: De aantekeningen.
    besluit: weigeren
    grond: uavg-41-i
    feiten: In een melding staat wat een buurman vertelde.
    afweging: Zwart maken helpt niet.
"""


@pytest.fixture
def make(check_data: Callable[[Path], Checked], small_package: Path, repo: Path, tmp_path: Path) -> Make:
    """Return a function that makes the letter of a request as typed: what was found, and the text."""
    maker = LetterMaker(under_each_law(check_data(small_package)), Settings(project_dir=repo, today=TODAY))

    def made(typed: str) -> tuple[list[Finding], str]:
        file = tmp_path / "verzoek.yaml"
        file.write_text(typed, encoding="utf-8", newline="")
        read = read_request(file, "text")
        if read.request is None:
            return read.findings, ""
        result = maker.make(read.request)
        return [read.located(f) for f in result.findings], result.content.decode()

    return made


def told(findings: list[Finding]) -> list[tuple[str, int]]:
    """Return rule and line of each finding that forbids the letter."""
    return [(f.rule, f.place.line) for f in findings if f.is_blocking]


def typed(base: str, change: str) -> str:
    """Return the request with the fields of `change` in the place of its own."""
    name = change.partition(":")[0].strip()
    line = next(line for line in base.split("\n") if line.strip().startswith(f"{name}:"))
    return base.replace(line, change, 1)


def line_of(text: str, words: str) -> int:
    """Return the line on which the words stand."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if words in line)


def test_requests_without_a_slip_are_made_whole(make: Make) -> None:
    """Explanation on a line of its own is allowed."""
    for text in (PLAIN, DECISION):
        findings, letter = make(text)
        assert (told(findings), letter != "") == ([], True)


@pytest.mark.parametrize(
    ("base", "change", "rule", "at"),
    [
        (PLAIN, "adres: Laan 1 # 3, 0000 AA Voorst", "tekst-na-hekje", "# 3"),
        (PLAIN, "kenmerk: Zaak #2026-0412", "tekst-na-hekje", "#2026"),
        (PLAIN, "verzoek: Ik wil alles weten (zie bijlage #2).", "tekst-na-hekje", "#2"),
        (PLAIN, "verzoek: Ik wil\n  alles weten\n  #2 en #3", "tekst-na-hekje", "#2"),
        (PLAIN, "verzoek: |-\n    Ik wil\n  #2", "tekst-na-hekje", "#2"),
        (PLAIN, "kenmerk: #12", "tekst-na-hekje", "#12"),
        (PLAIN, "ontvangen: 2026-11-16 # per post", "tekst-na-hekje", "# per"),
        (DECISION, "    feiten: In melding #88 staat dit.", "tekst-na-hekje", "#88"),
        (DECISION, "    afweging: Dat helpt niet bij #88.", "tekst-na-hekje", "#88"),
        (PLAIN, "adres: >-\n  Laan 1\n  0000 AA Voorst", "regels-lopen-door", "0000 AA"),
        (PLAIN, "adres: Laan 1\n  0000 AA Voorst", "regels-lopen-door", "0000 AA"),
        (PLAIN, 'adres: "Laan 1\n  0000 AA Voorst"', "regels-lopen-door", "0000 AA"),
        (PLAIN, "verzoek: >\n  Ik wil weten\n  - wat u hebt", "regels-lopen-door", "- wat"),
        (PLAIN, "verzoek: Ik wil weten\n  – wat u hebt", "regels-lopen-door", "– wat"),
        (PLAIN, "naam: A. Bakker\nnaam: B. Bakker", "veld-dubbel", "B. Bakker"),
        (PLAIN, "naam: A. Bakker\nwaarom: zomaar", "brief-veld-onbekend", "waarom"),
        (PLAIN, "naam: A. Bakker\nNaam: B. Bakker", "brief-veld-onbekend", "Naam"),
        (PLAIN, "naam: A. Bakker\n<<: {naam: B}", "brief-veld-onbekend", "<<"),
        (PLAIN, "naam: A. Bakker\n\u00a0\u00a0namens: B", "brief-veld-onbekend", "namens"),
        (PLAIN, "naam: A. Bakker\n---\nnamens: B", "tweede-document", "---"),
        (PLAIN, "naam: A. Bakker\n...\nnamens: B", "yaml-onleesbaar", "..."),
        (PLAIN, "naam: &a Bakker", "yaml-bijzonder-teken", "naam:"),
        (PLAIN, "naam: *a", "yaml-bijzonder-teken", "naam:"),
        (PLAIN, "naam: ! Bakker", "yaml-bijzonder-teken", "naam:"),
        (PLAIN, "naam:\nA. Bakker", "yaml-onleesbaar", "A. Bakker"),
        (PLAIN, "naam: [A. Bakker]", "brief-vorm-onjuist", "naam:"),
        (PLAIN, "naam: {A. Bakker}", "brief-vorm-onjuist", "naam:"),
        (PLAIN, "verzoek:\n  - wat u hebt\n  - van wie", "brief-vorm-onjuist", "verzoek:"),
        (PLAIN, "verzoek:\n  Ik wil weten:\n    - van wie", "brief-vorm-onjuist", "verzoek:"),
        (PLAIN, 'naam: "A." Bakker', "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam: 's-Gravenhage", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam: @bakker", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam: `bakker`", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam: %bakker", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam:\u00a0A. Bakker", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam:\u200bA. Bakker", "yaml-onleesbaar", "naam:"),
        (PLAIN, "naam: “A. Bakker”", "brief-vorm-onjuist", "naam:"),
        (PLAIN, 'naam: "C:\\temp"', "brief-vorm-onjuist", "naam:"),
        (PLAIN, 'naam: "C:\\nieuw"', "brief-vorm-onjuist", "naam:"),
        (PLAIN, 'naam: "C:\\back"', "brief-vorm-onjuist", "naam:"),
        (PLAIN, "verwerkingen: parkeerplaats-bij-huis, afvalpas", "brief-vorm-onjuist", "verwerkingen:"),
        (PLAIN, "verwerkingen:\n  – parkeerplaats-bij-huis\n  – afvalpas", "brief-vorm-onjuist", "verwerkingen:"),
        (PLAIN, "kenmerk: Z-1\ndelen:\n  - vraag: Alles", "brief-veld-past-niet", "delen:"),
        (DECISION, "    uitvoering: Ja.\n    feiten: Zo is het.", "brief-veld-past-niet", "feiten: Zo"),
        (DECISION, "    grond: uavg-41-i\n    uitvoering: Toch wel.", "brief-veld-past-niet", "Toch wel"),
        (PLAIN, "kenmerk: Z-1\ndelen:\n  – vraag: Alles", "brief-veld-onbekend", "– vraag"),
    ],
)
def test_a_slip_forbids_the_letter_at_its_line(make: Make, base: str, change: str, rule: str, at: str) -> None:
    """What YAML would drop, join or read otherwise is told where it was typed, with a cure."""
    text = typed(base, change)

    findings, letter = make(text)

    assert letter == ""
    assert (rule, line_of(text, at)) in told(findings)
    assert all(f.hint for f in findings)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('kenmerk: "Zaak #2026-0412"', "Ons kenmerk: Zaak #2026-0412"),
        ("kenmerk: Zaak#12", "Ons kenmerk: Zaak#12"),
        ("naam:\tA. Bakker", "\nA. Bakker\n"),
        ("naam: Ömer O'Neill & Zn <bv>", "\nÖmer O'Neill & Zn <bv>\n"),
        ("recht: inzage\u200b", "inzage in uw persoonsgegevens"),
        ("verwerkingen: parkeerplaats-bij-huis\u00a0", "\nA. Bakker\n"),
        ("brief: \ufeffontvangstbevestiging", "\nA. Bakker\n"),
        ("verzoek: Ik wil alles weten\n  over mijn parkeerplaats.", "“Ik wil alles weten over mijn parkeerplaats.”"),
        ("verzoek: >-\n  Ik wil alles weten\n  over mijn auto.", "“Ik wil alles weten over mijn auto.”"),
        ("verzoek: |-\n  Ik wil weten:\n  - wat\n\n  En #2.", "“Ik wil weten:\n- wat\n\nEn #2.”"),
        ('adres: "Laan 1\\n0000 AA Voorst"', "A. Bakker\nLaan 1\n0000 AA Voorst\n"),
        ("adres: |\n  Laan 1\n  0000 AA Voorst", "A. Bakker\nLaan 1\n0000 AA Voorst\n"),
        ("adres: Laan 1, 0000 AA Voorst", "A. Bakker\nLaan 1, 0000 AA Voorst\n"),
        ("naam: '“A” en “B”'", "\n“A” en “B”\n"),
        ("naam: 'C:\\temp'", "\nC:\\temp\n"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_what_is_meant_stands_in_the_letter(make: Make, change: str, said: str, ends: str) -> None:
    """With line ends of any system, and with signs that nobody sees in a code."""
    findings, letter = make(typed(PLAIN, change).replace("\n", ends))

    assert told(findings) == []
    assert said in letter


def is_plain(text: str) -> bool:
    """Tell whether a text is one line without quotes of its own around it; `[a, b` is a list that nobody closed."""
    start = text.strip()[:1]
    return start not in {"", "'", '"'} and "\n" not in text and not (start in "[{" and "," in text)


SAFE = st.characters(exclude_categories=["Cc", "Cs", "Co", "Cn"]).filter(lambda c: not FORBIDDEN.match(c))
TEXTS = st.text(st.sampled_from(" #:-'\"[]{}&*!|>%@`,?\\\n~.é–“”\u00a0\u200b") | SAFE, min_size=1, max_size=60)
PROPERTY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@PROPERTY
@given(text=TEXTS)
def test_a_quoted_text_is_whole_in_the_letter(make: Make, text: str) -> None:
    """Between double quotes, as JSON writes it, any text is a value; what is empty, or quoted twice, is refused."""
    findings, letter = make(typed(PLAIN, f"verzoek: {json.dumps(text, ensure_ascii=False)}"))

    if letter:
        assert f"U vroeg ons: “{one_line(text)}”" in one_line(letter)
    else:
        assert not one_line(text) or one_line(text)[0] in "“„‘«‚" or ":\n" in text
        assert line_of(PLAIN, "verzoek:") in [line for _, line in told(findings)]


@PROPERTY
@given(text=TEXTS.filter(is_plain))
def test_an_unquoted_text_is_whole_in_the_letter_or_refused_on_its_line(make: Make, text: str) -> None:
    """Whatever signs it holds, nothing of it is lost in silence."""
    findings, letter = make(typed(PLAIN, f"verzoek: {text}") + "formaat: text\n")

    if letter:
        assert f"“{one_line(text)}”" in one_line(letter)
    else:
        assert line_of(PLAIN, "verzoek:") in [line for _, line in told(findings)]
