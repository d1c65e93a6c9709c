from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace

from glashelder.law.completeness import Completeness
from glashelder.model.register import Register
from glashelder.pages.accountability import AccountabilityPage, accountability_page
from glashelder.pipeline import Checked


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


def changed(register: Register, **changes: dict[str, Any]) -> Register:
    """Return the register with other values in some activities, by their id with underscores."""
    new = {key.replace("_", "-"): value for key, value in changes.items()}
    activities = {key: replace(v, **new.get(key, {})) for key, v in register.verwerkingen.items()}
    return replace(register, verwerkingen=activities)


def page_of(register: Register) -> AccountabilityPage:
    """Return the page of account of a register."""
    judge = Completeness(register)
    return accountability_page(register, {v.id: judge.of(v) for v in register.gepubliceerd})


def test_the_whole_register_is_counted(register: Register) -> None:
    """Each item is counted in every activity, and an activity under another law stands apart."""
    page = page_of(
        changed(register, hondenbelasting={"bewaring": (), "maatregelen": None}, zwemabonnement={"regime": "wpg"})
    )
    retention = next(o for o in page.onderdelen if o.titel == "Hoelang de gegevens worden bewaard")

    assert (page.geteld, page.compleet, page.deel_compleet, page.buiten) == (2, 1, "50%", 1)
    assert (retention.aanwezig, retention.ontbreekt, retention.niet_van_toepassing, retention.ingevuld) == (
        1, 1, 1, "50%",
    )  # fmt: skip
    assert [(link.text, missing) for link, missing in page.gaten] == [
        ("Hondenbelasting", ("Hoelang de gegevens worden bewaard", "Hoe de gegevens worden beschermd"))
    ]


def test_the_list_of_gaps_ends_somewhere(register: Register) -> None:
    """With a thousand incomplete activities the page names the first fifty by title, and how many follow."""
    one = replace(register.verwerkingen["hondenbelasting"], bewaring=())
    many = {f"v{n}": replace(one, id=f"v{n}", titel=f"Verwerking {n:04}") for n in range(1000)}

    page = page_of(replace(register, verwerkingen=many))

    assert (len(page.gaten), page.gaten[0][0].text, page.meer_gaten) == (50, "Verwerking 0000", 950)
    assert (len(page.herziening.eerste), page.herziening.meer) == (20, 980)


def test_assessments_are_counted_and_those_to_be_done_are_named(register: Register) -> None:
    """Every status has its number, also none and not filled in."""
    page = page_of(changed(register, hondenbelasting={"dpia": "gepland"}))

    assert page.dpia.standen == (
        ("Uitgevoerd", 1), ("Wordt uitgevoerd", 0), ("Gepland", 1), ("Niet nodig", 0), ("Niet ingevuld", 1),
    )  # fmt: skip
    assert page.dpia.jaren == ((2025, 1),)
    assert [(link.text, stand) for link, stand in page.dpia.nog_te_doen] == [("Hondenbelasting", "Gepland")]


def test_reviews_come_by_date_and_no_day_of_a_build_makes_them_late(register: Register) -> None:
    """The page is the same on every day: what is late was so when the register was last changed."""
    changes = {"hondenbelasting": {"herzien_voor": None}}
    page = page_of(changed(register, **changes))
    later = page_of(replace(changed(register, **changes), peildatum=datetime.date(2040, 1, 1)))

    assert [(str(day), link.text) for day, link in page.herziening.eerste] == [
        ("2027-01-20", "Parkeerplaats bij huis"),
        ("2027-06-15", "Abonnement op het zwembad"),
    ]
    assert page.herziening.zonder_datum == 1
    assert page == later


def test_what_is_late_was_so_when_the_register_was_last_changed(register: Register) -> None:
    """A day counts as passed on the date of the newest change, which the page says; that day itself is in time."""
    newest = datetime.date(2026, 6, 20)
    earlier, later = newest - datetime.timedelta(days=1), newest + datetime.timedelta(days=1)

    page = page_of(
        changed(
            register,
            hondenbelasting={"herzien_voor": earlier, "gewijzigd_op": newest},
            zwemabonnement={"herzien_voor": newest, "gewijzigd_op": earlier, "dpia": "gepland"},
            parkeerplaats_bij_huis={"herzien_voor": later, "gewijzigd_op": earlier},
        )
    )

    assert (page.stand_op, page.herziening.te_laat) == (newest, 1)
    assert {square.link.text: square.stand.code for square in page.strook.vakjes} == {
        "Hondenbelasting": "laat", "Abonnement op het zwembad": "dpia", "Parkeerplaats bij huis": "compleet",
    }  # fmt: skip


def test_a_dpia_comes_with_the_day_by_which_it_is_looked_at_again(register: Register) -> None:
    """The day follows from the term of the municipality; one that is not made yet has none, and none is called late."""
    made = {"dpia": "uitgevoerd", "dpia_op": datetime.date(2020, 2, 29)}
    planned = {"dpia": "gepland", "dpia_op": None}
    other = changed(register, hondenbelasting=made, zwemabonnement=planned)

    days = page_of(other).dpia.eerste

    assert (str(days[0][0]), days[0][1].text) == ("2023-02-28", "Hondenbelasting")
    assert "Abonnement op het zwembad" not in [link.text for _, link in days]
    assert page_of(replace(other, peildatum=datetime.date(2040, 1, 1))).dpia.eerste == days


def test_without_a_term_no_dpia_has_such_a_day(register: Register) -> None:
    """Where the municipality keeps no term, or one beyond the calendar, the list is left out."""
    term = register.termijnen["dpia-herziening"]
    longer = replace(term, duur="P999999M")

    assert page_of(replace(register, termijnen={})).dpia.eerste == ()
    assert page_of(replace(register, termijnen={term.id: longer})).dpia.eerste == ()


def test_contracts_in_use_come_by_their_last_day(register: Register) -> None:
    """A contract that is not signed has no last day yet; one without an end is counted apart."""
    (contract,) = register.verwerkersovereenkomsten

    def shown(**changes: Any) -> tuple[list[tuple[str, str, str]], int]:
        page = page_of(replace(register, verwerkersovereenkomsten=(replace(contract, **changes),)))
        found = page.overeenkomsten
        return [(str(day), link.text, link.href[1:]) for day, link in found.eerste], found.zonder_einde

    row = ("2029-01-15", "Badmeester Online B.V.", "verwerkers/badmeester-online/")
    assert shown() == ([row], 0)
    assert shown(eindigt_op=None) == ([], 1)
    assert shown(status="in-onderhandeling") == ([], 0)


def test_figures_stand_by_year_and_a_gap_stays_a_gap(register: Register) -> None:
    """A figure that is missing in one year is no nought."""
    first = register.kerncijfers[0]
    more = (first, replace(first, jaar=2024, indicator="datalekken", waarde=0))

    figures = page_of(replace(register, kerncijfers=more)).cijfers

    assert figures.jaren == (2024, 2025)
    assert [(title, values) for title, _, values in figures.rijen] == [
        ("Verzoeken van inwoners", ("", "3")),
        ("Datalekken", ("0", "")),
    ]


def test_an_empty_register_has_a_page(register: Register) -> None:
    """Without activities and figures nothing fails."""
    page = page_of(replace(register, verwerkingen={}, kerncijfers=()))

    assert (page.geteld, page.onderdelen, page.deel_compleet, page.cijfers.jaren) == (0, (), "", ())
