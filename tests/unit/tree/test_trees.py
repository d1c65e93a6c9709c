"""Folder, layers and a version in Git give the same answers about the same files."""

import errno
from pathlib import Path

import pytest

from glashelder.history.commit import Commit
from glashelder.history.git import find_repository
from glashelder.tree.folder import Folder, at
from glashelder.tree.tree import Below, Layers, has


@pytest.fixture
def two(tmp_path: Path) -> tuple[Folder, Folder]:
    """Return a folder, and another that has two of the same files."""
    for path, text in {
        "boven/brieven/a.txt": "boven",
        "boven/eigen.txt": "eigen",
        "onder/brieven/a.txt": "onder",
        "onder/brieven/b.txt": "b",
        "onder/c.txt": "c",
    }.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Folder(tmp_path / "boven", "boven"), Folder(tmp_path / "onder", "onder")


def test_of_each_file_the_first_layer_that_has_it_counts_as_a_whole(two: tuple[Folder, Folder]) -> None:
    """Nothing of the file below is left, and messages name the file that was read."""
    tree = Layers(two)

    assert tree.files() == ["brieven/a.txt", "brieven/b.txt", "c.txt", "eigen.txt"]
    assert tree.files("brieven") == ["brieven/a.txt", "brieven/b.txt"]
    assert tree.names("brieven") == ["a.txt", "b.txt"]
    assert [tree.read(path) for path in tree.files()] == [b"boven", b"b", b"c", b"eigen"]
    assert [tree.shown(path) for path in ("brieven/a.txt", "c.txt", "nergens.txt")] == [
        "boven/brieven/a.txt",
        "onder/c.txt",
        "boven/nergens.txt",
    ]
    assert tree.state("brieven/a.txt") == two[0].state("brieven/a.txt")
    assert tree.names("nergens") is None
    assert not has(tree, "nergens.txt")
    assert not has(tree, "brieven")
    assert hash(tree) == hash(Layers(two))


def test_a_tree_can_stand_in_a_folder_of_another(two: tuple[Folder, Folder]) -> None:
    """Its files are found below that folder, and messages name where they are on disk."""
    above, below = two
    tree = Layers((below, Below("stijl", above)))

    assert tree.files() == ["brieven/a.txt", "brieven/b.txt", "c.txt", "stijl/brieven/a.txt", "stijl/eigen.txt"]
    assert tree.files("stijl/brieven") == ["stijl/brieven/a.txt"]
    assert tree.files("brieven") == ["brieven/a.txt", "brieven/b.txt"]
    assert (tree.names(""), tree.names("stijl")) == (["brieven", "c.txt", "stijl"], ["brieven", "eigen.txt"])
    assert (tree.read("stijl/eigen.txt"), tree.shown("stijl/eigen.txt")) == (b"eigen", "boven/eigen.txt")
    assert tree.holds("stijl/eigen.txt")
    assert [path for path in ("eigen.txt", "stijl/c.txt", "stijlen/eigen.txt") if has(tree, path)] == []
    assert Below("stijl", Folder(above.root / "er-niet")).names("") == []


def test_a_folder_shows_only_what_belongs_to_it(two: tuple[Folder, Folder]) -> None:
    """What else stands there is as if it were not: it is neither listed nor read."""
    tree = Folder(two[1].root, only=frozenset({"brieven"}))

    assert tree.files() == ["brieven/a.txt", "brieven/b.txt"]
    assert tree.names("") == ["brieven"]
    assert has(tree, "brieven/a.txt")
    with pytest.raises(FileNotFoundError) as refused:
        tree.read("c.txt")
    assert refused.value.errno == errno.ENOENT


def test_one_file_is_a_tree(two: tuple[Folder, Folder]) -> None:
    """A file that a person names is read as any other, and its neighbours are not seen."""
    tree, path = at(Path(two[1].root) / "c.txt")

    assert (tree.files(), tree.read(path), tree.shown(path)) == (["c.txt"], b"c", "c.txt")


def test_a_link_or_dots_do_not_lead_out_of_a_folder(two: tuple[Folder, Folder]) -> None:
    """A file elsewhere is not held by the tree, though it could be read."""
    inside, outside = Path(two[0].root), Path(two[1].root)
    (inside / "link.txt").symlink_to(outside / "c.txt")
    (inside / "map").symlink_to(outside)
    (inside / "ook.txt").symlink_to(inside / "eigen.txt")
    held = [
        two[0].holds(path) for path in ("link.txt", "../onder/c.txt", "map/c.txt", "weg.txt", "ook.txt", "eigen.txt")
    ]

    assert held == [False, False, False, False, True, True]
    assert "map/c.txt" not in two[0].files()


def test_a_version_is_the_tree_that_the_folder_was(versions) -> None:
    """Loader and comparison read an old version as they read a folder."""
    folder = Folder(versions.data)
    before = {path: folder.read(path) for path in folder.files()}
    commit = Commit(find_repository(versions.data), versions.git("rev-parse", "HEAD"))
    (versions.data / "wetten.csv").write_text("weg", "utf-8")
    (versions.data / "verwerkingen" / "hondenbelasting.yaml").unlink()

    assert {path: commit.read(path) for path in commit.files()} == before
    assert commit.names("verwerkingen") == [
        "hondenbelasting.yaml",
        "parkeerplaats-bij-huis.yaml",
        "zwemabonnement.yaml",
    ]
    assert commit.names("nergens") is None
    assert commit.state("wetten.csv").size == len(before["wetten.csv"])
    assert not has(commit, "nergens.csv")
