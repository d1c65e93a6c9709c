"""The register of Zilverdam is read as an example, so what it says must hold together."""

import html
import re
from pathlib import Path

import pytest
from demonstration import TODAY
from letters_of_repo import LETTERS

from glashelder.findings import Severity
from glashelder.model.register import Register
from glashelder.pipeline import Checked, check
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.work.cache import Cache

TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
TWO_STOPS = re.compile(r"[^\n]{0,40}(?<!\.)\.\.(?![./])")


@pytest.fixture(scope="module")
def settings(zilverdam: Path) -> Settings:
    """Return Zilverdam as a project."""
    return Settings(project_dir=zilverdam, today=TODAY)


@pytest.fixture(scope="module")
def cache(settings: Settings) -> Cache:
    """Return a cache that holds nothing yet."""
    return Cache(settings.cache_file, "tests")


@pytest.fixture(scope="module")
def checked(settings: Settings, cache: Cache) -> Checked:
    """Return what the check of Zilverdam gives."""
    return check(settings, cache)


@pytest.fixture(scope="module")
def register(checked: Checked) -> Register:
    """Return the register of Zilverdam."""
    return checked.register


@pytest.mark.parametrize("years", [0, 1, 5, 20])
def test_no_day_breaks_the_build_of_the_demonstration(years: int, settings: Settings, cache: Cache) -> None:
    """README promises `--strict`: what dates bring in later years is told to the editor, and counts as nothing."""
    day = TODAY.replace(year=TODAY.year + years)

    findings = check(settings.at(day), cache).findings

    assert [f for f in findings if f.counts_when_strict] == []
    assert {f.severity for f in findings} >= {Severity.AGENDA}


def test_every_letter_of_a_department_is_reached_from_a_step(register: Register) -> None:
    """Who follows a procedure finds each letter where it is needed, and does not make one up."""
    assert {brief for stap in register.procedure_stappen for brief in stap.brieven} == set(LETTERS.department)


def test_the_decision_on_a_request_can_be_any(register: Register) -> None:
    """A step that offers only the letter that grants would send departments the wrong way."""
    step = next(s for s in register.stappen["verzoek-van-een-inwoner"] if "besluit-inwilligen" in s.brieven)

    assert set(step.brieven) == {brief.id for brief in LETTERS.department.values() if brief.id.startswith("besluit-")}


def test_doubt_about_who_asks_leads_to_the_letter_about_that(register: Register) -> None:
    """AVG art. 12(6): that letter may ask who somebody is; the one for what is missing is another."""
    step = next(s for s in register.stappen["verzoek-van-een-inwoner"] if "bij twijfel" in s.titel)

    assert step.brieven == ("verzoek-om-identificatie",)


def test_no_sentence_of_a_page_ends_in_two_full_stops(settings: Settings, checked: Checked, cache: Cache) -> None:
    """A name may have a stop of its own ("Parkeerloket B.V."); the filter `punt` knows."""
    pages = (
        (page.path, page.make().decode())
        for page in Site(settings, checked, cache).files()
        if page.path.endswith(".html")
    )
    found = {path: TWO_STOPS.findall(html.unescape(TAG.sub("", text))) for path, text in pages}

    assert len(found) > 500
    assert {path: texts for path, texts in found.items() if texts} == {}
