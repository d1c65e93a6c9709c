"""The register asks for exactly the facts without which a letter to a resident would be refused."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.letters.rules.activity import missing_facts
from glashelder.pipeline import Checked

FILE = "verwerkingen/hondenbelasting.yaml"
# Per field that is emptied: the rule of the register that misses it.
ASKED = {
    "heeft_ontvangers": "ontvangers-onbekend",
    "heeft_doorgifte": "doorgifte-onbekend",
    "besluitvorming": "besluitvorming-onbekend",
    "doelen": "doel-zonder-grondslag",
    "gegevens": "gegevens-ontbreken",
    "bewaring": "bewaring-ontbreekt",
    "van_betrokkene": "herkomst-onbekend",
    "grondslagen": "doel-zonder-grondslag",
}


def without(text: str, field: str) -> str:
    """Return the record without a field and what is nested in it."""
    return re.sub(rf"^( *){field}:.*\n(?:\1 +.*\n|\1- .*\n)*", "", text, count=1, flags=re.MULTILINE)


@pytest.mark.parametrize("field", ASKED)
def test_what_a_letter_misses_the_register_asks_for(
    field: str, small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """Each fact of AVG article 15 that is left out gives a finding at the record, and stops the letter."""
    file = small_package / FILE
    file.write_text(without(file.read_text("utf-8"), field), encoding="utf-8")

    checked = check_data(small_package)

    assert ASKED[field] in {f.rule for f in checked.findings if f.place.record == "hondenbelasting"}
    assert list(missing_facts(checked.register.verwerkingen["hondenbelasting"])) != []


def test_a_register_without_findings_is_enough_for_every_letter(
    small_package: Path, check_data: Callable[[Path], Checked]
) -> None:
    """What the rules find sound, the letters find complete."""
    checked = check_data(small_package)

    assert checked.findings == ()
    assert [field for v in checked.register.verwerkingen.values() for field in missing_facts(v)] == []
