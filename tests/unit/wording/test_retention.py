"""How long something is kept is told in the same words on a page and in a letter, also when nobody knows it yet."""

import pytest

from glashelder.findings import Origin
from glashelder.model.records import Bewaartermijn, Bewaring
from glashelder.wording.retention import kept

ORIGIN = Origin("x", 1)
PERIODS = {
    "kort": Bewaartermijn(
        origin=ORIGIN,
        id="kort",
        titel="Kort",
        waardering="vernietigen",
        afleidingswijze="afhandeling",
        begin="na afloop",
        is_gecontroleerd=True,
        termijn="P1Y",
    )
}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"bewaartermijn_id": "kort"}, "1 jaar, na afloop"),
        ({"termijn_in_woorden": "tot de zaak af is"}, "tot de zaak af is (de precieze termijn is nog niet bekend)"),
        ({"termijn_in_woorden": "tot de zaak af is."}, "tot de zaak af is (de precieze termijn is nog niet bekend)"),
        ({}, ""),
        ({"bewaartermijn_id": "weg"}, ""),
    ],
)
def test_a_period_is_told_or_what_decides_about_it(row: dict[str, str], told: str) -> None:
    """A gap that is shown is told as a gap, and never breaks a page."""
    bewaring = Bewaring(origin=ORIGIN, verwerking_id="x", volgnummer=1, wat="dossier", **row)

    assert kept(bewaring, PERIODS) == told
