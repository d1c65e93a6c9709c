"""Several organisations in one project: where their tables stand, what they may not share, and what is told once."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from partnership import AARDAM, BEEKDORP, CEDERHAGE, OWN_ADDRESS

from glashelder.cli import main
from glashelder.config.site_config import site_config, with_site_config
from glashelder.findings import Finding
from glashelder.pipeline import check, open_cache
from glashelder.settings import Settings

Find = Callable[..., list[Finding]]


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Return the rule and the file of each finding."""
    return [(f.rule, f.place.path) for f in found]


def test_a_partnership_is_sound(findings: Find) -> None:
    """What is shared counts for each of them."""
    assert findings() == []


def test_each_organisation_has_its_own_address_and_name(data: Path) -> None:
    """Its address is the same whether it is judged alone or with the others."""
    settings = with_site_config(Settings(data.parent))
    assert settings.organisations == (AARDAM, BEEKDORP, CEDERHAGE)
    addresses = [site_config(one).site_url for one in settings.each]
    assert addresses == [
        "https://beekstreek.example/register/aardam/",
        "https://beekstreek.example/register/beekdorp/",
        OWN_ADDRESS,
    ]
    assert [site_config(settings.of(name)).site_url for name in settings.organisations] == addresses
    assert {site_config(one).site_name for one in settings.each} == {""}


def test_a_fault_in_a_shared_file_is_told_once(data: Path, findings: Find) -> None:
    """It is in the register of each of them."""
    edit(data / "gedeeld/verwerkingen/hondenbelasting.yaml", "onderwerp_id: belastingen", "onderwerp_id: belastinge")
    (found,) = findings()
    assert found.rule == "verwijzing-bestaat-niet"
    assert found.place.path == "register_data/gedeeld/verwerkingen/hondenbelasting.yaml"
    assert "Dit geldt voor" not in found.message


def test_a_fault_of_some_in_a_shared_file_says_of_whom(data: Path, findings: Find) -> None:
    """A shared activity names a department that one of them lacks."""
    file = data / BEEKDORP / "afdelingen.csv"
    file.write_text("".join(r for r in file.read_text("utf-8").splitlines(True) if not r.startswith("zorg")), "utf-8")
    (found,) = findings()
    assert found.place.path == "register_data/gedeeld/verwerkingen/parkeerplaats-bij-huis.yaml"
    assert found.message.endswith("Dit geldt voor: beekdorp.")
    (alone,) = findings(BEEKDORP)
    assert f"{alone.message} Dit geldt voor: beekdorp." == found.message
    assert findings(AARDAM) == []


def test_a_shared_row_that_one_of_them_uses_is_used(data: Path, findings: Find) -> None:
    """A row that nobody uses is told once."""
    file = data / "gedeeld/ontvangers.csv"
    with file.open("a", encoding="utf-8") as opened:
        opened.write("dierenarts,Dierenarts Oost,zorg,Kijkt naar dieren.,nl,\n")
    assert told(findings()) == [("niet-gebruikt", "register_data/gedeeld/ontvangers.csv")]
    with (data / CEDERHAGE / "verwerkingen/kattenbelasting.yaml").open("a", encoding="utf-8") as opened:
        opened.write("heeft_ontvangers: ja\nontvangers:\n  - ontvanger_id: dierenarts\n    waarvoor: Kijkt.\n")
    assert findings() == []


def test_an_organisation_beside_folders(data: Path, findings: Find) -> None:
    """One register or several: the folders do not count, and that is told."""
    for file in (data / AARDAM).glob("*.csv"):
        shutil.copy(file, data)
    found = findings()
    expected = [f"register_data/{name}/organisaties.csv" for name in (AARDAM, BEEKDORP, CEDERHAGE)]
    assert [f.place.path for f in found if f.rule == "organisatie-naast-organisatie"] == expected


def test_what_is_of_nobody_is_told(data: Path, findings: Find) -> None:
    """A table outside the folders, and a folder of tables without an organisation."""
    shutil.copy(data / AARDAM / "afdelingen.csv", data / "afdelingen.csv")
    (data / "verwerkingen").mkdir()
    (data / "dorpstad").mkdir()
    shutil.copy(data / AARDAM / "afdelingen.csv", data / "dorpstad")
    assert told(findings()) == [
        ("tabel-van-niemand", "register_data/afdelingen.csv"),
        ("map-zonder-organisatie", "register_data/dorpstad"),
        ("tabel-van-niemand", "register_data/verwerkingen"),
    ]


def test_a_house_style_among_the_templates_is_told(data: Path, findings: Find) -> None:
    """In a partnership it lies in the folder of the organisation; that of the portal has no other place."""
    folder = data.parent / "templates/huisstijl"
    folder.mkdir(parents=True)
    for name in ("beekdorp.tokens.json", "portaal.tokens.json"):
        shutil.copy(data / AARDAM / "huisstijl/aardam.tokens.json", folder / name)
    (found,) = findings()
    assert (found.rule, found.place.path) == ("huisstijl-elders", "templates/huisstijl/beekdorp.tokens.json")
    assert found.hint == "Verplaats dit bestand naar register_data/beekdorp/huisstijl/."
    (data / BEEKDORP / "huisstijl").mkdir()
    (folder / "beekdorp.tokens.json").rename(data / BEEKDORP / "huisstijl/beekdorp.tokens.json")
    assert findings() == []


def test_faults_of_a_house_style_are_told_where_it_lies(data: Path, findings: Find) -> None:
    """The colours of one organisation are judged with its own register only."""
    (data / AARDAM / "huisstijl/aardam.tokens.json").write_text("{", "utf-8")
    assert told(findings()) == [("huisstijl-onleesbaar", "register_data/aardam/huisstijl/aardam.tokens.json")]
    assert findings(BEEKDORP) == []


@pytest.mark.parametrize("name", ["zoeken", "burgh"])
def test_a_folder_is_named_as_its_organisation(data: Path, findings: Find, name: str) -> None:
    """Its name may not be one that the portal uses, either."""
    (data / AARDAM).rename(data / name)
    found = [f for f in findings() if f.rule == "organisatie-andere-map"]
    assert {f.place.path for f in found} == {f"register_data/{name}/organisaties.csv"}
    assert found[-1].place.line == 2
    assert "'aardam'" in found[-1].message


@pytest.mark.parametrize(
    ("field", "value"), [("cbs_code", "0009"), ("tooi_id", "gm0009"), ("oin", "00000001002000000000")]
)
def test_two_organisations_with_one_number(data: Path, findings: Find, field: str, value: str) -> None:
    """It is told at both; in a check of one of them, nobody knows."""
    for name in (AARDAM, CEDERHAGE):
        file = data / name / "organisaties.csv"
        head, row = file.read_text("utf-8").splitlines()
        cells = row.split(",")
        cells[head.split(",").index(field)] = value
        file.write_text(f"{head}\n{','.join(cells)}\n", "utf-8")
    found = [f for f in findings() if f.rule == "organisatie-nummer-dubbel"]
    assert told(found) == [(found[0].rule, f"register_data/{name}/organisaties.csv") for name in (AARDAM, CEDERHAGE)]
    assert all(f.place.line == 2 and f.place.column > 1 and value in f.message for f in found)
    assert [f for f in findings(AARDAM) if f.rule == "organisatie-nummer-dubbel"] == []


def test_two_organisations_at_one_address(data: Path, findings: Find) -> None:
    """It is told at both, where they say so."""
    (data / AARDAM / "mkdocs.yml").write_text(f"site_url: {OWN_ADDRESS}\n", "utf-8")
    assert told(findings()) == [("site-adres-dubbel", f"register_data/{n}/mkdocs.yml") for n in (AARDAM, CEDERHAGE)]


def test_an_organisation_without_bodies(data: Path, findings: Find) -> None:
    """It is told in its own folder."""
    (data / AARDAM / "bestuursorganen.csv").unlink()
    assert ("tabel-leeg", "register_data/aardam/bestuursorganen.csv") in told(findings())


def test_settings_of_one_that_are_of_all(data: Path, findings: Find) -> None:
    """What an organisation cannot say for itself is told at its line, as is a fault in what it can."""
    (data / AARDAM / "mkdocs.yml").write_text("site_name: Aardam\nsite_dir: elders\nsite_urll: x\n", "utf-8")
    found = {(f.rule, f.place.path, f.place.line) for f in findings()}
    file = "register_data/aardam/mkdocs.yml"
    assert {("instelling-niet-gebruikt", file, 2), ("instelling-onbekend", file, 3)} <= found
    assert {path for _, path, _ in found} == {file}


def test_settings_may_inherit_as_mkdocs_does(data: Path, findings: Find) -> None:
    """Then MkDocs can read the file too; the address still follows from that of all."""
    (data / AARDAM / "mkdocs.yml").write_text("INHERIT: ../../mkdocs.yml\nsite_name: Aardam\n", "utf-8")
    assert findings() == []
    one = with_site_config(Settings(data.parent)).of(AARDAM)
    assert site_config(one).site_name == "Aardam"
    assert site_config(one).site_url == "https://beekstreek.example/register/aardam/"


def test_own_texts_are_judged_and_told_at_their_file(data: Path, findings: Find) -> None:
    """A dead link and an address of a person."""
    edit(data / AARDAM / "content/index.md", "wat wij doen", "[wat](nergens.md) jan.jansen@aardam.example")
    found = findings()
    assert {f.place.path for f in found} == {"register_data/aardam/content/index.md"}
    assert {f.rule for f in found} == {"link-loopt-dood", "persoonlijk-mailadres"}


def test_the_cure_names_the_organisation(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Followed literally, it works."""
    project = ["--project", str(data.parent), "--today", "2026-11-22"]
    assert main(["check", *project]) == 0
    assert "Typ dan: glashelder vastleggen --organisatie beekdorp\n" in capsys.readouterr().out
    assert main(["vastleggen", *project, "--organisatie", "beekdorp"]) == 0
    assert "hondenbelasting" in (data / "beekdorp/versies.csv").read_text("utf-8")
    assert "hondenbelasting" not in (data / "aardam/versies.csv").read_text("utf-8")
    assert main(["check", *project, "--organisatie", "beekdorp"]) == 0
    assert "vastleggen" not in capsys.readouterr().out.partition("Vastgelegd in")[2].partition("git commit")[2]


@pytest.mark.parametrize(
    "command", [["letter"], ["new", "verwerkingen", "x"], ["vastleggen"], ["package", "--to", "x"], ["term"]]
)
def test_a_command_for_one_names_the_choices(
    data: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody guesses which organisation is meant."""
    assert main([*command, "--project", str(data.parent)]) == 2
    assert "--organisatie, met een van deze: aardam, beekdorp, s-cederhage" in capsys.readouterr().err


def test_an_organisation_that_is_not_there(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The choices are named."""
    assert main(["check", "--project", str(data.parent), "--organisatie", "zilverdam"]) == 2
    assert "Kies uit: aardam, beekdorp, s-cederhage." in capsys.readouterr().err


def test_there_is_one_organisation(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to choose."""
    assert main(["check", "--project", str(small_project), "--organisatie", "zilverdam"]) == 2
    assert "Laat de optie weg." in capsys.readouterr().err


def test_a_new_record_goes_to_its_organisation(data: Path) -> None:
    """With the schema for the editor where it is, and the choices of its own departments."""
    project = ["--project", str(data.parent), "--organisatie", AARDAM]
    assert main(["new", "verwerkingen", "leenfiets", *project]) == 0
    text = (data / AARDAM / "verwerkingen/leenfiets.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../_generated/verwerkingen.schema.json\n")
    assert (data / "_generated/verwerkingen.schema.json").is_file()
    assert main(["schema", "--check", "--project", str(data.parent)]) == 0
    assert main(["package", "--to", str(data.parent / "pakket"), *project]) == 0
    package = {file.name: file.read_text("utf-8") for file in (data.parent / "pakket").iterdir()}
    assert "leenfiets" in package["verwerkingen.csv"]
    assert "hondenbelasting" in package["verwerkingen.csv"]
    assert not any(BEEKDORP in text for text in package.values())


def test_a_letter_offers_the_bodies_of_its_organisation(data: Path) -> None:
    """Nothing of another organisation is in its register."""
    one = with_site_config(Settings(data.parent)).of(BEEKDORP)
    register = check(one, open_cache(one)).register
    assert [o.naam for o in register.bestuursorganen.values()] == [
        "het college van burgemeester en wethouders van Beekdorp",
        "de heffingsambtenaar van Beekdorp",
    ]
    assert [o.id for o in register.organisaties.values()] == [BEEKDORP]
    assert register.bewaartermijnen["aanslag"].termijn == "P5Y"
    assert "zwemabonnement" not in register.verwerkingen


def test_known_gaps_are_those_of_each(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is missing in a shared activity is a known gap of each organisation, in its own folder."""
    shared = data / "gedeeld/verwerkingen/hondenbelasting.yaml"
    text = shared.read_text("utf-8")
    shared.write_text(re.sub(r"^maatregelen: .*\n(?: .*\n)*", "", text, flags=re.MULTILINE), "utf-8")
    assert shared.read_text("utf-8") != text
    project = ["--project", str(data.parent), "--today", "2026-11-22"]
    assert main(["check", *project, "--baseline", "vastleggen"]) == 0
    for name in (AARDAM, BEEKDORP, CEDERHAGE):
        assert "hondenbelasting" in (data / name / "bekende_gaten.csv").read_text("utf-8")
    assert capsys.readouterr().err.count("Er ontbreekt niets wat daar niet in staat.") == 3


def test_a_project_is_upgraded_as_a_whole(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There is one version for all, and every own file is looked at."""
    project = ["--project", str(data.parent), "--dry-run"]
    assert main(["upgrade", *project]) == 0
    assert main(["upgrade", *project, "--organisatie", AARDAM]) == 2
    assert "Laat --organisatie weg." in capsys.readouterr().err
