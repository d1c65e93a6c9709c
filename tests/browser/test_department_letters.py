"""The browser and the programme make the same letters of departments, and refuse the same ones."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from letter_requests import TODAY, Example, examples, untruths, with_variants
from module_page import module_page
from playwright.sync_api import Browser, Page

from glashelder.letters.catalogue.department import BRIEVEN
from glashelder.letters.catalogue.department_fields import VELDEN
from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.letters.department.checks import check_letter
from glashelder.letters.department.facts import activity_module
from glashelder.letters.department.maker import LetterMaker
from glashelder.letters.department.page_text import letter_page
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.tree.folder import Folder

MAKE = """async ([letter, request, modules, today]) => {
  const load = (name) => import(`${document.baseURI}${name}.js`);
  const { findFaults } = await load("afdelingsregels");
  const { requestValues } = await load("afdelingswaarden");
  const { withBody } = await load("verwerkingfeiten");
  const activities = modules.map((activity) => withBody(activity, letter.organen));
  const { wholeLetter } = await load("afdelingstekst");
  const { plainText } = await load("afdelingsbestand");
  const known = { letter, feiten: letter.feiten, request, activities, today };
  const whole = wholeLetter(letter, { ...activities[0]?.waarden, ...requestValues(known) }, activities);
  const faults = findFaults(known, whole.wetten);
  return { text: plainText(whole.blokken), leeg: whole.leeg, faults };
}"""
HOSTILE = "a\n\n## kop\n- punt [naam] [als x] {{ 7 }} <b>&amp;\u202e\u2069 ı ${x} $& "


@pytest.fixture(name="module", scope="module")
def _module(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with module_page(browser, tmp_path_factory.mktemp("afdelingsbrief")) as page:
        yield page


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with variants of one activity."""
    return with_variants(check_data(small_package))


@pytest.fixture
def in_browser(module: Page, checked: Checked, repo: Path) -> Callable[[LetterRequest], dict[str, Any]]:
    """Return what makes a letter in the browser: its text, its empty slots and its faults."""
    return _browser_with(module, checked.register, repo)


def _browser_with(module: Page, register: Register, repo: Path) -> Callable[[LetterRequest], dict[str, Any]]:
    letters = {
        b: json.loads(letter_page(Folder(repo / "templates"), register, brief).gegevens.unescape())
        for b, brief in BRIEVEN.items()
    }

    def make(request: LetterRequest) -> dict[str, Any]:
        modules = [activity_module(register, register.verwerkingen[key]) for key in request.verwerkingen]
        facts = [json.loads(m.removeprefix(b"export default ")) for m in modules]
        return module.evaluate(MAKE, [letters[request.brief], _typed(request), facts, TODAY.isoformat()])

    return make


def _typed(request: LetterRequest) -> dict[str, Any]:
    parts = [{name: text for name, text in asdict(part).items() if text} for part in request.delen]
    return {"verwerkingen": list(request.verwerkingen), "velden": dict(request.velden), "delen": parts}


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def test_both_find_the_same_faults(checked: Checked, in_browser: Callable[[LetterRequest], dict[str, Any]]) -> None:
    """Each example breaks the rules it names, and only a fault of the programme is a fault in the browser."""
    differ = {}
    for example in examples():
        ours = {(f.rule, f.is_blocking) for f in check_letter(checked.register, (), example.request, TODAY)}
        theirs = {(f["regel"], not f["mag"]) for f in in_browser(example.request)["faults"]}
        if theirs != ours:
            differ[str(example)] = sorted(theirs ^ ours)
    assert differ == {}


def test_both_warn_alike_where_no_decree_is_known(module: Page, checked: Checked, repo: Path) -> None:
    """Without decrees both say the same sentence, for the same years, at the same fields."""
    register = replace(checked.register, gelijkstellingen={})
    make = _browser_with(module, register, repo)
    rule, differ, warned = "brief-feestdagen-onbekend", {}, 0
    for example in examples():
        ours = {
            (f.place.field, f.message) for f in check_letter(register, (), example.request, TODAY) if f.rule == rule
        }
        theirs = {(f["veld"], f["tekst"]) for f in make(example.request)["faults"] if f["regel"] == rule}
        warned += bool(ours)
        if theirs != ours:
            differ[str(example)] = sorted(theirs ^ ours)
    assert differ == {}
    assert warned > len(BRIEVEN)


def test_both_write_the_same_text(
    checked: Checked, repo: Path, in_browser: Callable[[LetterRequest], dict[str, Any]]
) -> None:
    """From letterhead to annex the letter of the browser is that of `glashelder letter`, for every letter there is."""
    maker = LetterMaker(checked, Settings(project_dir=repo, today=TODAY))
    may_leave = [e for e in examples() if all(not f.is_blocking for f in _findings(checked, e))]
    assert len(may_leave) >= 2 * len(BRIEVEN)
    for example in may_leave:
        made = maker.make(example.request)
        theirs = in_browser(example.request)
        assert made.content, (str(example), made.findings)
        assert theirs["leeg"] == [], str(example)
        assert _lines(theirs["text"]) == _lines(made.content.decode()), str(example)


@pytest.mark.parametrize("name", untruths())
def test_a_letter_that_is_not_true_is_not_given_out(
    name: str, check_data: Callable[[Path], Checked], module: Page, repo: Path
) -> None:
    """What `glashelder letter` refuses about the demonstration register, the browser refuses too."""
    register = check_data(repo / "register_data").register
    request, rules = untruths()[name].request, untruths()[name].rules
    letter = json.loads(letter_page(Folder(repo / "templates"), register, BRIEVEN[request.brief]).gegevens.unescape())
    facts = json.loads(
        activity_module(register, register.verwerkingen[request.verwerkingen[0]]).removeprefix(b"export default ")
    )

    faults = module.evaluate(MAKE, [letter, _typed(request), [facts], TODAY.isoformat()])["faults"]

    assert [f["regel"] for f in faults if not f["mag"]] == list(rules)
    assert facts["waarden"]["verwerking"] in next(f["tekst"] for f in faults if not f["mag"])


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
                for f in check_letter(register, (), request, TODAY)
                if f.place.field == "delen, deel 1, grond" and f.rule != "brief-weigering-zonder-grond"
            ]
            theirs = [
                (f["regel"], f["tekst"].rpartition(" (")[0])
                for f in in_browser(request)["faults"]
                if f["veld"] == "delen.0.grond" and f["regel"] != "brief-weigering-zonder-grond"
            ]
            assert theirs == ours, (grond, verwerking.id)
            told |= {rule for rule, _ in ours}
    assert told == {"brief-weigering-tegenspraak", "brief-weigering-onbevestigd"}


def _findings(checked: Checked, example: Example) -> list[Any]:
    return list(check_letter(checked.register, (), example.request, TODAY))


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
