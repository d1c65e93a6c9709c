"""What a version of the data took away is told to who still has it, with a cure that works when followed literally."""

import re
from collections.abc import Callable
from pathlib import Path

from glashelder.findings import Finding
from glashelder.schema.catalogue import Catalogue
from glashelder.tree.releases import former_fields, numbers


def test_a_field_that_is_gone_is_gone(catalogue: Catalogue) -> None:
    """A table that has the field again would never show what was said of it."""
    for (table, field), former in former_fields().items():
        assert table in catalogue.tables
        assert field not in catalogue.tables[table].by_name
        assert numbers(former.gegevens) <= numbers(catalogue.version)
        assert former.oplossing.endswith(".")


def test_the_cure_of_the_principal_followed_literally_makes_a_sound_record(
    small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Who types what the finding quotes, line by line, has the list that took the place of the field."""
    file = small_package / "verwerkingen/zwemabonnement.yaml"
    text = re.sub(r"    grondslagen:\n(?:      .*\n)+", "", file.read_text("utf-8"))
    text = text.replace(
        "rol: verantwoordelijke", "rol: verwerker\nomschrijving: Wij houden de kassa bij.\nopdrachtgever: Bad"
    )
    file.write_text(text, "utf-8")
    (found,) = [f for f in check_package(small_package) if f.rule == "onbekend-veld"]
    field, name, contact, officer = re.findall(r"'([^']+)'", found.hint)

    lines = [field, f"{name}het Zwembad", f"{contact}info@zwembad.example", f"{officer}fg@zwembad.example"]
    file.write_text(text.replace("opdrachtgever: Bad", "\n".join(lines)), "utf-8")

    assert found.place.field == "opdrachtgever"
    assert check_package(small_package) == ()
