"""Rights as tiles: one a right, the best answer of any basis, and where that holds."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace
from national import national_table

from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.pipeline import Checked
from glashelder.views.right_tiles import _STRENGTH, Tile, right_tiles

STRONGER = ("kan", "soms", "niet")


@pytest.fixture(scope="module")
def register(check_data: Callable[[Path], Checked], zilverdam: Path) -> Register:
    """Return the register of Zilverdam."""
    return check_data(zilverdam / "register_data").register


def tiles_of(verwerking: Verwerking, register: Register) -> dict[str, Tile]:
    """Return the tiles of an activity by the code of the right; each has a letter to open."""
    tiles = right_tiles(verwerking, register, {code: f"brief/{code}" for code in register.rechten})
    every = [*tiles.andere, *filter(None, [tiles.bezwaar])]
    assert len({tile.recht.code for tile in every}) == len(every)
    return {tile.recht.code: tile for tile in every}


def test_a_tile_gives_the_best_answer_of_any_basis(register: Register) -> None:
    """In every activity under the AVG, for each right; a complaint is always possible (AVG art. 77)."""
    rows = {(r.recht, r.grondslag): r.geldt for r in register.rechten_per_grondslag}
    checked = 0
    for verwerking in register.verwerkingen.values():
        if verwerking.regime != "avg" or verwerking.rol == "verwerker":
            continue
        bases = {g.grondslag for doel in verwerking.doelen for g in doel.grondslagen}
        tiles = tiles_of(verwerking, register)
        assert set(tiles) == set(register.rechten)
        assert tiles["klacht-bij-de-ap"].antwoord == "kan"
        for code in set(register.rechten) - {"klacht-bij-de-ap", "menselijke-tussenkomst"}:
            said = {_STRENGTH[rows[code, basis]] for basis in bases}
            best = min(said, key=STRONGER.index)
            assert (tiles[code].antwoord, bool(tiles[code].waar)) == (best, len(said) > 1)
            assert bool(tiles[code].brief) == (best != "niet")
            checked += 1
    assert checked > 500


def test_a_right_that_holds_in_part_says_where(register: Register) -> None:
    """The words are those of the bases, and only of those that give this answer."""
    tiles = tiles_of(register.verwerkingen["meldingen-openbare-ruimte"], register)

    assert (tiles["bezwaar"].antwoord, tiles["bezwaar"].waar) == ("kan", "Waar het om onze taak gaat")
    assert tiles["toestemming-intrekken"].antwoord == "kan"
    assert tiles["overdraagbaarheid"].antwoord == "soms"
    assert tiles["inzage"].waar == ""


def test_a_human_looks_only_where_a_computer_decides(register: Register) -> None:
    """AVG art. 22."""
    verwerking = register.verwerkingen["meldingen-openbare-ruimte"]
    by_computer = replace(verwerking, besluitvorming="volledig")

    found = [tiles_of(v, register)["menselijke-tussenkomst"].antwoord for v in (verwerking, by_computer)]

    assert found == ["niet", "soms"]


def test_the_right_to_object_stands_apart_wherever_it_holds(register: Register) -> None:
    """AVG art. 21(4); where it does not hold it is a tile like the others."""
    apart = 0
    for verwerking in register.verwerkingen.values():
        if verwerking.regime == "avg" and verwerking.rol != "verwerker":
            tiles = right_tiles(verwerking, register, {})
            assert (tiles.bezwaar is None) == any(t.recht.code == "bezwaar" for t in tiles.andere)
            assert tiles.bezwaar is None or tiles.bezwaar.antwoord != "niet"
            apart += tiles.bezwaar is not None
    assert apart > 50


def test_another_law_has_tiles_without_an_answer_and_a_processor_has_none(register: Register) -> None:
    """What the Wpg or the Wet BRP gives depends on no basis; of work for others the other decides."""
    of_brp = next(v for v in register.verwerkingen.values() if v.regime == "brp" and v.rol != "verwerker")
    of_others = next(v for v in register.verwerkingen.values() if v.rol == "verwerker")

    assert {t.antwoord for t in tiles_of(of_brp, register).values()} == {""}
    assert set(tiles_of(of_brp, register)) == {r.recht for r in register.rechten_per_regime if r.regime == "brp"}
    assert tiles_of(of_others, register) == {}


def test_every_answer_of_the_law_has_a_word_on_a_tile(repo: Path) -> None:
    """A code that is added to `geldingen` needs one too; "verschilt" is said of bases together, and is none itself."""
    with national_table(repo / "register_data", "codelijsten/geldingen.csv").open(encoding="utf-8") as file:
        codes = {row["code"] for row in csv.DictReader(file)}

    assert set(_STRENGTH) == codes - {"verschilt"}
    assert set(_STRENGTH.values()) == set(STRONGER)
