"""The demonstration is a partnership: four invented municipalities that share a catalogue, and differ where they do."""

import re
from collections import Counter
from pathlib import Path

import pytest
from demonstration import REPO, SHARED, TODAY, ZILVERDAM

from glashelder.config.site_config import site_config, with_site_config
from glashelder.partnership.judging import judge_each
from glashelder.pipeline import Checked, check
from glashelder.portal.comparison import compare
from glashelder.portal.facts import facts_of
from glashelder.settings import Settings
from glashelder.wording import links
from glashelder.work.cache import Cache

FOUR = ("brugmeerstad", "ijverzand", "s-kwartelrade", ZILVERDAM)
GOLDEN = REPO / "tests/golden/zilverdam_addresses.txt"
_LEAST = 100
_DIFFERENCES = 30


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Checked]:
    """Return what the check of each gives."""
    cache = tmp_path_factory.mktemp("cache")
    each = with_site_config(Settings(REPO, today=TODAY)).each
    return {one.organisatie: check(one, Cache(cache / one.organisatie, "tests")) for one in each}


def test_there_are_four_with_a_register_of_some_size(four: dict[str, Checked]) -> None:
    """A small register hides what a large one shows."""
    sizes = {name: len(checked.published.gepubliceerd) for name, checked in four.items()}

    assert tuple(sizes) == FOUR
    assert {name: size for name, size in sizes.items() if size < _LEAST} == {}


def test_they_have_no_fault_and_nothing_that_counts_in_a_strict_build(repo: Path) -> None:
    """An example is copied with its faults; what dates bring is for the agenda."""
    project = with_site_config(Settings(repo, today=TODAY))

    assert [f for f in judge_each(project, lambda _: ()) if f.counts_when_strict] == []


def test_no_address_of_zilverdam_has_gone(four: dict[str, Checked]) -> None:
    """It was the whole demonstration once, and others link to its pages."""
    settings = Settings(REPO, today=TODAY).of(ZILVERDAM)
    url = site_config(settings).site_url
    now = {f"{url}{links.address('verwerkingen', v.id)}" for v in four[ZILVERDAM].published.gepubliceerd}
    before = GOLDEN.read_text("utf-8").split()

    assert len(before) == 123
    assert sorted({*before} - now) == []


def test_they_differ_in_many_places_beyond_their_names(four: dict[str, Checked]) -> None:
    """The portal finds them: what one does alone, what one leaves out, and where answers are not alike.

    That a department, a body or a by-law has another name is not counted.
    """
    comparison = compare([facts_of(checked.published, name, f"/{name}/") for name, checked in four.items()])
    alone = {(name, link.href) for name, activities in comparison.alleen for link in activities}
    left_out = {c.key for c in comparison.activiteiten if c.zonder}
    unlike = {
        c.key
        for c in comparison.activiteiten
        for question in c.vragen
        if not question.is_gelijk and question.over not in {"afdeling", "verantwoordelijke"}
    }

    assert {name for name, _ in alone} == {checked.register.organisatie.korte_naam for checked in four.values()}
    assert min(len(alone), len(left_out), len(unlike)) >= 5
    assert len(alone) + len(left_out | unlike) >= _DIFFERENCES


def test_they_have_one_officer_and_all_are_invented(four: dict[str, Checked]) -> None:
    """Every page says so, and a number could be that of nobody: CBS codes end far below 9900, an RSIN is an 11-test."""
    rows = [checked.register.organisatie for checked in four.values()]

    assert len({(row.fg_naam, row.fg_email) for row in rows}) == 1
    assert [row.id for row in rows if not row.is_fictief] == []
    assert [row.tooi_id for row in rows if not row.tooi_id.endswith(f"/gm{row.cbs_code}")] == []
    assert [row.cbs_code for row in rows if row.cbs_code < "9900"] == []
    assert [row.oin for row in rows if _could_be_an_rsin(row.oin[8:17])] == []
    assert {address for row in rows for address in re.findall(r"[\w.]+\.(\w+)$", row.website)} == {"example"}


def _could_be_an_rsin(digits: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def test_the_test_of_a_number_knows_a_sound_one() -> None:
    """Else every number would pass for invented."""
    assert _could_be_an_rsin("123456782")


def test_nothing_that_is_shared_is_of_one_of_them(four: dict[str, Checked]) -> None:
    """A text with the name of one would be untrue at the others."""
    names = [checked.register.organisatie.korte_naam for checked in four.values()]
    named = re.compile("|".join(map(re.escape, (*names, *FOUR, "14 000"))), re.IGNORECASE)
    texts = {file.relative_to(SHARED): file.read_text("utf-8") for file in SHARED.rglob("*.*")}

    assert len(texts) > _LEAST
    assert {path: found for path, text in texts.items() if (found := named.findall(text))} == {}


@pytest.mark.parametrize("name", FOUR)
def test_the_figures_of_a_year_agree_with_the_register(name: str, four: dict[str, Checked]) -> None:
    """Both stand on the page of account; two numbers for the same thing make a reader doubt all of them."""
    register = four[name].register
    told = {(k.indicator, k.jaar): k.waarde for k in register.kerncijfers}
    counted = {
        "dpias-afgerond": Counter(v.dpia_op.year for v in register.gepubliceerd if v.dpia_op),
        "overeenkomsten-gesloten": Counter(
            c.gesloten_op.year for c in register.verwerkersovereenkomsten if c.gesloten_op
        ),
    }

    assert {key: value for key, value in told.items() if key[0] in counted} == {
        (name, year): counted[name][year] for name in counted for year in {year for _, year in told}
    }
