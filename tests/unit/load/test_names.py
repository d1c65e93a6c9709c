import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from watchdog.events import FileModifiedEvent, FileMovedEvent

from glashelder.commands.live_server import _Changes
from glashelder.findings import Finding
from glashelder.load.names import is_left_by_editor

LEFT = [
    "parkeren.yaml~",
    ".parkeren.yaml.swp",
    "parkeren.yaml.swp",
    ".#parkeren.yaml",
    "#parkeren.yaml#",
    "4913",
    "~$folder.docx",
    ".~lock.wetten.csv#",
    "parkeren.yaml___jb_tmp___",
    "parkeren.yaml.tmp",
    ".DS_Store",
    "parkeren.yaml.crswap",
]
TYPED = [
    "parkeren.yaml",
    "parkeren.yml",
    "parkeren.yaml.bak",
    "4914",
    "kopie-van-parkeren.yaml",
    "parkeren.txt",
    "foto.png",
]


def test_what_an_editor_leaves_is_known_by_its_name() -> None:
    """Vim, Emacs, Word, LibreOffice and others lock and save by way of files that nobody wrote."""
    assert [name for name in LEFT if not is_left_by_editor(name)] == []
    assert [name for name in TYPED if is_left_by_editor(name)] == []


@pytest.mark.parametrize("name", LEFT)
def test_what_an_editor_leaves_stops_no_build(
    name: str, small_project: Path, small_package: Path, check_package: Callable[[Path], tuple[Finding, ...]]
) -> None:
    """Such a file beside a record, a table or a page gives no finding."""
    record = small_package / "verwerkingen" / "zwemabonnement.yaml"
    for folder in (record.parent, small_package, small_project / "content"):
        shutil.copy(record, folder / name)

    assert check_package(small_package) == ()


@pytest.mark.parametrize("name", LEFT)
def test_serve_does_not_build_for_what_an_editor_leaves(name: str, tmp_path: Path) -> None:
    """The record that is saved by way of it is a change; so are the settings, and nothing else beside them."""
    changed = threading.Event()
    folder = tmp_path / "verwerkingen"
    in_data = _Changes(changed)
    beside_settings = _Changes(changed, frozenset({tmp_path / "mkdocs.yml"}))

    def is_seen(changes: _Changes, event: FileModifiedEvent | FileMovedEvent) -> bool:
        changed.clear()
        changes.on_any_event(event)
        return changed.is_set()

    assert not is_seen(in_data, FileModifiedEvent(str(folder / name)))
    assert is_seen(in_data, FileMovedEvent(str(folder / name), str(folder / "parkeren.yaml")))
    assert is_seen(beside_settings, FileModifiedEvent(str(tmp_path / "mkdocs.yml")))
    assert not is_seen(beside_settings, FileModifiedEvent(str(tmp_path / "README.md")))
