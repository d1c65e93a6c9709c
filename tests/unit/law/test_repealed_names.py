"""Names of laws that are no longer in force."""

import datetime

import pytest

from glashelder.findings import Origin
from glashelder.law.repealed_names import RepealedNames
from glashelder.model.records import Wet

TODAY = datetime.date(2026, 11, 22)
ENDED = datetime.date(2014, 1, 6)


def wet(key: str, title: str, short: str = "", *, until: datetime.date | None = None, next_id: str = "") -> Wet:
    """Return a law."""
    return Wet(
        origin=Origin("wetten.csv", 2),
        id=key,
        citeertitel=title,
        afkorting=short or None,
        soort="wet",
        omschrijving="-",
        geldig_tot=until,
        opvolger_id=next_id or None,
    )


NAMES = RepealedNames(
    (
        wet("gba", "Wet gemeentelijke basisadministratie", "Wet GBA", until=ENDED, next_id="brp"),
        wet("brp", "Wet basisregistratie personen", "Wet BRP"),
        wet("huisvesting-1992", "Huisvestingswet", until=ENDED),
        wet("huisvesting", "Huisvestingswet 2014"),
        wet("kieswet-1951", "Kieswet", until=ENDED),
        wet("kieswet", "Kieswet"),
        wet("soon", "Archiefwet 1995", until=TODAY + datetime.timedelta(days=1)),
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Volgens de Wet GBA mag dit.", ["Wet GBA"]),
        ("Uit de GBA.", ["GBA"]),
        ("Een GBA-uittreksel", ["GBA"]),
        ("De Wet gemeentelijke basisadministratie, artikel 3", ["Wet gemeentelijke basisadministratie"]),
        ("De BRP, vroeger de GBA.", []),
        ("GBAV en de gba", []),
        ("De Huisvestingswet", ["Huisvestingswet"]),
        ("De Huisvestingswet 2014", []),
        ("De Kieswet", []),
        ("De Archiefwet 1995", []),
        ("", []),
    ],
)
def test_a_repealed_name_is_found_as_a_whole_word(text: str, expected: list[str]) -> None:
    """A name in force, a part of a word, or a text that also names the successor, is left alone."""
    assert [name for name, _, _ in NAMES.find(text)] == expected


def test_a_find_tells_the_law_and_its_successor() -> None:
    """The finding can say what to write instead."""
    [(_, law, successor)] = NAMES.find("Uit de GBA.")

    assert (law.id, successor and successor.id) == ("gba", "brp")


def test_without_repealed_laws_nothing_is_found() -> None:
    """A register whose laws all hold has nothing to look for."""
    names = RepealedNames((wet("brp", "Wet basisregistratie personen"),), TODAY)

    assert not names.may_occur(["Wet basisregistratie personen"])
    assert list(names.find("Wet basisregistratie personen")) == []


def test_a_register_without_laws_is_no_fault() -> None:
    """A broken table of laws is reported elsewhere."""
    assert list(RepealedNames((), TODAY).find("Volgens de Wbp")) == []
