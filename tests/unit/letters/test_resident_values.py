"""Every letter of a resident, word for word, for each right, law and person; and what it may not say."""

import re
from pathlib import Path

import pytest
from altered import replace
from letters_of_repo import LETTERS
from resident_letter_values import Ingevuld, letter_values
from resident_letters_example import ANSWERS, CASES, GOLDEN, PEOPLE, TODAY, Case, as_text, golden_text, letter_text

from glashelder.letters.text.faults import strange_names
from glashelder.letters.text.fill import fill
from glashelder.letters.text.source import read_letter, text_environment
from glashelder.letters.text.template import read_template
from glashelder.model.register import Register
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.tree.folder import Folder
from glashelder.work.cache import Cache


@pytest.fixture(scope="module", name="register")
def fixture_register(zilverdam: Path, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """Return the register of the demonstration, in which each law has an activity."""
    cache = Cache(tmp_path_factory.mktemp("cache") / "cache", "tests")
    return check(Settings(project_dir=zilverdam, today=TODAY), cache).register


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.brief}-{case.wet}")
def test_letter_reads_as_agreed(repo: Path, register: Register, case: Case) -> None:
    """The whole text of each letter; a change in it is for a jurist to read."""
    letters = {voor: letter_text(repo / "templates", register, case, voor) for voor in case.people}

    assert golden_text(letters) == case.golden.read_text(encoding="utf-8")


def test_every_golden_text_is_used() -> None:
    """A text of a letter that no longer exists says nothing."""
    assert {p.name for p in GOLDEN.iterdir()} == {case.golden.name for case in CASES}
    assert {case.brief for case in CASES} == set(LETTERS.resident)


def test_no_letter_offers_a_number_or_a_copy_of_papers() -> None:
    """A resident never gives a BSN, a birth date or a copy of an identity document (rule BR09)."""
    said = " ".join(case.golden.read_text(encoding="utf-8") for case in CASES)

    assert not re.search(
        r"bsn|burgerservice|geboorte|identiteitsbewijs|paspoort|rijbewijs|\.\.\.|\[|\{", said, re.IGNORECASE
    )


@pytest.mark.parametrize("wet", ["brp", "wpg"])
def test_other_laws_keep_their_own_clock_and_articles(wet: str) -> None:
    """A letter about the BRP or police data never names the month of the AVG, nor the age of twelve."""
    said = " ".join(case.golden.read_text(encoding="utf-8") for case in CASES if case.wet == wet)

    assert "1 maand" not in said
    assert "12, derde lid" not in said
    assert "12 jaar" not in said
    assert "weken" in said


def values(register: Register, case: Case, **velden: str) -> dict[str, str | bool]:
    """Return the values of a letter with some answers changed."""
    activity = register.verwerkingen[case.verwerking]
    body = register.bestuursorganen[activity.bestuursorgaan_id]
    filled = Ingevuld(
        brief=LETTERS.resident[case.brief], orgaan=body, velden={**ANSWERS, **velden}, verwerking=activity
    )
    return letter_values(register, filled, TODAY)


def test_an_extension_counts_from_receipt_and_only_where_the_law_knows_one(register: Register) -> None:
    """Three months under the AVG, twelve weeks for civil status in the BRP, none for access to the BRP."""
    ends = {
        (wet, recht): values(register, Case("ingebrekestelling", wet), gevraagd=f"verzoek-{recht}", verlengd="ja")[
            "einde"
        ]
        for wet, recht in (("avg", "inzage"), ("brp", "rectificatie"), ("brp", "inzage"), ("wpg", "inzage"))
    }

    assert ends == {
        ("avg", "inzage"): "15 december 2026",
        ("brp", "rectificatie"): "8 december 2026",
        ("brp", "inzage"): "13 oktober 2026",
        ("wpg", "inzage"): "24 november 2026",
    }


def test_where_the_municipality_is_a_processor_the_letter_goes_to_the_one_responsible(register: Register) -> None:
    """Who works for another does not decide; the letter is addressed to that other."""
    activity = register.verwerkingen["salaris-streekarchief"]
    body = register.bestuursorganen[activity.bestuursorgaan_id]
    filled = Ingevuld(brief=LETTERS.resident["verzoek-inzage"], orgaan=body, velden=ANSWERS, verwerking=activity)
    found = letter_values(register, filled, TODAY)

    assert found["aan"] == "Het dagelijks bestuur van het Streekarchief"
    assert found["aan_adres"] == ""
    assert body.naam not in found.values()
    assert found["opdracht"] is True


def test_what_rests_on_the_awb_is_not_offered_for_work_for_another(register: Register) -> None:
    """Whether that other is a public body, the register does not know; a complaint and a reminder always go."""
    letters = {
        b.id for b in LETTERS.for_activity(register, register.verwerkingen["salaris-streekarchief"]) if not b.recht
    }

    assert letters == {"herinnering", "klacht-ap"}


def test_the_address_follows_the_body_and_an_objection_has_its_own(register: Register) -> None:
    """The body of the activity is addressed; objections go where the body wants them."""
    activity = register.verwerkingen[CASES[0].verwerking]
    body = replace(register.bestuursorganen[activity.bestuursorgaan_id], postadres="Post 1", bezwaar_postadres="Post 2")
    found = [
        letter_values(
            register, Ingevuld(brief=LETTERS.resident[b], orgaan=body, velden=ANSWERS, verwerking=activity), TODAY
        )
        for b in ("verzoek-inzage", "bezwaarschrift")
    ]

    assert [(v["orgaan"], v["aan_adres"]) for v in found] == [(body.naam, "Post 1"), (body.naam, "Post 2")]


def test_an_address_keeps_its_lines_and_a_story_its_paragraphs(register: Register) -> None:
    """An address stands in a window; a story has the form that its writer gave it."""
    found = values(
        register,
        Case("klacht-ap", "avg"),
        adres="Kade 3\n\n0000 AB",
        klacht="Ik belde op 3 november.\n\n\n Niemand\u202e belde.\n",
    )

    assert (found["adres"], found["klacht"]) == (
        ("Kade 3", "0000 AB"),
        ("Ik belde op 3 november.", "", "Niemand belde."),
    )


@pytest.mark.parametrize("day", ["2026-11-23", "2030-01-01", "2017-01-01", "0001-01-01"])
def test_no_end_of_a_term_for_a_day_without_one(register: Register, day: str) -> None:
    """Of a request that is still to come, or from before the law, nobody is late."""
    found = values(register, Case("ingebrekestelling", "avg"), ontvangen=day)

    assert "einde" not in found
    assert "te-laat" not in found


@pytest.mark.parametrize("wet", ["avg", "brp", "wpg"])
def test_only_a_lawyer_asks_for_police_data_of_another_and_only_a_lawyer_says_so(wet: str) -> None:
    """Nobody signs to be a lawyer who did not choose to; what is no request does not name that article."""
    texts = {case: case.golden.read_text(encoding="utf-8") for case in CASES if case.wet == wet}

    assert {case.brief for case, text in texts.items() if "advocaat" in text} == {
        case.brief for case in texts if wet == "wpg" and LETTERS.resident[case.brief].recht
    }
    assert not any("artikel 26" in text for case, text in texts.items() if not LETTERS.resident[case.brief].recht)


def test_a_reason_that_was_not_chosen_is_not_in_the_letter(repo: Path, register: Register) -> None:
    """Erasing needs no reason; the letter then claims none."""
    text = typed_letter(repo, register, "verzoek-verwijdering", wissen_wat="mijn nummer", wisreden="")

    assert "reden" not in text
    assert "artikel 17, eerste lid" not in text


def test_an_objection_without_activity_names_the_use(repo: Path, register: Register) -> None:
    """Without it nobody knows what to stop."""
    text = typed_letter(repo, register, "verzoek-bezwaar", gebruik="mijn foto op de website", situatie="S")

    assert "Het gaat om dit gebruik van mijn gegevens: mijn foto op de website" in text


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("verzoek-geen-reclame", "om mij geen reclame meer te sturen"),
        ("verzoek-bezwaar", "om te stoppen met het gebruik van mijn"),
    ],
)
def test_a_reminder_names_the_letter_that_was_sent(repo: Path, register: Register, asked: str, words: str) -> None:
    """Two letters use the same right; the reminder says which it was."""
    assert f"mijn verzoek {words}" in typed_letter(
        repo, register, "herinnering", gevraagd=asked, ontvangen="2026-09-15"
    )


def test_a_full_stop_is_not_doubled(repo: Path, register: Register) -> None:
    """Who ends a reference with a full stop sees one in the letter."""
    text = typed_letter(repo, register, "verzoek-inzage", kenmerk="Zaak 12.", voor="kind", namens="Sam Jr.")

    assert "Zo kunt u de gegevens vinden: Zaak 12.\n" in text
    assert "mijn kind: Sam Jr. Mijn" in text


def typed_letter(repo: Path, register: Register, brief: str, **velden: str) -> str:
    """Return a letter without an activity."""
    filled = Ingevuld(
        brief=LETTERS.resident[brief],
        orgaan=next(iter(register.bestuursorganen.values())),
        velden={"naam": "Noor", "adres": "Kade 3", "voor": "mijzelf", **velden},
    )
    text = read_letter(text_environment(Folder(repo / "templates")).get_template(f"letters/{brief}.txt.j2").render())
    return as_text((b.soort, b.regels) for b in fill(text.blokken, letter_values(register, filled, TODAY)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.brief}-{case.wet}")
def test_a_letter_for_another_speaks_of_that_person_throughout(repo: Path, register: Register, case: Case) -> None:
    """Subject, request and every item are about the child or the person; a parent offers to show custody."""
    mine = re.compile(
        r"(gegevens|iets|besluit|besluiten|reclame) (van|over|aan) mij\b|mijn (persoons)?gegevens|ik het ben"
    )
    for voor in case.people[1:]:
        text = letter_text(repo / "templates", register, case, voor)
        assert not mine.search(text), voor
        assert "Sam Kırmızı" in text
        if "Twijfelt u" in text or "wie ik ben" in text:
            assert ("het gezag" in text) == (voor in ("kind", "tiener"))


def test_a_misspelt_person_in_a_request_is_a_finding(repo: Path, register: Register) -> None:
    """What stands above a letter is filled in too, so a name there that nothing fills is told."""
    brief = replace(LETTERS.resident["verzoek-inzage"], verzoek="om [mijn.gegeven] in te zien")
    letters = replace(LETTERS, resident={brief.id: brief})
    templates = Folder(repo / "templates")
    found = strange_names(templates, letters, brief.id, read_template(templates, brief.id, register), register)

    assert ["mijn.gegevens" in finding.hint for finding in found] == [True]


@pytest.mark.parametrize("voor", PEOPLE[1:])
def test_who_asks_for_another_names_that_person(register: Register, voor: str) -> None:
    """The name of the child or the person stands in the letter of every request."""
    found = values(register, CASES[0], voor=voor)

    assert found["namens"] == "Sam Kırmızı"
    assert found[voor] is True
