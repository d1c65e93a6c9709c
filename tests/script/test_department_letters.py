"""The browser and the programme make the same letters of departments, and refuse the same ones."""

import json
import shutil
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from altered import replace
from letter_requests import TODAY, Example, examples, untruths, with_variants
from letters_of_repo import LETTERS
from msgspec.structs import asdict
from new_letter import NAME, add_letter
from script_process import Script

from glashelder.findings import Finding
from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.letters import Afdelingsbrief, read_letters
from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.letters.department.facts import activity_module, grounds_module
from glashelder.letters.department.maker import LetterMaker
from glashelder.letters.department.page_text import letter_page
from glashelder.letters.rules.check import check_letter
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.tree.package import shipped

HOSTILE = "a\n\n## kop\n- punt [naam] [als x] {{ 7 }} <b>&amp;\u202e\u2069 ı ${x} $& "


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with variants of one activity."""
    return with_variants(check_data(small_package))


@pytest.fixture
def in_browser(script: Script, checked: Checked, repo: Path) -> Callable[[LetterRequest], dict[str, Any]]:
    """Return what makes a letter in the browser: its text, its empty slots and its faults."""
    return _browser_with(script, checked.register, repo)


def _known(templates: Path, register: Register, brief: Afdelingsbrief) -> dict[str, Any]:
    """Return what a page knows of its letter, with the grounds that come when somebody begins to fill in."""
    known: dict[str, Any] = json.loads(letter_page(Folder(templates), register, brief).gegevens.unescape())
    return known | {"gronden": _parsed(grounds_module(register, brief)) if known["met_gronden"] else {}}


def _browser_with(script: Script, register: Register, repo: Path) -> Callable[[LetterRequest], dict[str, Any]]:
    letters = {b: _known(repo / "templates", register, brief) for b, brief in LETTERS.department.items()}

    def make(request: LetterRequest) -> dict[str, Any]:
        facts = [_parsed(activity_module(register, register.verwerkingen[key])) for key in request.verwerkingen]
        return script.call(
            "probes.js", "departmentLetter", letters[request.brief], _typed(request), facts, TODAY.isoformat()
        )

    return make


def _typed(request: LetterRequest) -> dict[str, Any]:
    parts = [{name: text for name, text in asdict(part).items() if text} for part in request.delen]
    return {"verwerkingen": list(request.verwerkingen), "velden": dict(request.velden), "delen": parts}


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_both_find_the_same_faults_and_say_the_same(
    checked: Checked, in_browser: Callable[[LetterRequest], dict[str, Any]]
) -> None:
    """Each example breaks the rules it names, in the same words; only a fault of the programme is a fault there."""
    differ = {}
    for example in examples():
        found = check_letter(checked.register, LETTERS, (), example.request, TODAY)
        ours = sorted((f.rule, f.is_blocking, _as_in_browser(f, checked.register)) for f in found)
        theirs = sorted(
            (f["regel"], not f["mag"], _with_titles(f["tekst"], checked.register))
            for f in in_browser(example.request)["faults"]
        )
        # The programme adds what a form shows beside the field, such as the choices.
        pairs = zip_longest(ours, theirs, fillvalue=("", False, ""))
        if wrong := [(o, t) for o, t in pairs if o[:2] != t[:2] or not o[2].startswith(t[2])]:
            differ[str(example)] = wrong
    assert differ == {}, json.dumps(differ, indent=1)


def _as_in_browser(found: Finding, register: Register) -> str:
    """Return what a finding says, with a field called as a form calls it."""
    text = f"{found.message} {found.hint}"
    if found.rule == "brief-datums-verkeerd-om":
        for name, veld in VELDEN.items():
            text = text.replace(f"'{name}'", f"'{veld.label}'")
    text = text.replace(f"'{found.place.field}'", "dit")
    return _with_titles(text[:1].upper() + text[1:], register)


def _with_titles(text: str, register: Register) -> str:
    """Return a text with titles where the programme gives what somebody types."""
    for table in (register.verwerkingen, register.codelijsten["weigeringsgronden"]):
        for key, row in table.items():
            text = text.replace(f"'{key}'", f"'{row.titel}'")
    return text


def test_both_warn_alike_where_no_decree_is_known(script: Script, checked: Checked, repo: Path) -> None:
    """Without decrees both say the same sentence, for the same years, at the same fields."""
    register = replace(checked.register, gelijkstellingen={})
    make = _browser_with(script, register, repo)
    rule, differ, warned = "brief-feestdagen-onbekend", {}, 0
    for example in examples():
        ours = {
            (f.place.field, f"{f.message} {f.hint}")
            for f in check_letter(register, LETTERS, (), example.request, TODAY)
            if f.rule == rule
        }
        theirs = {(f["veld"], f["tekst"]) for f in make(example.request)["faults"] if f["regel"] == rule}
        warned += bool(ours)
        if theirs != ours:
            differ[str(example)] = sorted(theirs ^ ours)
    assert differ == {}
    assert warned > len(LETTERS.department)


def test_both_write_the_same_text(
    checked: Checked, repo: Path, in_browser: Callable[[LetterRequest], dict[str, Any]]
) -> None:
    """From letterhead to annex the letter of the browser is that of `glashelder letter`, for every letter there is."""
    maker = LetterMaker(checked, Settings(project_dir=repo, today=TODAY))
    may_leave = [e for e in examples() if all(not f.is_blocking for f in _findings(checked, e))]
    assert len(may_leave) >= 2 * len(LETTERS.department)
    for example in may_leave:
        made = maker.make(example.request)
        theirs = in_browser(example.request)
        assert made.content, (str(example), made.findings)
        assert theirs["leeg"] == [], str(example)
        assert _lines(theirs["text"]) == _lines(made.content.decode()), str(example)


@pytest.mark.parametrize("name", untruths())
def test_a_letter_that_is_not_true_is_not_given_out(
    name: str, check_data: Callable[[Path], Checked], script: Script, repo: Path, zilverdam: Path
) -> None:
    """What `glashelder letter` refuses about the demonstration register, the browser refuses too."""
    register = check_data(zilverdam / "register_data").register
    request, rules = untruths()[name].request, untruths()[name].rules
    letter = _known(repo / "templates", register, LETTERS.department[request.brief])
    facts = _parsed(activity_module(register, register.verwerkingen[request.verwerkingen[0]]))

    made = script.call("probes.js", "departmentLetter", letter, _typed(request), [facts], TODAY.isoformat())
    faults = made["faults"]

    assert [f["regel"] for f in faults if not f["mag"]] == list(rules)
    assert facts["waarden"]["verwerking"] in next(f["tekst"] for f in faults if not f["mag"])


def test_a_letter_that_was_added_is_judged_and_written_alike(
    script: Script, checked: Checked, repo: Path, tmp_path: Path
) -> None:
    """One file is enough for the browser too: what it refuses, and the text, are those of the programme."""
    shutil.copytree(repo / "templates" / "letters", tmp_path / "templates" / "letters")
    add_letter(tmp_path)
    letters = read_letters(Folder(tmp_path / "templates"), shipped("register_data"))
    facts = activity_module(checked.register, checked.register.verwerkingen["onder-avg"])
    maker = LetterMaker(replace(checked, letters=letters), Settings(project_dir=tmp_path, today=TODAY))
    days = {"ontvangen": "2026-11-02", "datum": TODAY.isoformat()}
    velden = {"naam": "Noor", "adres": "Kade 3", "recht": "inzage", "zienswijze": "gehoord", **days}
    refused = Deel(vraag="Alles", besluit="weigeren", grond="uavg-41-i", feiten="Zo is het.", afweging="Nodig.")
    granted = Deel(vraag="Dit", besluit="toekennen", uitvoering="Dit krijgt u.")
    found = {}
    for name, parts in {"goed": (refused,), "deels": (refused, granted)}.items():
        request = LetterRequest(brief=NAME, verwerkingen=("onder-avg",), velden=velden, delen=parts, formaat="text")
        made = maker.make(request)
        known = _known(tmp_path / "templates", checked.register, letters.department[NAME])
        theirs = script.call(
            "probes.js", "departmentLetter", known, _typed(request), [_parsed(facts)], TODAY.isoformat()
        )
        found[name] = [f["regel"] for f in theirs["faults"]]
        assert found[name] == [f.rule for f in made.findings]
        if made.content:
            assert _lines(theirs["text"]) == _lines(made.content.decode())
    assert found == {"goed": [], "deels": ["brief-delen-passen-niet"]}


def _parsed(script: bytes) -> Any:
    return json.loads(script.removeprefix(b"export default "))


def test_both_judge_every_ground_by_the_same_facts(
    checked: Checked, in_browser: Callable[[LetterRequest], dict[str, Any]]
) -> None:
    """Whatever an activity is like, both give the same reason, in the same words, for each ground that speaks of it."""
    register = checked.register
    rights = {row.grond: row.recht for row in register.weigeringsgronden_per_recht}
    told = set()
    for grond in dict.fromkeys(row.grond for row in register.weigeringsgrond_voorwaarden):
        for verwerking in register.verwerkingen.values():
            velden = {"recht": rights[grond], "datum": TODAY.isoformat(), "zienswijze": "gehoord"}
            parts = (Deel(vraag="Alles", besluit="weigeren", grond=grond, feiten="Zo is het.", afweging="Nodig."),)
            request = LetterRequest(brief="besluit-deels", verwerkingen=(verwerking.id,), velden=velden, delen=parts)
            ours = [
                (f.rule, f"{f.message} {f.hint}".replace(f"'{verwerking.id}'", f"'{verwerking.titel}'"))
                for f in check_letter(register, LETTERS, (), request, TODAY)
                if f.place.field == "delen, deel 1, grond" and f.rule != "brief-weigering-zonder-grond"
            ]
            theirs = [
                (f["regel"], f["tekst"])
                for f in in_browser(request)["faults"]
                if f["veld"] == "delen.0.grond" and f["regel"] != "brief-weigering-zonder-grond"
            ]
            assert theirs == ours, (grond, verwerking.id)
            told |= {rule for rule, _ in ours}
    assert told == {"brief-weigering-tegenspraak", "brief-weigering-onbevestigd"}


def _findings(checked: Checked, example: Example) -> list[Any]:
    return list(check_letter(checked.register, LETTERS, (), example.request, TODAY))


@pytest.mark.parametrize("name", ["besluit-deels", "melding-datalek", "doorzending"])
def test_a_value_is_text_and_nothing_else(name: str, in_browser: Callable[[LetterRequest], dict[str, Any]]) -> None:
    """A hostile value adds no line to a letter but those that were typed in a long text or an address."""
    request = next(e.request for e in examples() if e.request.brief == name and not e.rules)
    plain = in_browser(request)
    dates = {"datum", "ontvangen", "door_op", "ontdekt_op"}
    free = {n: HOSTILE for n in request.velden if n not in dates | {"recht", "zienswijze", "van_een_ander"}}
    typed = {n: HOSTILE.replace("\n", " ") if VELDEN[n].soort in ("lange-tekst", "adres") else HOSTILE for n in free}
    hostile = in_browser(
        LetterRequest(
            brief=name, verwerkingen=request.verwerkingen, velden={**request.velden, **typed}, delen=request.delen
        )
    )

    assert len(_lines(hostile["text"])) == len(_lines(plain["text"]))
    assert hostile["faults"] == plain["faults"]
    assert "\u202e" not in hostile["text"]
