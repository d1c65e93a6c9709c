"""The script writes the letters of residents as the programme does, and tells of time what a resident must know."""

import datetime
import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from letters_of_repo import LETTERS
from resident_letters_example import CASES, TODAY, Case, answers, fields, golden_text
from script_process import Script

from glashelder.letters.catalogue.request import one_line
from glashelder.letters.catalogue.resident_fields import DATUM, KEUZE, LANGE_TEKST, TEKST, VINK
from glashelder.letters.deadline_facts import resident_module
from glashelder.letters.resident.page import brief_page
from glashelder.letters.text.source import read_letter, text_environment
from glashelder.model.register import Register
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.work.cache import Cache

KINDS = {TEKST: "text", LANGE_TEKST: "textarea", DATUM: "date", KEUZE: "radio", VINK: "checkbox"}
HOSTILE = (
    "Jansen & Zn <b>vet</b> &amp; <!-- -->",
    "{{ 7*7 }} {% x %} ${y} [als kopie] [naam]",
    "Noor\n\n## Kop\n\n- punt\r\nBEGIN:VEVENT\nATTENDEE:x",
    "\u202eomgekeerd\u2066\u200fx\u0000\u0007",
    "</w:t></w:r></w:p><w:p>",
)
UNKNOWN = "Voor 2029 weten wij niet welke extra dagen als feestdag tellen."


@pytest.fixture(scope="module", name="register")
def _register(zilverdam: Path, tmp_path_factory: pytest.TempPathFactory) -> Register:
    cache = Cache(tmp_path_factory.mktemp("cache") / "cache", "tests")
    return check(Settings(project_dir=zilverdam, today=TODAY), cache).register


@pytest.fixture(scope="module", name="feiten")
def _feiten(register: Register) -> Any:
    return json.loads(resident_module(register, LETTERS).decode().removeprefix("export default "))


def known(register: Register, feiten: Any, case: Case, voor: str) -> dict[str, Any]:
    """Return what the script of a page knows when all is filled in."""
    activity, brief = register.verwerkingen[case.verwerking], LETTERS.resident[case.brief]
    page = brief_page(register, LETTERS, brief)
    body = next(o for o in page.organen if o.id == activity.bestuursorgaan_id)
    kinds = {veld.naam: KINDS[veld.soort] for veld in fields(page)}
    given = answers(case, register, voor)
    return {
        "feiten": feiten,
        "activity": {
            "id": activity.id,
            "titel": activity.titel,
            "orgaan": body.id,
            "regime": activity.regime,
            "brieven": [b.id for b in LETTERS.for_activity(register, activity)],
        },
        "aan": {
            "naam": brief.aan or body.naam,
            "adres": brief.postadres or body.postadres,
            "orgaan": body.in_zin,
        },
        "typed": [[veld.naam, kinds[veld.naam], given[veld.naam]] for veld in fields(page) if veld.naam in given],
        "rights": json.loads(page.rechten),
        "wetten": json.loads(page.wetten),
        "vraag": brief.id if brief.recht else "",
        "gevolg": brief.gevolg,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.brief}-{case.wet}")
def test_script_and_programme_write_the_same_letter(
    script: Script, repo: Path, register: Register, feiten: Any, case: Case
) -> None:
    """For each right, law and person the script gives the text that was read, and leaves nothing open."""
    template = text_environment(Folder(repo / "templates")).get_template(f"letters/{case.brief}.txt.j2")
    text = read_letter(template.render())
    blocks = [msgspec.to_builtins(block) for block in text.blokken]
    rows = [[blocks, known(register, feiten, case, voor), str(TODAY)] for voor in case.people]

    made = script.each("probes.js", "residentLetter", rows)

    assert [letter["empty"] for letter in made] == [[] for _ in case.people]
    found = {voor: letter["text"] for voor, letter in zip(case.people, made, strict=True)}
    assert golden_text(found) == case.golden.read_text(encoding="utf-8")


@given(text=st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cn", "Cs"]), max_size=40))
@settings(max_examples=60, deadline=None)
def test_a_value_is_text_and_nothing_else(
    script: Script, repo: Path, register: Register, feiten: Any, text: str
) -> None:
    """No name adds a paragraph to a letter, and the Word file has the lines of the text."""
    template = text_environment(Folder(repo / "templates")).get_template("letters/verzoek-inzage.txt.j2")
    blocks = [msgspec.to_builtins(block) for block in read_letter(template.render()).blokken]
    facts = known(register, feiten, Case("verzoek-inzage", "avg"), "mijzelf")
    email = "a@b.example" if "@" in text else "Kade 3"
    plain, hostile = (
        facts | {"typed": [["naam", "text", name], ["adres", "textarea", address], ["voor", "radio", "mijzelf"]]}
        for name, address in (("Noor", email), (f"A{text}", f"B{text}"))
    )
    before, after = (
        made["text"].split("\n\n")
        for made in script.each("probes.js", "residentLetter", [[blocks, f, str(TODAY)] for f in (plain, hostile)])
    )
    word = Document(io.BytesIO(bytes(script.call("probes.js", "residentWord", blocks, hostile, str(TODAY)))))

    assert (after[0], after[-1]) == (one_line(f"A{text}"), one_line(f"A{text}"))
    assert after[2:-1] == before[2:-1]
    lines = [line for paragraph in word.paragraphs for line in paragraph.text.split("\n")]
    bullets = {p.text for p in word.paragraphs if p.style and p.style.name == "List Bullet"}
    assert lines == [
        line[2:] if line.startswith("- ") and line[2:] in bullets else line for b in after for line in b.split("\n")
    ]


@pytest.fixture(name="clock")
def _clock(script: Script, register: Register, feiten: Any) -> Any:
    """Return a function that tells of time what a page does, about parking under the AVG."""

    def clock(brief: str, today: str, **said: str) -> dict[str, Any]:
        letter = LETTERS.resident[brief]
        rights = json.loads(brief_page(register, LETTERS, letter).rechten).get("avg", {})
        right = rights.get(letter.id if letter.recht else said.get("gevraagd"))
        asked = {"feiten": feiten, "right": right, "gevolg": letter.gevolg, "body": "de gemeente"}
        return script.call("resident-clock.js", "clockOf", asked, said, today) or {}

    return clock


@pytest.mark.parametrize(
    ("when", "what"),
    [
        (("2026-11-22", "2026-10-22", ""), (True, "2026-11-24", "U kunt deze brief versturen vanaf 24 november 2026.")),
        (("2026-11-22", "2026-10-01", "ja"), (True, "2027-01-05", "U kunt deze brief versturen vanaf 5 januari 2027.")),
        (("2026-11-22", "2026-10-01", ""), (None, "2026-12-07", "uiterlijk op 7 december 2026 beslissen.")),
        (("2027-05-08", "2027-04-07", ""), (True, "2027-05-11", "U kunt deze brief versturen vanaf 11 mei 2027.")),
        (("2027-05-10", "2027-04-07", ""), (True, "2027-05-11", "U kunt deze brief versturen vanaf 11 mei 2027.")),
        (("2027-05-11", "2027-04-07", ""), (None, "2027-05-25", "Het antwoord is te laat.")),
        (("2029-05-10", "2029-04-11", ""), (True, "2029-05-12", UNKNOWN)),
        (("2029-05-12", "2029-04-11", ""), (None, "2029-05-28", UNKNOWN)),
        (("2028-12-20", "2028-11-06", ""), (None, "2029-01-03", UNKNOWN)),
    ],
)
def test_notice_of_default_waits_for_the_end_of_the_term(
    clock: Any, when: tuple[str, str, str], what: tuple[bool | None, str, str]
) -> None:
    """Until the last day is over the letter waits; then the new term is told. A notice too early has no effect."""
    (today, received, extended), (waits, day, said) = when, what
    told = clock("ingebrekestelling", today, gevraagd="verzoek-inzage", ontvangen=received, verlengd=extended)

    assert (told.get("wacht"), told["dag"]) == (waits, day)
    assert said in told["tekst"]
    assert told["tekst"].count(UNKNOWN) == (said == UNKNOWN)


@pytest.mark.parametrize(
    ("today", "decided", "day", "said"),
    [
        ("2026-11-22", "2026-11-13", "2026-12-25", "wordt dan maandag 28 december 2026"),
        ("2027-05-10", "2027-03-24", "2027-05-05", "De laatste dag wordt dan maandag 10 mei 2027"),
        ("2027-05-11", "2027-03-24", None, "U bent dus te laat."),
        ("2028-12-06", "2028-12-06", "2029-01-17", UNKNOWN),
        ("2029-05-12", "2029-03-30", None, UNKNOWN),
        ("2026-11-22", "2026-11-23", None, ""),
        ("2026-11-22", "0001-01-01", None, ""),
        ("2026-11-22", "1990-01-01", None, ""),
    ],
)
def test_objection_tells_the_safe_day(clock: Any, today: str, decided: str, day: str | None, said: str) -> None:
    """In time whichever law governs weekends and holidays; a day to come or before the law gives nothing."""
    told = clock("bezwaarschrift", today, besluitdatum=decided)

    assert told.get("dag") == day
    assert said in told.get("tekst", "")


@pytest.mark.parametrize(
    ("today", "day", "said"),
    [
        ("2026-11-22", "2026-12-22", "uiterlijk op 22 december 2026 beslissen."),
        ("2027-04-07", "2027-05-10", "7 mei 2027 (dag na Hemelvaartsdag, geldt als feestdag)"),
        ("2028-12-05", "2029-01-05", UNKNOWN),
    ],
)
def test_request_tells_when_it_must_be_answered(clock: Any, today: str, day: str, said: str) -> None:
    """Counted from today, as if the letter arrives at once."""
    told = clock("verzoek-inzage", today)

    assert told["dag"] == day
    assert said in told["tekst"]


@pytest.mark.parametrize("received", ["2026-11-23", "9999-12-31", "0001-01-01", "2017-01-01", "", "vandaag"])
@pytest.mark.parametrize("brief", ["herinnering", "ingebrekestelling"])
def test_no_term_for_a_day_without_one(clock: Any, brief: str, received: str) -> None:
    """What was received after today, before the law or on no day at all gives no day."""
    assert clock(brief, str(datetime.date(2026, 11, 22)), gevraagd="verzoek-inzage", ontvangen=received) == {}
