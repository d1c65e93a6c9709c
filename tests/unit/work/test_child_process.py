import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from glashelder.work.child_process import can_fork, in_child_process


def test_work_is_done_in_another_process_and_its_result_comes_back() -> None:
    """The child has everything in memory; only its result travels."""
    wait = in_child_process(lambda: (os.getpid(), "klaar"))

    process, result = wait()

    assert (process != os.getpid(), result) == (True, "klaar")


def test_what_fails_beside_fails_here() -> None:
    """A fault of the child is raised by whoever waits for it, as if the work were done here."""
    wait = in_child_process(lambda: {}["sleutel"])

    with pytest.raises(KeyError, match="sleutel"):
        wait()


def test_a_child_that_dies_is_told() -> None:
    """A process that the system ends leaves no result, and nobody waits for ever."""
    wait = in_child_process(lambda: os._exit(1))

    with pytest.raises(RuntimeError, match="a child process died"):
        wait()


@pytest.mark.parametrize("processors", [1, None])
def test_a_second_processor_is_needed(processors: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one processor, or when nobody knows how many there are, all work is done here."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with_two = can_fork()
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert (with_two, can_fork()) == (True, False)


def test_no_process_is_made_while_another_thread_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that the thread holds would stay locked in the child."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()

    found = can_fork()

    done.set()
    thread.join()
    assert not found


_LARGE = """
import os, time
from glashelder.work.child_process import in_child_process
waiting = in_child_process(lambda: b"x" * 10_000_000)
sleeping = in_child_process(lambda: time.sleep(60))
print(waiting._process.pid, sleeping._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("after", [0.0, 0.5])
def test_a_child_ends_with_its_parent(after: float, repo: Path) -> None:
    """After a kill nothing runs on: neither what still works, nor what has an answer that nobody reads."""
    parent = subprocess.Popen(
        [sys.executable, "-c", _LARGE], stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(repo / "generator")}
    )
    assert parent.stdout
    children = [int(word) for word in parent.stdout.readline().split()]
    time.sleep(after)
    parent.kill()
    parent.wait()
    parent.stdout.close()

    deadline = time.monotonic() + 5
    while any(map(_runs, children)) and time.monotonic() < deadline:
        time.sleep(0.02)

    assert len(children) == 2
    assert [child for child in children if _runs(child)] == []


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")  # a child of nobody may stay as a zombie where process 1 reads no exits
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_an_answer_that_nobody_reads_keeps_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the kernel ends no children, one that cannot give its answer ends by itself."""
    monkeypatch.setattr(sys, "platform", "darwin")
    reading, writing = os.pipe()
    parent = os.fork()
    if not parent:
        os.write(writing, str(in_child_process(lambda: b"x" * 10_000_000)._process.pid).encode())
        time.sleep(0.2)
        os._exit(0)
    child = int(os.read(reading, 20))
    os.waitpid(parent, 0)
    deadline = time.monotonic() + 5
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.02)

    assert not _runs(child)


def test_work_can_be_stopped() -> None:
    """Who needs no result any more ends the work, and then nothing of it runs."""
    wait = in_child_process(lambda: time.sleep(60))

    wait.stop()

    assert not _runs(wait._process.pid or 0)
