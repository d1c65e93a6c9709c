"""An activity in one look: the six answers, whatever is there or missing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace

from glashelder.findings import Origin
from glashelder.model.records import Bewaring, Doorgifte, Gegeven, Inschakeling, Ontvangst, Opdrachtgever, Verwerking
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.at_a_glance import Answer, at_a_glance

ROW: dict[str, Any] = {"origin": Origin("x", 1), "verwerking_id": "x", "volgnummer": 1}
QUESTIONS = (
    "Over wie?", "Welke gegevens?", "Wie krijgt ze?", "Hoelang?", "Beslist een computer?", "Buiten Europa?",
)  # fmt: skip


@pytest.fixture(scope="module")
def register(check_data: Callable[[Path], Checked], zilverdam: Path) -> Register:
    """Return the register of Zilverdam."""
    return check_data(zilverdam / "register_data").register


@pytest.fixture(scope="module")
def activity(register: Register) -> Verwerking:
    """Return an activity to change."""
    return register.verwerkingen["bijstandsuitkering"]


def told(glance: tuple[Answer, ...], number: int) -> tuple[str, str]:
    """Return an answer and what belongs to it."""
    answer = glance[number]
    return answer.antwoord, answer.erbij


def test_every_activity_answers_the_same_questions_in_the_same_order(register: Register) -> None:
    """Nothing is left out, and no answer is empty; the anchors are parts of the page."""
    for verwerking in register.verwerkingen.values():
        answers = at_a_glance(verwerking, register)

        assert tuple(answer.vraag for answer in answers) == QUESTIONS
        assert [answer for answer in answers if not answer.antwoord] == []


def test_the_answers_of_an_ordinary_activity(register: Register, activity: Verwerking) -> None:
    """In a few words each."""
    glance = at_a_glance(activity, register)

    assert [told(glance, number) for number in range(6)] == [
        ("Mensen met een uitkering", "en 2 andere groepen"),
        ("7 soorten", "waarvan 5 gevoelig"),
        ("5 organisaties", "en 1 bedrijf dat voor ons werkt"),
        ("Tot 10 jaar", "nadat de uitkering of hulp is gestopt"),
        ("Een computer helpt, een mens beslist", ""),
        ("Nee", ""),
    ]


@pytest.mark.parametrize(
    ("codes", "answer"),
    [
        (["naam-adres"], ("1 soort", "geen gevoelige")),
        (["naam-adres", "naam-adres"], ("1 soort", "geen gevoelige")),
        (["bsn"], ("1 soort", "gevoelig")),
        (["bsn", "gezondheid"], ("2 soorten", "allemaal gevoelig")),
        (["naam-adres", "gezondheid"], ("2 soorten", "waarvan 1 gevoelig")),
    ],
)
def test_a_kind_of_data_counts_once(
    register: Register, activity: Verwerking, codes: list[str], answer: tuple[str, str]
) -> None:
    """However many groups of people it is of; one is singular."""
    data = tuple(Gegeven(**ROW, betrokkene="inwoners", gegeven=code) for code in codes)

    assert told(at_a_glance(replace(activity, gegevens=data), register), 1) == answer


@pytest.mark.parametrize(
    ("people", "answer"),
    [
        (["inwoners"], ("Inwoners", "")),
        (["inwoners", "kinderen"], ("Inwoners", "en kinderen en jongeren")),
        (["inwoners", "kinderen", "ouders", "melders"], ("Inwoners", "en 3 andere groepen")),
    ],
)
def test_one_group_of_people_is_named_and_others_are_counted(
    register: Register, activity: Verwerking, people: list[str], answer: tuple[str, str]
) -> None:
    """A second one by its name."""
    data = tuple(Gegeven(**ROW, betrokkene=code, gegeven="bsn") for code in people)

    assert told(at_a_glance(replace(activity, gegevens=data), register), 0) == answer


@pytest.mark.parametrize(
    ("ids", "companies", "has", "answer"),
    [
        (["uwv"], [], True, ("UWV", "")),
        (["uwv", "politie"], ["sociaalsuite"], True, ("UWV, Politie", "en 1 bedrijf dat voor ons werkt")),
        (["uwv", "politie", "cbs"], [], True, ("3 organisaties", "")),
        (["uwv", "politie", "publiek"], [], True, ("3 ontvangers", "")),
        (["uwv", "uwv"], [], True, ("UWV", "")),
        ([], ["sociaalsuite"], False, ("Alleen 1 bedrijf dat voor ons werkt", "")),
        ([], [], False, ("Niemand buiten de gemeente", "")),
        ([], [], None, ("Niet ingevuld", "")),
        ([], [], True, ("Niet ingevuld", "")),
    ],
)
def test_who_gets_the_data(  # noqa: PLR0913 (the cases are the test)
    *,
    register: Register,
    activity: Verwerking,
    ids: list[str],
    companies: list[str],
    has: bool | None,
    answer: tuple[str, str],
) -> None:
    """Up to two are named, more are counted, and that nobody gets them is not the same as not knowing."""
    changed = replace(
        activity,
        ontvangers=tuple(Ontvangst(**ROW, ontvanger_id=key) for key in ids),
        verwerkers=tuple(Inschakeling(**ROW, verwerker_id=key) for key in companies),
        heeft_ontvangers=has,
    )

    assert told(at_a_glance(changed, register), 2) == answer


@pytest.mark.parametrize(
    ("terms", "answer"),
    [
        (["sl2020-8-1"], ("10 jaar", "nadat de uitkering of hulp is gestopt")),
        (["sl2020-8-4-1", "sl2020-8-1"], ("Tot 10 jaar", "nadat de uitkering of hulp is gestopt")),
        (["sl2020-8-4-1"], ("6 weken", "nadat de aanvraag is gestopt")),
        (["sl2020-19-2-1"], ("Meteen", "nadat de controle klaar is")),
        (["sl2020-6-1-9"], ("Voor altijd", "")),
        (["sl2020-6-1-9", "sl2020-8-1"], ("Tot 10 jaar", "en een deel voor altijd")),
        (["sl2020-8-1", None], ("Tot 10 jaar", "de rest is niet ingevuld")),
        (["sl2020-6-1-9", None], ("Voor altijd", "de rest is niet ingevuld")),
        (["tot de zaak af is."], ("Dat staat nog niet vast", "tot de zaak af is")),
        ([None], ("Niet ingevuld", "")),
        ([], ("Niet ingevuld", "")),
    ],
)
def test_how_long_data_are_kept(
    register: Register, activity: Verwerking, terms: list[str | None], answer: tuple[str, str]
) -> None:
    """The longest term with its start; what is kept for ever, or not known, is never hidden behind it."""

    def row(term: str | None) -> Bewaring:
        known = term in register.bewaartermijnen
        return Bewaring(
            **ROW,
            wat="dossier",
            bewaartermijn_id=term if known else None,
            termijn_in_woorden=None if known else term,
        )

    assert told(at_a_glance(replace(activity, bewaring=tuple(map(row, terms))), register), 3) == answer


@pytest.mark.parametrize(
    ("countries", "has", "answer"),
    [
        ([], False, ("Nee", "")),
        ([], None, ("Niet ingevuld", "")),
        (["us"], True, ("Ja", "Verenigde Staten")),
        (["us", "us", "tr"], True, ("Ja", "Verenigde Staten, Turkije")),
        (["us", "tr", "gb"], True, ("Ja", "3 landen")),
    ],
)
def test_whether_data_leave_europe(
    *, register: Register, activity: Verwerking, countries: list[str], has: bool | None, answer: tuple[str, str]
) -> None:
    """With the countries."""
    rows = tuple(Doorgifte(**ROW, land=code) for code in countries)

    changed = replace(activity, doorgiften=rows, heeft_doorgifte=has)

    assert told(at_a_glance(changed, register), 5) == answer


def test_of_work_for_another_it_says_whom_to_ask(register: Register, activity: Verwerking) -> None:
    """A processor need not know it, but for transfers; the name only where there is one, and it is short."""

    def asked(*names: str) -> set[str]:
        rows = tuple(Opdrachtgever(**ROW, naam=name) for name in names)
        empty = replace(
            activity,
            rol="verwerker",
            opdrachtgevers=rows,
            gegevens=(),
            ontvangers=(),
            heeft_ontvangers=None,
            bewaring=(),
            besluitvorming=None,
            heeft_doorgifte=None,
        )
        return {answer.antwoord for answer in at_a_glance(empty, register) if not answer.is_bekend}

    assert asked("het Streekarchief") == {"Vraag het aan het Streekarchief", "Niet ingevuld"}
    assert asked("het Streekarchief", "GGD") == {"Vraag het aan de opdrachtgever", "Niet ingevuld"}
    assert asked("x" * 60) == {"Vraag het aan de opdrachtgever", "Niet ingevuld"}
