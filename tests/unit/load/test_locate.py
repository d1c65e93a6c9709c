from pathlib import Path

import pytest

from glashelder.findings import Finding, Place
from glashelder.load.locate import sharpen
from glashelder.settings import Settings
from glashelder.tree.folder import Folder

FILES = {
    "proef.yaml": "id: proef\ndoelen:\n  - doel: x\n    grondslagen:\n      - wet_id: avg\n",
    "tabel.csv": 'id,naam,soort\na,"x, y",z\n',
    "kapot.yaml": "id: [\n",
}


@pytest.mark.parametrize(
    ("place", "line", "column"),
    [
        (Place("proef.yaml", 1, 0, "proef", "doelen"), 2, 1),
        (Place("proef.yaml", 5, 0, "proef", "wet_id", ("doelen", 0, "grondslagen", 0)), 5, 9),
        (Place("proef.yaml", 5, 0, "proef", "artikel", ("doelen", 0, "grondslagen", 0)), 5, 1),
        (Place("tabel.csv", 2, 0, "a", "naam"), 2, 3),
        (Place("tabel.csv", 2, 0, "a", "soort"), 2, 10),
        (Place("tabel.csv", 2, 0, "a", "kleur"), 2, 1),
        (Place("tabel.csv", 9, 0, "a", "naam"), 9, 1),
        (Place("kapot.yaml", 1, 0, "", "id"), 1, 1),
        (Place("weg.csv", 3, 0, "", "id"), 3, 1),
        (Place("tabel.csv", 2, 7, "a", "soort"), 2, 7),
        (Place("tabel.csv"), 0, 0),
    ],
)
def test_a_place_gets_line_and_column_of_its_field(place: Place, line: int, column: int, tmp_path: Path) -> None:
    """The cell is looked up in the file; what is not found there keeps the line of its row, and a known place stays."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    found = sharpen([Finding("regel", "bericht", place, "oplossing")], Folder(tmp_path, "register_data"))[0].place

    assert (found.line, found.column) == (line, column)


def test_the_path_leads_from_the_project_to_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor sees the path as it is in the project, wherever the data lie and however the folder was given."""
    project = tmp_path / "project"
    nested = project / "data" / "register"
    nested.mkdir(parents=True)
    monkeypatch.chdir(nested)
    finding = Finding("regel", "bericht", Place("wetten.csv"), "oplossing")

    paths = [
        sharpen([finding], Settings(project_dir, data_dir).data_tree)[0].place.path
        for project_dir, data_dir in ((project, nested), (project, Path()), (Path(), Path()), (nested, project))
    ]

    assert paths == ["data/register/wetten.csv"] * 2 + ["register/wetten.csv", "project/wetten.csv"]
