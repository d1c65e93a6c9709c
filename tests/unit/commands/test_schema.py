"""`glashelder schema` writes what is out of date, and with `--check` only says so."""

import shutil
from pathlib import Path

import pytest

from glashelder.authoring.json_schema import modeline, record_tables
from glashelder.cli import main
from glashelder.schema.catalogue import Catalogue, TableSpec, read_catalogue
from glashelder.tree.folder import Folder

TABLES = record_tables(read_catalogue(Folder(Path(__file__).resolve().parents[3] / "register_data")))


def test_check_tells_what_is_stale_and_writes_nothing(small_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new code makes the schema stale: exit code 1, with the command that cures it; after that it is sound."""
    command = ["schema", "--project", str(small_project)]
    first = main(command)
    with (small_project / "register_data" / "wetten.csv").open("a", encoding="utf-8") as file:
        file.write("proefwet,Proefwet,,wet,,,Een proef.,,,,\n")
    before = (small_project / "register_data" / "_generated" / "verwerkingen.schema.json").read_bytes()

    codes = [main([*command, "--check"]), main(command), main([*command, "--check"])]

    after = (small_project / "register_data" / "_generated" / "verwerkingen.schema.json").read_bytes()
    told = capsys.readouterr().out
    assert (first, codes) == (0, [1, 0, 0])
    assert (b"proefwet" in before, b"proefwet" in after) == (False, True)
    assert "register_data/_generated/verwerkingen.schema.json:1:1  fout  editorschema-verouderd" in told
    assert "Typ 'glashelder schema'" in told


def test_equal_data_gives_equal_bytes(small_project: Path) -> None:
    """Where a register stands plays no part in its schemas."""
    twin = small_project.with_name("elders")
    shutil.copytree(small_project, twin, symlinks=True)

    written = []
    for project in (small_project, twin):
        main(["schema", "--project", str(project)])
        written.append([f.read_bytes() for f in sorted((project / "register_data" / "_generated").iterdir())])

    assert written[0] == written[1] != []


def test_the_schemas_of_this_repository_are_up_to_date(repo: Path) -> None:
    """They are committed, so that an editor helps without anything being installed."""
    assert main(["schema", "--check", "--project", str(repo)]) == 0


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_every_record_tells_the_editor_which_schema_holds(table: TableSpec, repo: Path, catalogue: Catalogue) -> None:
    """The first line of a record is the line that a skeleton has too."""
    path = catalogue.tables[table.name].path
    folders = (repo / "register_data", repo / "tests/examples/voorbeeldstad/register_data")
    layers = [(f, f.relative_to(data).as_posix()) for data in folders for f in sorted(data.glob(f"**/{path}"))]
    first = {f: modeline(table, inside.removesuffix(path)) for folder, inside in layers for f in folder.glob("*.yaml")}

    assert first
    assert [f.name for f, line in first.items() if not f.read_text("utf-8").startswith(f"{line}\n")] == []
