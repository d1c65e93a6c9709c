"""A name of a file may hold any byte; it is told once, shown without harm, and stops publication."""

import os
import shutil
import subprocess
import sys

import pytest


def glashelder(repo, project, *arguments, **environment):
    """Run the command as a process of its own, where its output is bytes."""
    return subprocess.run(
        [sys.executable, "-m", "glashelder", *arguments],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(repo / "generator")} | environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"register_data/verwerkingen/caf\xe9.yaml", "register_data/verwerkingen/caf\\xe9.yaml"),
        (b"register_data/caf\xe9.csv", "register_data/caf\\xe9.csv"),
        (b"register_data/schemas\xe9/x.yaml", "register_data/schemas\\xe9"),
        (b"content/caf\xe9.md", "content/caf\\xe9.md"),
        (b"content/caf\xe9.jpg", "content/caf\\xe9.jpg"),
        (b"content/\x1b[31mrood.md", "content/\\x1b[31mrood.md"),
        ("content/om\u202egekeerd.pdf".encode(), "content/om\\u202egekeerd.pdf"),
    ],
)
def test_a_strange_name_is_told_and_never_shown_raw(name, shown, small_project, repo):
    """One finding, whatever the file holds; the output is UTF-8 without signs that steer a terminal."""
    file = small_project / os.fsdecode(name)
    file.parent.mkdir(exist_ok=True)
    shutil.copyfile(small_project / "register_data/verwerkingen/zwemabonnement.yaml", file)

    done = glashelder(repo, small_project, "build")

    told = (done.stdout + done.stderr).decode()
    assert (done.returncode, "\x1b" in told) == (1, False)
    assert f"{shown}  fout  naam-met-vreemd-teken" in told
    assert "Gevonden: 1 fout" in told


def test_a_terminal_without_utf8_gets_its_findings_all_the_same(small_project, repo):
    """The arrow before a cure is no reason to stop."""
    (small_project / "register_data/verwerkingen/zwemabonnement.yaml").unlink()
    (small_project / "register_data/vreemd.csv").touch()

    done = glashelder(repo, small_project, "check", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 1
    assert "→" in done.stdout.decode()
