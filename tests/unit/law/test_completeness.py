from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import fields

from glashelder.law.completeness import Completeness, Stand
from glashelder.model.records import (
    Bewaring,
    Doel,
    Doorgifte,
    Gegeven,
    Grondslag,
    Medeverantwoordelijke,
    Ontvangst,
    Opdrachtgever,
    Verwerking,
)
from glashelder.model.register import Register
from glashelder.pipeline import Checked

THERE, MISSING, NOT_ASKED = Stand.AANWEZIG, Stand.ONTBREEKT, Stand.NIET_VAN_TOEPASSING
ROW: dict[str, Any] = {"origin": None, "verwerking_id": "proef", "volgnummer": 1}


def purpose(*bases: str, note: str | None = None) -> Doel:
    """Return a purpose with these legal bases."""
    rows = tuple(Grondslag(**ROW, doel_volgnummer=1, grondslag=base, toelichting=note) for base in bases)
    return Doel(**ROW, doel="Proef.", grondslagen=rows)


def datum(**answers: Any) -> Gegeven:
    """Return a kind of data with these answers."""
    return Gegeven(**ROW, betrokkene="inwoners", gegeven="naam-adres", **answers)


OWN = datum(van_betrokkene=True, is_verplicht=False)
FOREIGN = datum(van_betrokkene=False, bron="Basisregistratie Personen")
UNKNOWN = datum()
PROCESSOR: dict[str, Any] = {"rol": "verwerker"}
JOINT: dict[str, Any] = {"rol": "gezamenlijk"}
ARCHIVE = Opdrachtgever(**ROW, naam="het Streekarchief", contact="privacy@archief.example", fg_contact="geen")
WORK = Medeverantwoordelijke(**ROW, naam="het werkplein", contact="https://www.werkplein.example")
POLICE = {"regime": "wpg"}


def principals(*rows: Opdrachtgever) -> dict[str, Any]:
    """Return the field with these rows."""
    return {"opdrachtgevers": rows}


CASES = [
    ("verantwoordelijke", {}, THERE),
    ("verantwoordelijke", PROCESSOR, THERE),
    ("verantwoordelijke", {"bestuursorgaan_id": "bestaat-niet"}, MISSING),
    ("verantwoordelijke", POLICE, NOT_ASKED),
    ("functionaris-gegevensbescherming", {}, THERE),
    ("functionaris-gegevensbescherming", {"bestuursorgaan_id": "bestaat-niet"}, MISSING),
    ("functionaris-gegevensbescherming", POLICE, NOT_ASKED),
    ("opdrachtgever", PROCESSOR | principals(ARCHIVE), THERE),
    ("opdrachtgever", PROCESSOR | principals(ARCHIVE, replace(ARCHIVE, contact=None)), MISSING),
    ("opdrachtgever", PROCESSOR, MISSING),
    ("opdrachtgever", principals(ARCHIVE), NOT_ASKED),
    ("fg-van-opdrachtgever", PROCESSOR | principals(ARCHIVE), THERE),
    ("fg-van-opdrachtgever", PROCESSOR | principals(replace(ARCHIVE, fg_contact=None)), MISSING),
    ("fg-van-opdrachtgever", {}, NOT_ASKED),
    ("werk-voor-opdrachtgever", PROCESSOR | principals(replace(ARCHIVE, waarvoor="Rekenen.")), THERE),
    ("werk-voor-opdrachtgever", PROCESSOR | principals(replace(ARCHIVE, waarvoor="Rekenen."), ARCHIVE), MISSING),
    ("werk-voor-opdrachtgever", PROCESSOR | {"omschrijving": "Salarissen uitbetalen."}, THERE),
    ("werk-voor-opdrachtgever", PROCESSOR, MISSING),
    ("werk-voor-opdrachtgever", {"omschrijving": "Salarissen uitbetalen."}, NOT_ASKED),
    ("gezamenlijke-verantwoordelijken", JOINT | {"gezamenlijk_met": (WORK,)}, THERE),
    ("gezamenlijke-verantwoordelijken", JOINT | {"gezamenlijk_met": (replace(WORK, contact=None),)}, MISSING),
    ("gezamenlijke-verantwoordelijken", JOINT, MISSING),
    ("gezamenlijke-verantwoordelijken", {"gezamenlijk_met": (WORK,)}, NOT_ASKED),
    ("afspraken", JOINT | {"afspraken": "Het werkplein antwoordt."}, THERE),
    ("afspraken", JOINT, MISSING),
    ("afspraken", {"afspraken": "Het werkplein antwoordt."}, NOT_ASKED),
    ("doelen", {}, THERE),
    ("doelen", {"doelen": ()}, MISSING),
    ("doelen", PROCESSOR, NOT_ASKED),
    ("grondslagen", {}, THERE),
    ("grondslagen", {"doelen": ()}, MISSING),
    ("grondslagen", {"doelen": (purpose("overeenkomst"), purpose())}, MISSING),
    ("grondslagen", PROCESSOR, NOT_ASKED),
    ("gerechtvaardigd-belang", {"doelen": (purpose("gerechtvaardigd-belang", note="Diefstal voorkomen."),)}, THERE),
    ("gerechtvaardigd-belang", {"doelen": (purpose("gerechtvaardigd-belang"),)}, MISSING),
    ("gerechtvaardigd-belang", {}, NOT_ASKED),
    ("betrokkenen", {}, THERE),
    ("betrokkenen", {"gegevens": ()}, MISSING),
    ("betrokkenen", PROCESSOR, NOT_ASKED),
    ("gegevens", {}, THERE),
    ("gegevens", {"gegevens": ()}, MISSING),
    ("gegevens", PROCESSOR, NOT_ASKED),
    ("ontvangers", {"heeft_ontvangers": False}, THERE),
    ("ontvangers", {"heeft_ontvangers": None, "ontvangers": (Ontvangst(**ROW, ontvanger_id="uwv"),)}, THERE),
    ("ontvangers", {"heeft_ontvangers": True}, MISSING),
    ("ontvangers", {"heeft_ontvangers": None}, MISSING),
    ("ontvangers", PROCESSOR, NOT_ASKED),
    ("doorgifte", {"heeft_doorgifte": False}, THERE),
    ("doorgifte", {"doorgiften": (Doorgifte(**ROW, land="gb", instrument="adequaatheidsbesluit"),)}, THERE),
    ("doorgifte", {"heeft_doorgifte": True}, MISSING),
    ("doorgifte", PROCESSOR | {"heeft_doorgifte": None}, MISSING),
    ("doorgifte", POLICE, NOT_ASKED),
    ("bewaartermijn", {"bewaring": (Bewaring(**ROW, wat="dossier", bewaartermijn_id="aanslag"),)}, THERE),
    ("bewaartermijn", {"bewaring": ()}, MISSING),
    ("bewaartermijn", {"bewaring": (Bewaring(**ROW, wat="dossier"),)}, MISSING),
    ("bewaartermijn", {"bewaring": (Bewaring(**ROW, wat="dossier", termijn_in_woorden="tot het eind"),)}, MISSING),
    ("bewaartermijn", PROCESSOR, NOT_ASKED),
    ("maatregelen", {}, THERE),
    ("maatregelen", PROCESSOR | {"maatregelen": None}, MISSING),
    ("maatregelen", POLICE, NOT_ASKED),
    ("rechten", {}, THERE),
    ("rechten", {"doelen": ()}, MISSING),
    ("rechten", {"doelen": (), "regime": "brp"}, THERE),
    ("rechten", PROCESSOR, NOT_ASKED),
    ("toestemming-intrekken", {"doelen": (purpose("toestemming"),), "toestemming_intrekken": "Bel ons."}, THERE),
    ("toestemming-intrekken", {"doelen": (purpose("publieke-taak", "toestemming"),)}, MISSING),
    ("toestemming-intrekken", {"gegevens": (replace(OWN, uitzondering="toestemming"),)}, MISSING),
    ("toestemming-intrekken", {"toestemming_intrekken": "Bel ons."}, NOT_ASKED),
    ("klacht", {}, THERE),
    ("klacht", PROCESSOR, NOT_ASKED),
    ("verplichting", {"gegevens": (OWN, FOREIGN)}, THERE),
    ("verplichting", {"gegevens": (replace(OWN, is_verplicht=True, gevolg="Geen pas."),)}, THERE),
    ("verplichting", {"gegevens": (replace(OWN, is_verplicht=True),)}, MISSING),
    ("verplichting", {"gegevens": (replace(OWN, is_verplicht=None),)}, MISSING),
    ("verplichting", {"gegevens": (UNKNOWN,)}, MISSING),
    ("verplichting", {"gegevens": ()}, MISSING),
    ("verplichting", {"gegevens": (FOREIGN,)}, NOT_ASKED),
    ("verplichting", {"gegevens": (datum(bron="de school"),)}, NOT_ASKED),
    ("bron", {"gegevens": (OWN, FOREIGN)}, THERE),
    ("bron", {"gegevens": (datum(bron="de school"),)}, THERE),
    ("bron", {"gegevens": (replace(FOREIGN, bron=None),)}, MISSING),
    ("bron", {"gegevens": (UNKNOWN,)}, MISSING),
    ("bron", {"gegevens": ()}, MISSING),
    ("bron", {"gegevens": (OWN,)}, NOT_ASKED),
    ("automatisch-besluit", {"besluitvorming": "geen"}, THERE),
    ("automatisch-besluit", {"besluitvorming": "ondersteund"}, THERE),
    ("automatisch-besluit", {"besluitvorming": None}, MISSING),
    ("automatisch-besluit", {"besluitvorming": "volledig", "besluit_logica": "Zo."}, MISSING),
    (
        "automatisch-besluit",
        {"besluitvorming": "volledig", "besluit_logica": "Zo.", "besluit_gevolgen": "Dit.", "besluit_contact": "Bel."},
        THERE,
    ),
    ("automatisch-besluit", PROCESSOR, NOT_ASKED),
]
# Only a register from which rows were taken could lack it.
NEVER_MISSING = {"klacht"}


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


@pytest.fixture
def complete(register: Register) -> Verwerking:
    """Return an activity in which nothing is missing."""
    return register.verwerkingen["hondenbelasting"]


def stands(register: Register, verwerking: Verwerking) -> dict[str, Stand]:
    """Return how each item stands in an activity."""
    return {item.plicht.id: item.stand for item in Completeness(register).of(verwerking)}


@pytest.mark.parametrize(("item", "changes", "expected"), CASES)
def test_an_item_is_there_or_missing_or_not_asked(
    register: Register, complete: Verwerking, item: str, changes: dict[str, Any], expected: Stand
) -> None:
    """Each item is judged by the fields that hold its answer, and only where the law asks for it."""
    assert stands(register, replace(complete, **changes))[item] == expected


def test_every_item_was_seen_in_every_stand(register: Register) -> None:
    """The cases above cover each row of the table in each outcome it can have."""
    seen = {(item, stand) for item, _, stand in CASES}
    possible = {(item, stand) for item in register.informatieplichten for stand in Stand}

    assert possible - seen == {(item, MISSING) for item in NEVER_MISSING}


def test_a_complete_activity_lacks_nothing(register: Register, complete: Verwerking) -> None:
    """The activity from which the cases above deviate is whole."""
    assert MISSING not in stands(register, complete).values()


def test_only_the_articles_that_hold_are_named(register: Register, complete: Verwerking) -> None:
    """Art. 13 asks for data of the person, art. 14 for data of others, art. 30(2) of a processor."""

    def articles(**changes: Any) -> tuple[str, ...]:
        items = Completeness(register).of(replace(complete, **changes))
        return next(item.artikelen for item in items if item.plicht.id == "verantwoordelijke")

    register_item = "AVG artikel 30, eerste lid, onder a"
    own, foreign = "AVG artikel 13, eerste lid, onder a", "AVG artikel 14, eerste lid, onder a"

    assert articles(gegevens=(OWN,)) == (register_item, own)
    assert articles(gegevens=(FOREIGN,)) == (register_item, foreign)
    assert articles(gegevens=(OWN, FOREIGN)) == articles(gegevens=()) == (register_item, own, foreign)
    assert articles(rol="verwerker") == ("AVG artikel 30, tweede lid, onder a",)


def test_a_row_that_nobody_can_judge_is_missing(register: Register, complete: Verwerking) -> None:
    """A municipality that adds an item to the table sees that it is not answered, and no error."""
    own_item = replace(register.informatieplichten["doelen"], id="eigen-onderdeel")
    more = replace(register, informatieplichten={**register.informatieplichten, "eigen-onderdeel": own_item})

    assert stands(more, complete)["eigen-onderdeel"] == MISSING


OPTIONAL = {f.name: f.default for f in fields(Verwerking) if f.default in (None, ())}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the records are never changed
@given(
    emptied=st.sets(st.sampled_from(sorted(OPTIONAL))),
    rol=st.sampled_from(["verantwoordelijke", "gezamenlijk", "verwerker"]),
    regime=st.sampled_from(["avg", "brp", "wpg", "archief"]),
    data=st.lists(
        st.builds(
            datum,
            van_betrokkene=st.none() | st.booleans(),
            bron=st.none() | st.just("de school"),
            is_verplicht=st.none() | st.booleans(),
            gevolg=st.none() | st.just("Geen pas."),
        )
    ).map(tuple),
)
def test_any_gaps_give_an_answer_for_every_item(
    register: Register, emptied: set[str], rol: str, regime: str, data: tuple[Gegeven, ...]
) -> None:
    """Whatever is left out, every item has a stand, articles exactly where it is asked, and fields to look at."""
    base = replace(register.verwerkingen["parkeerplaats-bij-huis"], rol=rol, regime=regime, gegevens=data)
    verwerking = replace(base, **{name: OPTIONAL[name] for name in emptied})

    items = Completeness(register).of(verwerking)

    assert [item.plicht.id for item in items] == list(register.informatieplichten)
    assert [bool(item.artikelen) for item in items] == [item.stand != NOT_ASKED for item in items]
    assert all(item.velden for item in items)
