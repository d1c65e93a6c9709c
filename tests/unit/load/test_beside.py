import os
import threading

import pytest

from generator.load.beside import can_work_beside, work_beside


def test_work_is_done_in_another_process_and_its_result_comes_back() -> None:
    """The child has everything in memory; only its result travels."""
    wait = work_beside(lambda: (os.getpid(), "klaar"))

    process, result = wait()

    assert (process != os.getpid(), result) == (True, "klaar")


def test_what_fails_beside_fails_here() -> None:
    """A fault of the child is raised by whoever waits for it, as if the work were done here."""
    wait = work_beside(lambda: {}["sleutel"])

    with pytest.raises(KeyError, match="sleutel"):
        wait()


def test_a_child_that_dies_is_told() -> None:
    """A process that the system ends leaves no result, and nobody waits for ever."""
    wait = work_beside(lambda: os._exit(1))

    with pytest.raises(RuntimeError, match="a child process died"):
        wait()


@pytest.mark.parametrize("processors", [1, None])
def test_a_second_processor_is_needed(processors: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one processor, or when nobody knows how many there are, all work is done here."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with_two = can_work_beside()
    monkeypatch.setattr(os, "cpu_count", lambda: processors)

    assert (with_two, can_work_beside()) == (True, False)


def test_no_process_is_made_while_another_thread_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that the thread holds would stay locked in the child."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()

    found = can_work_beside()

    done.set()
    thread.join()
    assert not found
