"""The register is a data package for whoever has Frictionless: with our plugin as it is, without it by one command."""

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from demonstration import make_zilverdam, without_layers
from national import make_checkout

from glashelder.cli import main
from glashelder.schema.catalogue import Catalogue

FRICTIONLESS = Path(sys.executable).with_name("frictionless")
# Python without what is installed from this repository, and so without the plugin.
WITHOUT_PLUGIN = """
import sys
sys.path[:] = [p for p in sys.path if p != {repo!r}]
from frictionless import Package, system
assert "glashelder" not in system.plugins
report = Package({package!r}).validate()
sys.exit(0 if report.valid else repr(report.flatten(["name", "type", "note"])))
"""


def frictionless(*arguments: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    """Run the command `frictionless` in a folder."""
    return subprocess.run([FRICTIONLESS, *arguments], cwd=where, capture_output=True, text=True, check=False)


def python(code: str, where: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a piece of Python in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=where,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_demonstration_is_valid(tmp_path: Path, catalogue: Catalogue) -> None:
    """`frictionless validate register_data/datapackage.yaml` finds all tables of Zilverdam sound."""
    make_checkout(without_layers(make_zilverdam(tmp_path / "project")))
    run = frictionless("validate", "register_data/datapackage.yaml", "--json", where=tmp_path / "project")

    report = json.loads(run.stdout)
    assert run.returncode == 0
    assert [task["name"] for task in report["tasks"] if task["valid"]] == list(catalogue.tables)


def test_the_small_municipality_is_valid_from_any_folder(whole_package: Path, tmp_path: Path) -> None:
    """It does not matter where the command is given."""
    assert frictionless("validate", whole_package / "datapackage.yaml", "--trusted", where=tmp_path).returncode == 0


def test_describe_shows_tables_of_records_as_tables(whole_package: Path) -> None:
    """A folder of records is described as the table that it is, with its schema."""
    run = frictionless("describe", "datapackage.yaml", "--json", where=whole_package)

    resources = {r["name"]: r for r in json.loads(run.stdout)["resources"]}
    assert {resources[name]["type"] for name in ("verwerkingen", "verwerking_doelen", "wetten")} == {"table"}


def test_extract_gives_records_as_rows_with_the_key_of_the_record(whole_package: Path) -> None:
    """Nested rows carry the key of their record and their number; types follow from the schema."""
    run = frictionless("extract", "datapackage.yaml", "--name", "verwerking_doelen", "--json", where=whole_package)

    rows = json.loads(run.stdout)["verwerking_doelen"]
    assert [(r["verwerking_id"], r["volgnummer"]) for r in rows][:1] == [("hondenbelasting", 1)]
    assert {r["verwerking_id"] for r in rows} == {f.stem for f in (whole_package / "verwerkingen").iterdir()}


def test_a_folder_without_package_is_told(tmp_path: Path) -> None:
    """A folder of YAML that is no register is called what it is, without a stack trace."""
    (tmp_path / "records").mkdir()
    (tmp_path / "datapackage.json").write_text(
        '{"resources": [{"name": "x", "path": "records", "format": "yaml", "schema": {"fields": []}}]}'
    )

    run = frictionless("validate", "datapackage.json", "--json", where=tmp_path)

    errors = [e for task in json.loads(run.stdout)["tasks"] for e in task["errors"]]
    assert [e["type"] for e in errors] == ["source-error"]


@pytest.mark.parametrize("module", ["frictionless", "frictionless_glashelder"])
def test_who_checks_a_sound_register_does_not_load_it(module: str, small_project: Path, repo: Path) -> None:
    """Neither the library nor the plugin costs time where nothing is wrong."""
    code = (
        f"import sys; from glashelder.cli import main; code = main(['check', '--project', {str(small_project)!r}]); "
        f"sys.exit('loaded' if {module!r} in sys.modules else code)"
    )

    assert python(code, repo).stderr == ""


def test_the_plugin_waits_with_our_loader_until_a_register_is_read(tmp_path: Path) -> None:
    """Who uses Frictionless for something else does not load Glashelder."""
    code = "import sys; from frictionless import system; system.plugins; sys.exit('glashelder' in sys.modules)"

    assert python(code, tmp_path).returncode == 0


def test_the_package_of_one_command_is_valid_without_the_plugin(
    small_project: Path, tmp_path: Path, repo: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    """`glashelder package` writes every table, and plain Frictionless finds them sound."""
    target = tmp_path / "pakket"

    assert main(["package", "--project", str(small_project), "--to", str(target)]) == 0

    code = WITHOUT_PLUGIN.format(repo=str(repo / "generator"), package=str(target / "datapackage.json"))
    run = python(code, tmp_path, PYTHONPATH="")
    assert (run.returncode, run.stderr) == (0, "")
    assert {f.name for f in target.iterdir()} == {"datapackage.json", *(f"{name}.csv" for name in catalogue.tables)}
    assert "niet openbaar" in capsys.readouterr().err


def test_without_the_plugin_the_source_is_not_valid(whole_package: Path, tmp_path: Path, repo: Path) -> None:
    """The proof that the process of the test before has no plugin."""
    code = WITHOUT_PLUGIN.format(repo=str(repo / "generator"), package=str(whole_package / "datapackage.yaml"))

    assert "Is a directory" in python(code, tmp_path, PYTHONPATH="").stderr


def test_the_package_holds_what_the_plugin_gives(whole_package: Path, tmp_path: Path, catalogue: Catalogue) -> None:
    """There is one way from records to rows: both roads give the same rows, in the same order."""
    from frictionless import Package

    target = tmp_path / "pakket"
    main(["package", "--project", str(whole_package.parent), "--to", str(target)])

    source = Package(str(whole_package / "datapackage.yaml"))
    for name in (t.name for t in catalogue.tables.values() if t.format == "yaml"):
        with (target / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            written = list(csv.reader(file))
        with source.get_resource(name) as resource:
            assert [list(resource.header), *(row.cells for row in resource.row_stream)] == written


def test_nothing_is_written_over(small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not empty stays as it is."""
    (tmp_path / "brief.txt").write_text("van mij")

    assert main(["package", "--project", str(small_project), "--to", str(tmp_path)]) == 2
    assert "niet leeg" in capsys.readouterr().err
    assert not (tmp_path / "datapackage.json").exists()


def test_of_a_register_with_faults_there_is_no_package(
    small_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rows that cannot be read would be missing in silence; the fault is told instead."""
    (small_project / "register_data" / "taken.csv").write_text("", "utf-8")

    assert main(["package", "--project", str(small_project), "--to", str(tmp_path / "pakket")]) == 1
    assert "bestand-leeg" in capsys.readouterr().out
    assert not (tmp_path / "pakket").exists()


def test_the_plugin_ships_with_us(wheel: Path, repo: Path, whole_package: Path, tmp_path: Path) -> None:
    """What is installed from the wheel, without this repository, reads the register."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")

    code = WITHOUT_PLUGIN.format(repo=str(repo / "generator"), package=str(whole_package / "datapackage.yaml"))
    code = code.replace("not in system", "in system")
    run = python(code, tmp_path, PYTHONPATH=str(tmp_path / "installed"))

    assert (run.returncode, run.stderr) == (0, "")
