"""What changed since the last release is told in rows: the new package alone does not know what the old one said."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from national_changes import REPO, before, missing_files, missing_rows
from next_release import NEXT, NextRelease

from glashelder.schema.catalogue import Catalogue
from glashelder.schema.names import Names
from glashelder.tree.folder import Folder
from glashelder.tree.releases import changed_rows, numbers, releases, renames


def test_each_change_since_the_last_release_is_told(repo: Path, catalogue: Catalogue, tmp_path: Path) -> None:
    """In national tables, letters and texts; `make changes` prints the rows that are missing."""
    old = before(repo, tmp_path)
    if old is None:
        pytest.skip(f"Git has no tag v{releases()[-1].versie} here")

    assert missing_rows(old.data, Folder(repo / "register_data"), catalogue) == []
    assert missing_files(old.form, Folder(repo / "templates")) == []


def test_rows_of_changes_and_renames_name_what_there_is(catalogue: Catalogue) -> None:
    """A table of today, a field of it, a release; a new name that is in use, and an old one that is not."""
    for row in changed_rows():
        assert numbers(row.versie)
        fields = {*catalogue.tables[row.tabel].by_name, "", *(["artikel"] if row.tabel == "wetten" else [])}
        assert row.veld in fields
    for name in renames():
        later = {r.oud for r in renames() if numbers(r.versie) > numbers(name.versie)}
        assert name.soort in {"veld", "code", "tabel"}
        assert numbers(name.versie)
        if name.soort == "tabel":
            assert name.nieuw in {*catalogue.tables, *later}
        elif name.soort == "veld" and name.tabel in catalogue.tables:
            table = catalogue.tables[name.tabel]
            assert name.nieuw in {*table.by_name, *catalogue.children(table.name), *later}


def test_no_two_names_of_today_began_as_the_same(catalogue: Catalogue) -> None:
    """In digests each field and list stands by its first name: two with the same one could not be told apart."""
    names = Names()
    for table in catalogue.tables.values():
        first = [names.first_field(table.name, name) for name in (*table.by_name, *catalogue.children(table.name))]

        assert len(first) == len(set(first)), table.name


def test_a_change_without_its_row_is_found(
    whole_package: Path, versions: Any, catalogue: Catalogue, next_release: NextRelease, tmp_path: Path
) -> None:
    """A field, a row that came, one that went, and a letter; each until its row stands under a release to come."""
    letters = versions.project / "templates/letters"
    shutil.copytree(REPO / "templates/letters", letters)
    versions.commit()
    assert before(versions.project, tmp_path) is None
    versions.git("tag", f"v{NEXT}")
    old = before(versions.project, tmp_path / "old")
    assert old
    data, form = Folder(whole_package), Folder(letters.parent)
    assert not [*missing_rows(old.data, data, catalogue), *missing_files(old.form, form)]

    table = whole_package / "landelijk/termijnen.csv"
    header, first, second, *rest = table.read_text("utf-8").splitlines()
    assert "P1M" in first
    key = second.partition(",")[0]
    changed = [header, first.replace("P1M", "P2M"), *rest, second.replace(key, "nieuw", 1)]
    table.write_text("\n".join(changed) + "\n", "utf-8")
    (letters / "verdaging.txt.j2").write_text("Anders.", "utf-8")

    found = missing_rows(old.data, data, catalogue)
    assert [row[1:6] for row in found] == [
        ("termijnen", "avg-beslissen", "duur", "P1M", "P2M"),
        ("termijnen", key, "", key, ""),
        ("termijnen", "nieuw", "", "", "nieuw"),
    ]
    assert missing_files(old.form, form) == ["letters/verdaging.txt.j2"]
    for row in found:
        next_release.add("changed_rows", "2027.2.0", *row[1:])
    next_release.add("changed_files", "2027.2.0", "templates/letters/verdaging.txt.j2", "Anders.")
    assert not [*missing_rows(old.data, data, catalogue), *missing_files(old.form, form)]
