"""A table may have rows in several layers: national ones, those of a partnership, and own ones."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from frictionless import Package
from national import make_checkout

from glashelder.exceptions import SchemaError
from glashelder.pipeline import Checked
from glashelder.schema.catalogue import read_catalogue
from glashelder.tree.folder import Folder

_LAWS = "wetten.csv"


def _split(data: Path, *own: str) -> None:
    """Take these laws from the national layer to the own one."""
    make_checkout(data)
    head, *rows = (data / "landelijk" / _LAWS).read_text("utf-8").splitlines(keepends=True)
    (data / "landelijk" / _LAWS).write_text(head + "".join(r for r in rows if not r.startswith(own)), "utf-8")
    (data / _LAWS).write_text(head + "".join(r for r in rows if r.startswith(own)), "utf-8")
    file = data / "datapackage.yaml"
    package = yaml.safe_load(file.read_text("utf-8"))
    (laws,) = (r for r in package["resources"] if r["name"] == "wetten")
    laws |= {"path": f"landelijk/{_LAWS}", "extrapaths": [_LAWS]}
    file.write_text(yaml.safe_dump(package), "utf-8")


def test_rows_of_a_table_stand_in_two_layers(small_package: Path, check_data: Callable[..., Checked]) -> None:
    """They make one table; Frictionless reads it whole as well."""
    whole = check_data(small_package).register.wetten
    own = min(whole)

    _split(small_package, f"{own},")

    checked = check_data(small_package)
    assert checked.findings == ()
    assert checked.register.wetten.keys() == whole.keys()
    assert checked.register.wetten[own].origin.path == _LAWS
    assert {law.origin.path for law in checked.register.wetten.values()} == {_LAWS, f"landelijk/{_LAWS}"}
    table = Package(str(small_package / "datapackage.yaml")).get_resource("wetten")
    assert {row["id"] for row in table.read_rows()} == whole.keys()
    assert checked.catalogue.tables["wetten"].places == (f"landelijk/{_LAWS}", _LAWS)


def test_an_own_row_is_added_and_one_with_a_key_from_below_is_a_fault(
    small_package: Path, check_data: Callable[..., Checked]
) -> None:
    """What is national is never replaced in silence: the cure, followed to the letter, says it with a reason."""
    file = small_package / "codelijsten/landen.csv"
    file.parent.mkdir()
    head = "code,titel,omschrijving,bron,is_eer\n"
    file.write_text(f'{head}zz,Verzonnen land,,,nee\nus,"Amerika, noord",,,ja\n', "utf-8")

    (found,) = [f for f in check_data(small_package).findings if f.is_blocking]

    assert (found.rule, found.place.path) == ("kenmerk-staat-lager", "register_data/codelijsten/landen.csv")
    assert (found.place.line, found.place.column) == (3, 1)
    assert found.message.startswith("'us' staat al in landelijk/codelijsten/landen.csv, regel ")
    columns, rows = re.fullmatch(
        r"Haal deze rij weg, en zet in afwijkingen.csv, onder '(.+)': (.+)\. Of geef deze rij een ander kenmerk\.",
        found.hint,
    ).groups()
    lines = [rows.split(" landen,")[0], *(f"landen,{rest}" for rest in rows.split(" landen,")[1:])]
    (small_package / "afwijkingen.csv").write_text("\n".join([columns, *lines]), "utf-8")
    file.write_text(f"{head}zz,Verzonnen land,,,nee\n", "utf-8")
    checked = check_data(small_package)
    assert [f for f in checked.findings if f.is_blocking] == []
    country = checked.register.codelijsten["landen"]["us"]
    assert (country.titel, country.is_eer) == ("Amerika, noord", True)
    assert "zz" in checked.register.codelijsten["landen"]


def test_a_row_that_stands_below_to_the_letter_is_to_be_removed(
    small_package: Path, check_data: Callable[..., Checked], repo: Path
) -> None:
    """Who copied a national table is told to take it away, not to depart from it."""
    shutil.copyfile(repo / "register_data/landelijk/feestdagen.csv", small_package / "feestdagen.csv")

    faults = [f for f in check_data(small_package).findings if f.is_blocking]

    assert {(f.rule, f.hint) for f in faults} == {
        ("kenmerk-staat-lager", "Haal deze rij weg: zij staat er al, precies zo.")
    }


@pytest.mark.parametrize("parts", [["elders.csv"], ["codelijsten/wetten.csv"], "wetten.csv", [_LAWS, _LAWS]])
def test_a_second_part_of_a_table_has_the_name_of_the_first(parts: object, whole_package: Path) -> None:
    """The loader finds it by that name in each layer."""
    file = whole_package / "datapackage.yaml"
    package = yaml.safe_load(file.read_text("utf-8"))
    (laws,) = (r for r in package["resources"] if r["name"] == "wetten")
    laws |= {"path": f"landelijk/{_LAWS}", "extrapaths": parts}
    file.write_text(yaml.safe_dump(package), "utf-8")

    with pytest.raises(SchemaError, match="extrapaths"):
        read_catalogue(Folder(whole_package))
