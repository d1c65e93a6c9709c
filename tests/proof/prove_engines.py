"""`make proof`: both municipalities, by every engine, today and with the clock of the whole process a year ahead.

The quick tests move the one clock that we read (tests/site/test_engines.py). Here libraries and engines go along.
"""

import datetime
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from builders import files_of
from demonstration import make_zilverdam

_FAKETIME = shutil.which("faketime")
_AHEAD = pytest.param(
    ("faketime", "-f", "+366d"),
    id="a year ahead",
    marks=pytest.mark.skipif(not _FAKETIME, reason="needs faketime: apt-get install faketime"),
)
_PROJECTS = ("demonstration", "small")
_ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "generator"), "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def projects(_voorbeeldstad: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return Zilverdam and Voorbeeldstad as whole projects."""
    folder = tmp_path_factory.mktemp("engines")
    make_zilverdam(folder / "demonstration")
    shutil.copytree(_voorbeeldstad, folder / "small")
    return {name: folder / name for name in _PROJECTS}


@pytest.fixture(scope="module")
def built(projects: dict[str, Path]) -> dict[str, dict[str, bytes]]:
    """Return the files of each site as `glashelder build` gives them today, without anything remembered."""
    sites = {}
    for name, project in projects.items():
        subprocess.run([sys.executable, "-m", "glashelder", "build"], cwd=project, env=_ENVIRONMENT, check=True)
        sites[name] = files_of(project / "site")
    return sites


@pytest.mark.parametrize("clock", [_AHEAD])
def test_the_clock_is_a_year_ahead(clock: tuple[str, ...]) -> None:
    """What the proof below rests on."""
    code = "import datetime, time; print(datetime.date.today(), int(time.time()))"
    done = subprocess.run([*clock, sys.executable, "-c", code], capture_output=True, text=True, check=True)
    day, seconds = done.stdout.split()

    assert datetime.date.fromisoformat(day) - datetime.datetime.now().astimezone().date() >= datetime.timedelta(365)
    assert int(seconds) - time.time() > 365 * 86_400


@pytest.mark.parametrize("name", _PROJECTS)
@pytest.mark.parametrize("clock", [pytest.param((), id="today"), _AHEAD])
@pytest.mark.parametrize(
    "command",
    [
        "glashelder build --strict",
        "mkdocs build --strict",
        "properdocs build -f mkdocs.yml --strict",
        "frictionless validate pakket/datapackage.json",
    ],
)
def test_no_clock_and_no_engine_makes_a_difference(
    command: str,
    clock: tuple[str, ...],
    name: str,
    projects: dict[str, Path],
    built: dict[str, dict[str, bytes]],
) -> None:
    """Each command succeeds, without what an earlier one remembered; what builds gives the same bytes."""
    project = projects[name]
    for folder in ("site", ".site-reserve", ".glashelder", "pakket"):
        shutil.rmtree(project / folder, ignore_errors=True)

    if command.startswith("frictionless"):  # some of its tables are those that ship: derive a package
        derive = [sys.executable, "-m", "glashelder", "package", "--to", "pakket"]
        subprocess.run(derive, cwd=project, env=_ENVIRONMENT, check=True)
    done = subprocess.run(
        [*clock, sys.executable, "-m", *command.split()],
        cwd=project,
        env=_ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    if "build" in command:
        assert files_of(project / "site") == built[name]


@pytest.mark.parametrize("name", _PROJECTS)
@pytest.mark.parametrize("module", ["mkdocs", "properdocs", "glashelder"])
def test_serve_starts_serves_and_stops(module: str, name: str, projects: dict[str, Path], tmp_path: Path) -> None:
    """`serve` of each answers with the front page, and ends when it is told to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = {
        "mkdocs": ["--strict", "--dev-addr", f"127.0.0.1:{port}"],
        "properdocs": ["-f", "mkdocs.yml", "--strict", "--dev-addr", f"127.0.0.1:{port}"],
        "glashelder": ["--port", str(port)],
    }
    log = tmp_path / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", module, "serve", *options[module]],
            cwd=projects[name],
            env=_ENVIRONMENT,
            stdout=output,
            stderr=output,
        )
    try:
        page = _front_page(port, server, log)
    finally:
        server.terminate()
        server.wait(20)

    assert "<h1" in page


def _front_page(port: int, server: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError):
            assert server.poll() is None, log.read_text("utf-8")
            time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))
