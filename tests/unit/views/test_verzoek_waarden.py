"""Every letter of a resident, word for word, for each right, law and person it is asked for."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from resident_letters_example import ANSWERS, CASES, GOLDEN, PEOPLE, TODAY, Case, golden_text, letter_text

from generator.law.resident_letters import VERZOEKBRIEVEN
from generator.load.cache import Cache
from generator.model.register import Register
from generator.pipeline import check
from generator.settings import Settings
from generator.views.verzoek_waarden import Ingevuld, letter_values


@pytest.fixture(scope="module", name="register")
def fixture_register(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """Return the register of the demonstration, in which each law has an activity."""
    cache = Cache(tmp_path_factory.mktemp("cache") / "cache", "tests")
    return check(Settings(project_dir=repo, today=TODAY), cache).register


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.brief}-{case.wet}")
def test_letter_reads_as_agreed(repo: Path, register: Register, case: Case) -> None:
    """The whole text of each letter; a change in it is for a jurist to read."""
    letters = {voor: letter_text(repo / "templates", register, case, voor) for voor in case.people}

    assert golden_text(letters) == case.golden.read_text(encoding="utf-8")


def test_every_golden_text_is_used() -> None:
    """A text of a letter that no longer exists says nothing."""
    assert {p.name for p in GOLDEN.iterdir()} == {case.golden.name for case in CASES}
    assert {case.brief for case in CASES} == set(VERZOEKBRIEVEN)


def test_no_letter_offers_a_number_or_a_copy_of_papers() -> None:
    """A resident never gives a BSN, a birth date or a copy of an identity document (rule BR09)."""
    said = " ".join(case.golden.read_text(encoding="utf-8") for case in CASES)

    assert not re.search(r"bsn|burgerservice|geboorte|identiteitsbewijs|paspoort|rijbewijs|\.\.\.|\[|\{", said, re.IGNORECASE)


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
    filled = Ingevuld(brief=VERZOEKBRIEVEN[case.brief], orgaan=body, velden={**ANSWERS, **velden}, verwerking=activity)
    return letter_values(register, filled, TODAY)


def test_an_extension_counts_from_receipt_and_only_where_the_law_knows_one(register: Register) -> None:
    """Three months under the AVG, twelve weeks for civil status in the BRP, none for access to the BRP."""
    ends = {
        (wet, recht): values(register, Case("ingebrekestelling", wet), recht=recht, verlengd="ja")["einde"]
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
    filled = Ingevuld(brief=VERZOEKBRIEVEN["verzoek-inzage"], orgaan=body, velden=ANSWERS, verwerking=activity)
    found = letter_values(register, filled, TODAY)

    assert str(found["aan"]).startswith("Streekarchief")
    assert found["aan_adres"] == ""
    assert body.naam not in found.values()


def test_the_address_follows_the_body_and_an_objection_has_its_own(register: Register) -> None:
    """The body of the activity is addressed; objections go where the body wants them."""
    activity = register.verwerkingen[CASES[0].verwerking]
    body = replace(register.bestuursorganen[activity.bestuursorgaan_id], postadres="Post 1", bezwaar_postadres="Post 2")
    found = [
        letter_values(register, Ingevuld(brief=VERZOEKBRIEVEN[b], orgaan=body, velden=ANSWERS, verwerking=activity), TODAY)
        for b in ("verzoek-inzage", "bezwaarschrift")
    ]

    assert [(v["orgaan"], v["aan_adres"]) for v in found] == [(body.naam, "Post 1"), (body.naam, "Post 2")]


@pytest.mark.parametrize("voor", PEOPLE[1:])
def test_who_asks_for_another_names_that_person(register: Register, voor: str) -> None:
    """The name of the child or the person stands in the letter of every request."""
    found = values(register, CASES[0], voor=voor)

    assert found["namens"] == "Sam Kırmızı"
    assert found[voor] is True
