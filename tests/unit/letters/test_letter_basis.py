"""On what a letter says it rests: the right asked for, what rules the answer, and the grounds used (Awb art. 3:47)."""

import csv
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from altered import replace
from letter_example import TODAY, a_request, under_each_law
from national import national_table

from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.letters.department.maker import LetterMaker
from glashelder.letters.text.laws import each_once
from glashelder.pipeline import Checked
from glashelder.settings import Settings

RESTS_ON = re.compile(r"^Deze brief berust op: (.*)\.$", re.MULTILINE)
AWB = "Awb artikelen 3:45, 3:46 en 3:47"
RESEARCH = {"bijzonder_gebruik": "onderzoek"}
PUBLIC_REGISTER = {"bijzonder_gebruik": "openbaar-register"}
BY_COMPUTER = {"besluitvorming": "volledig", "besluit_grond": "wet"}
DATA = Path(__file__).resolve().parents[3] / "register_data"


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with an activity under each law, of which any ground for refusal may be true."""
    found = under_each_law(check_data(small_package))
    return replace(found, register=replace(found.register, weigeringsgrond_voorwaarden=()))


def laws_under(checked: Checked, request: LetterRequest, repo: Path) -> list[str]:
    """Return what the letter says it rests on."""
    result = LetterMaker(checked, Settings(project_dir=repo, today=TODAY)).make(request)
    assert result.content, result.findings
    (line,) = RESTS_ON.findall(result.content.decode())
    return line.split("; ")


@pytest.fixture
def rests_on(checked: Checked, repo: Path) -> Callable[[LetterRequest], list[str]]:
    """Return a function that makes a letter and gives what it says it rests on."""
    return partial(laws_under, checked, repo=repo)


def where(checked: Checked, verwerking_id: str, **facts: str) -> Checked:
    """Return the register in which this is so of one activity: a ground must agree with it."""
    register = checked.register
    activity = replace(register.verwerkingen[verwerking_id], **facts)
    return replace(checked, register=replace(register, verwerkingen={**register.verwerkingen, verwerking_id: activity}))


def refused(checked: Checked, recht: str, regime: str, *grounds: str, brief: str = "besluit-weigeren") -> LetterRequest:
    """Return a decision that refuses a part on each of these grounds."""
    parts = tuple(
        Deel(vraag=f"Vraag over {grond}.", besluit="weigeren", grond=grond, feiten="Zo zit het.", afweging="Gewogen.")
        for grond in grounds
    )
    return replace(a_request(checked.register, brief, recht, regime), delen=parts)


@pytest.mark.parametrize(
    ("recht", "regime", "laws"),
    [
        ("inzage", "avg", ["AVG artikel 15", "AVG artikel 12", "UAVG artikel 34"]),
        ("bezwaar", "avg", ["AVG artikel 21", "AVG artikel 12", "UAVG artikel 34"]),
        ("inzage", "brp", ["Wet BRP artikel 2.55"]),
        ("rectificatie", "wpg", ["Wpg artikel 28", "Wpg artikel 29"]),
        ("inzage", "archief", ["UAVG artikel 45, tweede lid"]),
    ],
)
def test_a_granted_request_rests_on_its_right(
    recht: str, regime: str, laws: list[str], checked: Checked, rests_on: Callable[[LetterRequest], list[str]]
) -> None:
    """No other right is named, and no ground for refusal: the law applied is that of this decision."""
    found = rests_on(a_request(checked.register, "besluit-inwilligen", recht, regime))

    assert found == [*laws, f"{AWB}, zoals zij gelden op 26 november 2026"]


@pytest.mark.parametrize(
    ("asked", "facts", "used"),
    [
        (("inzage", "avg"), {}, {"uavg-41-i": ["UAVG artikel 41, eerste lid, onder i"]}),
        (("rectificatie", "avg"), RESEARCH, {"uavg-44": ["UAVG artikel 44"], "avg-16-mening": ["AVG artikel 16"]}),
        (("rectificatie", "avg"), PUBLIC_REGISTER, {"uavg-47-1": ["UAVG artikel 47, eerste lid"]}),
        (("verwijdering", "avg"), {}, {"avg-17-3-e": ["AVG artikel 17, derde lid, onder e"]}),
        (("beperking", "brp"), {}, {"brp-2-58a": ["Wet BRP artikel 2.58a", "Wet BRP artikel 2.60"]}),
        (
            ("menselijke-tussenkomst", "avg"),
            BY_COMPUTER,
            {"avg-22-2-b": ["AVG artikel 22, tweede lid, onder b", "UAVG artikel 40"]},
        ),
    ],
)
def test_a_refusal_rests_on_the_grounds_that_were_used(
    asked: tuple[str, str],
    facts: dict[str, str],
    used: dict[str, list[str]],
    checked: Checked,
    repo: Path,
) -> None:
    """Each ground is named once, however often it was used, and no other: UAVG 41 only where it refuses a part."""
    laws = [law for found in used.values() for law in found]
    request = refused(checked, *asked, *used, *used)

    found = laws_under(where(checked, request.verwerkingen[0], **facts), request, repo)

    assert [law for law in laws if found.count(law) != 1] == []
    assert [law for law in found if law.startswith("UAVG artikel 4") and law not in laws] == []


@pytest.mark.parametrize(
    ("named", "said"),
    [
        (("AVG artikel 21", "AVG artikel 12", "AVG artikel 21, eerste lid"), [1, 2]),
        (("AVG artikel 12", "AVG artikel 12", "Awb artikel 3:46"), [0, 2]),
        (("Wpg artikel 2", "Wpg artikel 27, eerste lid", "Wpg artikel 28"), [0, 1, 2]),
        (("UAVG artikel 45, tweede lid", "UAVG artikel 45, eerste lid"), [0, 1]),
    ],
)
def test_a_list_names_no_article_twice(named: tuple[str, ...], said: list[int]) -> None:
    """Of an article and a part of it the part stands; two parts, or numbers that look alike, are not the same."""
    assert each_once(named) == tuple(named[at] for at in said)


def test_a_refused_objection_rests_on_its_article_once(checked: Checked, repo: Path) -> None:
    """The ground is a part of the article of the right."""
    found = laws_under(checked, refused(checked, "bezwaar", "avg", "avg-21-1-grondslag"), repo)

    assert [law for law in found if law.startswith("AVG artikel 21")] == ["AVG artikel 21, eerste lid"]


def test_a_receipt_rests_on_the_rules_for_messages_only_where_there_was_one(
    checked: Checked, rests_on: Callable[[LetterRequest], list[str]]
) -> None:
    """Awb 2:17 is about what came in electronically."""
    found = {
        way: any(
            "Awb artikel 2:17" in law
            for law in rests_on(a_request(checked.register, "ontvangstbevestiging", kanaal=way))
        )
        for way in ("post", "email", "formulier", "balie", "telefoon")
    }

    assert found == {"post": False, "email": True, "formulier": True, "balie": False, "telefoon": False}


def test_a_single_article_is_spoken_of_as_one(checked: Checked, rests_on: Callable[[LetterRequest], list[str]]) -> None:
    """The words about the day fit one article as well as more."""
    assert rests_on(a_request(checked.register, "doorzending")) == [
        "Awb artikel 2:3, zoals dat geldt op 26 november 2026"
    ]


def test_a_law_that_only_a_ground_names_must_hold_on_the_day(checked: Checked, repo: Path) -> None:
    """The law of a ground is watched as that of a template: not in force is no letter."""
    register = checked.register
    gone = replace(register.wetten["uavg"], geldig_tot=TODAY)
    spoiled = replace(checked, register=replace(register, wetten={**register.wetten, "uavg": gone}))
    request = refused(checked, "inzage", "archief", "uavg-45-ongericht")

    result = LetterMaker(spoiled, Settings(project_dir=repo, today=TODAY)).make(request)

    assert result.content == b""
    assert "brief-wet-niet-van-kracht" in {f.rule for f in result.findings}


def test_every_law_that_a_decision_may_name_is_in_the_register() -> None:
    """A name that no law has would never be held against the day of the letter."""

    def rows(name: str) -> list[dict[str, str]]:
        with national_table(DATA, f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    known = {row["afkorting"] or row["citeertitel"] for row in rows("wetten")}
    named = [
        *(row["bron"] for table in ("rechten_per_regime", "codelijsten/weigeringsgronden") for row in rows(table)),
        *(row[name] for row in rows("codelijsten/regimes") for name in ("besluit_bron", "weigering_bron") if row[name]),
    ]

    assert named
    assert [law for text in named for law in text.split("; ") if law.split(" artikel")[0] not in known] == []


def test_the_article_in_a_sentence_is_that_of_the_list() -> None:
    """`artikel` and `bron` of a right say the same, in the words of a sentence and of a list."""
    with national_table(DATA, "rechten_per_regime.csv").open(encoding="utf-8", newline="") as file:
        differ = [
            row for row in csv.DictReader(file)
            if row["artikel"].split(" van de ")[0].rstrip(",") != "artikel" + row["bron"].split(" artikel")[1]
        ]  # fmt: skip

    assert differ == []
