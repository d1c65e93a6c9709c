"""Each kind of change has its sentence: a version in Git against the files as an editor left them."""

import csv
import re
from pathlib import Path

import pytest
import yaml
from national import make_checkout
from next_release import NEXT

from glashelder.findings import Origin
from glashelder.history.changes.compare import changes
from glashelder.history.changes.side import make_side, read_sides
from glashelder.history.commit import version
from glashelder.history.git import find_repository
from glashelder.load.rows import RawRow
from glashelder.tree.folder import Folder
from glashelder.tree.package import over_shipped

SWIM, DOG = "verwerkingen/zwemabonnement.yaml", "verwerkingen/hondenbelasting.yaml"
POOL, DOGS = "Abonnement op het zwembad", "Hondenbelasting"


@pytest.fixture
def told(versions, catalogue):
    """Return a function that gives subject and sentence of every change since the first version."""
    make_checkout(versions.data)
    first = versions.commit()

    def tell():
        sides = read_sides(
            version(find_repository(versions.data), first, catalogue),
            over_shipped(Folder(versions.data), "register_data"),
            catalogue,
        )
        return [(change.subject, change.text) for change in changes(*sides, catalogue)]

    return tell


_EDITS = yaml.safe_load((Path(__file__).parents[2] / "golden/changes/edits.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", _EDITS)
def test_one_edit_is_one_sentence(name, versions, told, codes):
    """Every kind of change is told once, by names and not by codes; what is not public is not told at all."""
    edit = _EDITS[name]
    versions.edit(edit["bestand"], edit["was"], edit["wordt"])

    assert told() == [(sentence["over"], codes(sentence["zin"])) for sentence in edit["zinnen"]]


@pytest.fixture
def codes(repo):
    """Return a function that puts the title that a code has today in place of `{list:code}`."""

    def title(found):
        file = repo / f"register_data/landelijk/codelijsten/{found[1]}.csv"
        with file.open(encoding="utf-8", newline="") as lines:
            name = next(row["titel"] for row in csv.DictReader(lines) if row["code"] == found[2])
        return name.lower() if found[1] in ("gegevenssoorten", "betrokkenen", "grondslagen") else name

    return lambda text: re.sub(r"\{(\w+):([\w-]+)\}", title, text)


def test_a_new_activity_is_told_with_its_summary_first(versions, told):
    """What is new matters most."""
    versions.edit(DOG, "besluitvorming: geen", "besluitvorming: ondersteund")
    text = (versions.data / SWIM).read_text("utf-8").replace("id: zwemabonnement", "id: zwemles")
    (versions.data / "verwerkingen/zwemles.yaml").write_text(text.replace(f"titel: {POOL}", "titel: Zwemles"), "utf-8")

    found = told()

    assert [subject for subject, _ in found] == ["Zwemles", DOGS]
    assert found[0][1].startswith("Dit is nieuw. Met een abonnement zwemt u")


def test_an_activity_that_ended_is_told_with_reason_and_successor(versions, told):
    """The table of what has ended says the rest."""
    (versions.data / DOG).unlink()
    with (versions.data / "vervallen.csv").open("a", encoding="utf-8") as file:
        file.write(f"verwerkingen,hondenbelasting,{DOGS},Honden kosten niets meer.,2026-11-01,zwemabonnement\n")

    assert told() == [
        (DOGS, f"Dit is vervallen sinds 1 november 2026. Honden kosten niets meer. In plaats daarvan: {POOL}.")
    ]


def test_a_version_with_other_columns_and_without_a_table_is_compared_all_the_same(versions, catalogue):
    """The past had other schemas; what both sides have is compared."""
    wetten = versions.data / "wetten.csv"
    wetten.write_text("id,citeertitel,kleur\nzwembadverordening,Regels van het bad,groen\n", "utf-8")
    (versions.data / "vervallen.csv").rename(versions.project / "weg.csv")
    old = versions.commit()
    wetten.write_text("id,citeertitel\nzwembadverordening,Zwembadverordening\n", "utf-8")
    (versions.project / "weg.csv").rename(versions.data / "vervallen.csv")

    sides = read_sides(
        version(find_repository(versions.data), old, catalogue),
        over_shipped(Folder(versions.data), "register_data"),
        catalogue,
    )
    texts = [change.text for change in changes(*sides, catalogue)]

    assert "Citeertitel van Regels van het bad: van ‘Regels van het bad’ naar ‘Zwembadverordening’." in texts
    assert any(text.startswith("‘Parkeerbord met uw kenteken’ is vervallen") for text in texts)


def test_nothing_changed_is_no_change(told):
    """The same files give no sentence."""
    assert told() == []


def test_a_row_that_went_is_told_in_its_own_words(versions, told):
    """A number says nothing; who the task belonged to does."""
    tasks = versions.data / "taken.csv"
    versions.edit("taken.csv", tasks.read_text("utf-8"), "rol_id,volgnummer,taak,hoe_vaak\n")

    assert ("Taken", "Weg: Kijkt na of elke beschrijving nog klopt (Zwembadbeheerder).") in told()


def _public_fields(catalogue):
    """Yield every public field that can change without its row becoming another one."""
    for spec in (
        spec for name, spec in catalogue.tables.items() if name != "versies"
    ):  # they tell of changes themselves
        given = {own for own, _ in spec.parent_key} | {"volgnummer", "status", "gewijzigd_op"} if spec.parent else set()
        for field in spec.public_fields:
            if spec.format != "csv" and not spec.parent and field.name in ("id", "status", "gewijzigd_op"):
                continue
            if field.name not in given:
                yield spec, field


def test_no_public_field_changes_in_silence(catalogue):
    """Of every public field of every public table something is said, also of one that is added to a schema later."""
    silent = []
    for spec, field in _public_fields(catalogue):
        other = "ja" if field.name == "van_betrokkene" else "iets heel anders"
        row = {f.name: f.example for f in spec.public_fields} | {"van_betrokkene": "nee", "volgnummer": "1"}
        if spec.parent:
            row |= {own: "1" for own, _ in spec.parent_key if own != "verwerking_id"}
        sides = [make_side(_register(spec, values), catalogue) for values in (row, row | {field.name: other}, {})]
        told = [changes(sides[0], sides[1], catalogue), changes(sides[0], sides[2], catalogue)]
        if not all(told):
            silent.append(f"{spec.name}.{field.name}")

    assert silent == []


def _register(spec, values):
    """Return the rows of a register with one activity, and this row in its table; without values no such row."""
    here = Origin("x", 1)
    rows = [RawRow("verwerkingen", {"id": "v", "titel": "V", "status": "gepubliceerd"}, here)]
    if spec.name == "verwerkingen":
        return [RawRow("verwerkingen", values | {"id": "v", "status": "gepubliceerd"}, here)] if values else []
    if spec.name == "verwerking_grondslagen":
        rows.append(RawRow("verwerking_doelen", {"volgnummer": "1", "doel": "D"}, here))
    return [*rows, RawRow(spec.name, values, here)] if values else rows


@pytest.fixture
def told_since(versions, catalogue):
    """Return a function that gives every change between a version in Git and the files as they are."""

    def tell(commit):
        tree = version(find_repository(versions.data), commit, catalogue, [versions.project / "mkdocs.yml"])
        sides = read_sides(tree, over_shipped(Folder(versions.data), "register_data"), catalogue)
        return [change.text for change in changes(*sides, catalogue)]

    return tell


def test_another_name_is_no_change(versions, told_since, next_release):
    """Of a field, a list, a code, a column and a table: a version in Git is read with the names of today."""
    next_release.renamed("verwerkingen", "beveiliging", "maatregelen")
    next_release.renamed("verwerkingen", "redenen", "doelen")
    next_release.renamed("onderwerpen", "belasting", "belastingen", "code")
    next_release.renamed("ontvangers", "titel", "naam")
    next_release.renamed("", "diensten", "taken", "tabel")
    today = {path: (versions.data / path).read_bytes() for path in (DOG, "ontvangers.csv", "taken.csv")}
    versions.edit(DOG, "maatregelen:", "beveiliging:")
    versions.edit(DOG, "doelen:", "redenen:")
    versions.edit(DOG, "onderwerp_id: belastingen", "onderwerp_id: belasting")
    versions.edit("ontvangers.csv", ",naam,", ",titel,")
    (versions.data / "taken.csv").rename(versions.data / "diensten.csv")
    before = versions.commit()
    (versions.data / "diensten.csv").unlink()
    for path, content in today.items():
        (versions.data / path).write_bytes(content)

    assert told_since(before) == []
    versions.edit(DOG, "titel: Hondenbelasting", "titel: Belasting op honden")
    assert told_since(before) == ["Dit heet nu anders. Eerst was het: ‘Hondenbelasting’."]


def test_another_name_in_a_national_table_is_no_change(versions, told_since, next_release):
    """Of a column and of a code: a version may hold the national tables itself, as those of this repository do."""
    make_checkout(versions.data)
    table = versions.data / "landelijk/codelijsten/onderwerpen.csv"
    today = table.read_text("utf-8")
    table.write_text(today.replace("omschrijving", "uitleg", 1).replace("\nbelastingen,", "\nbelasting,", 1), "utf-8")
    before = versions.commit()
    assert table.read_text("utf-8").count("belasting,") == 1
    next_release.renamed("onderwerpen", "uitleg", "omschrijving")
    next_release.renamed("onderwerpen", "belasting", "belastingen", "code")
    table.write_text(today, "utf-8")

    assert told_since(before) == []


@pytest.mark.parametrize("release", ["2026.11.0", NEXT])
def test_two_names_that_changed_places_are_read_by_the_release_of_that_version(
    release, versions, told_since, next_release
):
    """Its settings say which; nothing else could tell that the names stood for each other."""
    next_release.renamed("verwerkingen", "titel", "samenvatting")
    next_release.renamed("verwerkingen", "samenvatting", "titel")
    settings = versions.project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    assert text.count("- glashelder\n") == 1
    settings.write_text(text.replace("- glashelder\n", f"- glashelder: {{versie: {release}}}\n"), "utf-8")
    today = (versions.data / DOG).read_text("utf-8")
    if release != NEXT:
        for file in (versions.data / "verwerkingen").iterdir():
            typed = file.read_text("utf-8").replace("\ntitel:", "\nx:").replace("\nsamenvatting:", "\ntitel:")
            file.write_text(typed.replace("\nx:", "\nsamenvatting:"), "utf-8")
    before = versions.commit()
    for file in (versions.data / "verwerkingen").iterdir():
        typed = versions.git("show", f"HEAD~1:register_data/verwerkingen/{file.name}")
        file.write_text(f"{typed}\n", "utf-8")
    assert (versions.data / DOG).read_text("utf-8") == today

    assert told_since(before) == []
