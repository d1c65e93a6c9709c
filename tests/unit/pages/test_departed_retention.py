"""A period that the municipality made its own is not passed off as that of the Selectielijst."""

import csv
import datetime

import pytest

from glashelder.letters.department.overview import inzage_view
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.work.cache import Cache

ACTIVITY = "zwemabonnement"
LISTED = "Selectielijst gemeenten 2020"


@pytest.fixture(name="told")
def _told(small_project):
    """Return a function that departs from a field of the period, and gives the line of page and letter about it."""
    data = small_project / "register_data"
    file = data / f"verwerkingen/{ACTIVITY}.yaml"
    file.write_text(file.read_text("utf-8").replace("_id: dienst-geleverd", "_id: sl2020-5-1"), "utf-8")

    def told(*departures):
        with (data / "afwijkingen.csv").open("a", encoding="utf-8", newline="") as rows:
            csv.writer(rows).writerows(("bewaartermijnen", "sl2020-5-1", *departure) for departure in departures)
        settings = Settings(small_project, today=datetime.date(2026, 12, 24))
        checked = check(settings, Cache(small_project / "niets", "x"))
        site = Site(settings, checked, Cache(small_project / "niets", "x"))
        page = next(f.make().decode() for f in site.files() if f.path == f"verwerkingen/{ACTIVITY}/index.html")
        letter = "\n".join(inzage_view(checked.published, checked.published.verwerkingen[ACTIVITY]).bewaring)
        return [next(line for line in text.splitlines() if LISTED in line) for text in (page, letter)]

    return told


def test_the_list_is_cited_when_its_own_period_holds(told):
    """Without a departure, or with one that leaves the period alone."""
    for line in told(("toelichting", "Anders gezegd.", "Korter."), ("titel", "Dienst", "Korter.")):
        assert LISTED in line
        assert "anders dan" not in line.lower()


@pytest.mark.parametrize(("field", "value"), [("termijn", "P2Y"), ("begin", "nadat u ons vergat")])
def test_a_departed_period_says_that_it_is_another_and_why(told, field, value):
    """The page of the activity and the overview for who asks what is known of him."""
    for line in told((field, value, "De raad besloot tot twee jaar.")):
        assert f"nders dan {LISTED}" in line
        assert "De raad besloot tot twee jaar." in line
