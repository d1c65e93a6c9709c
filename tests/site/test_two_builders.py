"""Whoever builds at the same time, the site is whole; `make proof` does the same a hundred times."""

import shutil
import signal
import subprocess
import sys
import time
from functools import partial

import pytest
from builders import BUILD, MKDOCS, Builders

from glashelder.publish.places import UNFINISHED, lock_of

pytestmark = pytest.mark.site
_HOLD = """
import sys
from pathlib import Path
from glashelder.publish.lock import alone
with alone(Path("site"), print):
    print("bezig", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def builders(_voorbeeldstad, repo, tmp_path_factory):
    """Return one project for all; what one test leaves is what the next one finds."""
    project = tmp_path_factory.mktemp("builders") / "project"
    shutil.copytree(_voorbeeldstad, project)
    return Builders(project, repo, "Voorbeeldstad", "Voorbeelddorp")


def test_two_builds_at_once_both_succeed(builders):
    """Each says that it built, and did; the newest input is what stands there; nothing is left beside it."""
    for town, delay in ((builders.towns[1], 0.0), (builders.towns[0], 0.3), (builders.towns[1], 0.6)):
        first = builders.start(*BUILD)
        time.sleep(delay)
        builders.change(town)
        second = builders.start(*BUILD)

        assert builders.wait(first, second) == [0, 0]
        assert builders.published() == town
        assert builders.left() == set()


def test_a_build_beside_mkdocs(builders):
    """MkDocs empties the folder and writes into it; a build waits, and the other way round."""
    builders.change(builders.towns[0])
    for pair in ((BUILD, MKDOCS), (MKDOCS, BUILD)):
        processes = [builders.start(*command) for command in pair]

        assert builders.wait(*processes) == [0, 0]
        assert builders.published() == builders.towns[0]


def test_a_build_beside_serve(builders):
    """A save that `serve` sees and a build by hand, at the same moment."""
    serve = builders.start("glashelder", "serve", "--port", "0")
    try:
        time.sleep(1.5)
        builders.change(builders.towns[1])
        time.sleep(0.2)

        assert builders.wait(builders.start(*BUILD)) == [0]
        assert builders.comes_to_stand(builders.towns[1])
        assert serve.poll() is None
    finally:
        serve.terminate()
        serve.wait()
        builders.change(builders.towns[0])


def test_two_projects_that_publish_to_one_folder(builders):
    """They share the lock and what is remembered of the folder, and take nothing of each other for their own."""
    one, other = ((town, (*BUILD, "--site", str(builders.site)), builders.apart(town)) for town in builders.towns)
    both = [builders.start(*command, cwd=project) for _, command, project in (one, other)]

    assert builders.wait(*both) == [0, 0]
    assert builders.published() in builders.towns
    for town, command, project in (one, other, other, one):
        assert builders.wait(builders.start(*command, cwd=project)) == [0]
        assert builders.published() == town


def test_pages_are_written_once(builders):
    """Of two that write in one empty folder, one does and the other is told that it is not empty."""
    command = ("glashelder", "pages", "--to", "los")

    assert sorted(builders.wait(builders.start(*command), builders.start(*command))) == [0, 2]
    assert len(list((builders.project / "los").rglob("*.md"))) == sum(
        p.endswith(".html") for p in builders.sites[builders.towns[0]]
    )


def test_a_build_repairs_what_a_killed_mkdocs_left(builders):
    """MkDocs was stopped between emptying the folder and filling it."""
    mkdocs = builders.start(*MKDOCS)
    while not (builders.site / UNFINISHED).exists():
        assert mkdocs.poll() is None
        time.sleep(0.01)
    builders.kill(mkdocs)

    assert builders.wait(builders.start(*BUILD)) == [0]
    assert builders.published() == builders.towns[0]


def test_a_fault_in_the_register_costs_mkdocs_no_site(builders):
    """It is found before MkDocs empties the folder."""
    before = builders.published()
    fault = builders.project / "register_data/verwerkingen/fout.yaml"
    fault.write_text("onzin: ja\n", "utf-8")

    codes = builders.wait(builders.start(*MKDOCS))
    fault.unlink()

    assert codes == [1]
    assert builders.published() == before


def test_who_waits_can_stop_with_a_key(builders):
    """Ctrl+C while another builds: one word, no stack trace, and the site as it was."""
    before = builders.published()
    common = {"cwd": builders.project, "env": builders.environment, "text": True}
    with subprocess.Popen([sys.executable, "-c", _HOLD], stdin=-1, stdout=-1, **common) as other:
        other.stdout.readline()
        # A test run in the background passes on that Ctrl+C is ignored; whoever waits at a terminal has it.
        common["preexec_fn"] = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
        with subprocess.Popen([sys.executable, "-m", *BUILD], stderr=-1, **common) as build:
            told = build.stderr.readline()
            build.send_signal(signal.SIGINT)
            rest = build.stderr.read()
        other.stdin.close()

    assert f"wordt al gebouwd, door proces {other.pid}" in told
    assert (build.returncode, rest) == (2, "\nGestopt.\n")
    assert builders.published() == before
    assert not lock_of(builders.site).exists()
