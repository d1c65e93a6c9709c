"""One process at a time writes a folder; who waits knows for whom, and who died locks nobody out."""

import datetime
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glashelder.exceptions import PublishError
from glashelder.publish.lock import alone
from glashelder.publish.places import lock_of
from glashelder.settings import HERE

_HOLD = """
import sys
from pathlib import Path
from glashelder.publish.lock import alone
with alone(Path(sys.argv[2]), print):
    {inside}
    print("bezig", flush=True)
    sys.stdin.read()
"""
Holder = Callable[..., subprocess.Popen[str]]


def _silent(sentence: str) -> None:
    pytest.fail(sentence)


@pytest.fixture
def hold(repo: Path) -> Iterator[Holder]:
    """Return a function that lets another process have the lock of a folder, until its input ends."""
    processes = []

    def start(folder: Path, inside: str = "pass") -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _HOLD.format(inside=inside), "bouw", folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(repo / "generator")},
        )
        processes.append(process)
        assert process.stdout
        while process.stdout.readline().strip() != "bezig":
            assert process.poll() is None
        return process

    yield start
    for process in processes:
        process.kill()
        process.wait()


def test_who_comes_second_waits_and_is_told_for_whom(tmp_path: Path, hold: Holder) -> None:
    """The sentence names the process, its command and since when; the lock comes once the other is done."""
    other = hold(tmp_path / "site")
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        assert other.stdin
        other.stdin.close()

    with alone(tmp_path / "site", tell):
        other.wait(5)

    assert len(told) == 1
    assert f"door proces {other.pid} (-c bouw) sinds {datetime.datetime.now(HERE):%d-%m-%Y}" in told[0]


def test_nobody_waits_for_ever(tmp_path: Path, hold: Holder) -> None:
    """A build that hangs is named, so that somebody can end it."""
    other = hold(tmp_path / "site")

    with (
        pytest.raises(PublishError, match=f"nog steeds gebouwd, door proces {other.pid} "),
        alone(tmp_path / "site", list, patience=0.1),
    ):
        pass


def test_a_process_that_died_locks_nobody_out(tmp_path: Path, hold: Holder) -> None:
    """What it left is taken over without a word, and nothing is left in the end."""
    other = hold(tmp_path / "site")
    other.kill()
    other.wait()
    assert lock_of(tmp_path / "site").exists()

    with alone(tmp_path / "site", _silent):
        pass

    assert list(tmp_path.iterdir()) == []


def test_every_way_to_a_folder_leads_to_one_lock(tmp_path: Path, hold: Holder) -> None:
    """A link to the folder, or to one above it, does not make it another folder."""
    (tmp_path / "www" / "register").mkdir(parents=True)
    (tmp_path / "site").symlink_to("www/register")
    (tmp_path / "elders").symlink_to("www")
    hold(tmp_path / "site")

    for folder in ("www/register", "elders/register"):
        with pytest.raises(PublishError), alone(tmp_path / folder, list, patience=0.1):
            pass


def test_another_folder_is_not_locked(tmp_path: Path, hold: Holder) -> None:
    """Two sites side by side are built at the same time."""
    hold(tmp_path / "een")

    with alone(tmp_path / "twee", _silent, patience=0.1):
        pass


def test_the_child_of_a_process_that_was_killed_locks_nobody_out(tmp_path: Path, hold: Holder) -> None:
    """It has the lock as long as it can write, and it ends with its parent."""
    child = (
        "import time; from glashelder.work.child_process import in_child_process; "
        "w = in_child_process(lambda: time.sleep(60))"
    )
    other = hold(tmp_path / "site", child)
    other.send_signal(signal.SIGKILL)
    other.wait()

    with alone(tmp_path / "site", list, patience=3):
        pass


def test_a_child_that_lives_on_does_not_keep_the_lock(tmp_path: Path) -> None:
    """Releasing releases for all; a process that a plugin of somebody else forked is no concern of ours."""
    with alone(tmp_path / "site", _silent):
        child = os.fork()
        if not child:
            time.sleep(60)
            os._exit(0)

    with alone(tmp_path / "site", _silent, patience=0.1):
        pass

    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


@pytest.mark.parametrize("what", ["no folder above", "a folder in its place", "a link in its place"])
def test_where_no_lock_can_be_made_the_work_goes_on(what: str, tmp_path: Path) -> None:
    """Whoever builds is told to take care; nothing of somebody else is touched."""
    site = tmp_path / "map" / "site"
    if what == "no folder above":
        (tmp_path / "map").touch()
    elif what == "a folder in its place":
        lock_of(site).mkdir(parents=True)
    else:
        site.parent.mkdir()
        (tmp_path / "eigen.txt").write_text("van mij", "utf-8")
        lock_of(site).symlink_to(tmp_path / "eigen.txt")
    told: list[str] = []

    with alone(site, told.append):
        pass

    assert "geen twee builds tegelijk" in told[0]
    assert what != "a link in its place" or (tmp_path / "eigen.txt").read_text("utf-8") == "van mij"


def test_a_lock_that_somebody_removed_is_not_shared(tmp_path: Path) -> None:
    """A lock holds only on the file that stands there; the file of another is left alone."""
    path = lock_of(tmp_path / "site")
    with alone(tmp_path / "site", _silent):
        path.unlink()
        path.write_text("van een ander", "utf-8")

    assert path.read_text("utf-8") == "van een ander"


@pytest.mark.parametrize("text", ["", "rommel", "[1]", '{"proces": "x", "computer": 1, "opdracht": 2}'])
def test_a_holder_that_left_no_name_is_waited_for_all_the_same(text: str, tmp_path: Path, hold: Holder) -> None:
    """Its file may be empty for a moment, or hold anything."""
    hold(tmp_path / "site")
    lock_of(tmp_path / "site").write_text(text, "utf-8")

    with pytest.raises(PublishError, match=r"nog steeds gebouwd\."), alone(tmp_path / "site", list, patience=0.1):
        pass
