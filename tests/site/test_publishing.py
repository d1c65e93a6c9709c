"""Publishing is all or nothing: a fault or a kill at any moment leaves the old site whole."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from generator.exceptions import PublishError
from generator.publish import exchange
from generator.publish.site_writer import Manifests, publish, spare_of
from generator.render.page import Page

pytestmark = pytest.mark.site
_NOTHING = Manifests({}, {})


def _pages(word: str, number: int = 40) -> list[Page]:
    return [Page(f"map/{i}/index.html", word, word.encode) for i in range(number)]


def test_fault_in_the_data_leaves_the_old_site(small_project, run, snapshot):
    """With one fault nothing is published, and the exit code says so."""
    run("generator", "build", cwd=small_project)
    before = snapshot(small_project / "site")
    record = small_project / "register_data/verwerkingen/zwemabonnement.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "onzin: ja\n", encoding="utf-8")

    done = run("generator", "build", cwd=small_project, expect=1)

    assert "onbekend-veld" in done.stdout
    assert "Traceback" not in done.stderr
    assert snapshot(small_project / "site") == before


def test_failure_halfway_leaves_the_old_site(tmp_path, snapshot):
    """A page that cannot be made stops the build before anything is in place."""
    site = tmp_path / "site"
    publish(_pages("oud"), site, _NOTHING)
    before = snapshot(site)

    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish([*_pages("nieuw"), Page("x.html", "x", fail)], site, _NOTHING)

    assert snapshot(site) == before


def test_files_of_others_do_not_come_back(tmp_path, snapshot):
    """A file that somebody put in the site is gone after the next build, and does not return with the one after."""
    site = tmp_path / "site"
    _, manifests = publish(_pages("een"), site, _NOTHING)
    (site / "map" / "vreemd.html").write_text("x", encoding="utf-8")

    for word in ("twee", "drie"):
        _, manifests = publish(_pages(word, 5), site, manifests)

        assert snapshot(site) == {f"map/{i}/index.html": word.encode() for i in range(5)}


def test_spare_copy_never_changes_the_published_one(tmp_path, snapshot):
    """The two copies may share files; bringing the spare up to date leaves the published copy as it was."""
    site = tmp_path / "site"
    _, manifests = publish(_pages("een"), site, _NOTHING)
    _, manifests = publish([*_pages("een", 39), *_pages("twee")[39:]], site, manifests)
    before = snapshot(site)

    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish([*_pages("drie"), Page("x.html", "x", fail)], site, manifests)

    assert snapshot(site) == before


def test_full_disk_gives_a_dutch_error_and_leaves_the_old_site(tmp_path, snapshot):
    """A file that cannot be written is an error of the environment, told in Dutch."""
    site = tmp_path / "site"
    publish(_pages("oud"), site, _NOTHING)
    before = snapshot(site)

    with pytest.raises(PublishError, match="De oude site staat er nog"):
        publish([*_pages("nieuw"), Page("te-lang/" + 300 * "a", "x", lambda: b"")], site, _NOTHING)

    assert snapshot(site) == before


def test_site_that_is_a_file_is_refused(tmp_path):
    """Nothing is overwritten where a folder should be."""
    (tmp_path / "site").write_text("belangrijk", encoding="utf-8")

    with pytest.raises(PublishError, match="is een bestand"):
        publish(_pages("nieuw"), tmp_path / "site", _NOTHING)

    assert (tmp_path / "site").read_text(encoding="utf-8") == "belangrijk"


def test_placeholder_for_git_survives(tmp_path):
    """The file that keeps the folder in Git is still there after a build."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".gitkeep").touch()

    publish(_pages("nieuw"), tmp_path / "site", _NOTHING)

    assert (tmp_path / "site" / ".gitkeep").exists()


def test_site_parked_by_a_killed_run_is_put_back(tmp_path, monkeypatch, snapshot):
    """Where folders cannot be exchanged in one step, a kill between two renames is repaired by the next run."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site, _NOTHING)
    before = snapshot(site)
    site.rename(tmp_path / "site.vorige")

    exchange.restore_parked(site)

    assert snapshot(site) == before


def test_without_exchange_the_new_site_comes_in_place(tmp_path, monkeypatch, snapshot):
    """The road of two renames ends with the new site and no litter, too."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site, _NOTHING)

    publish(_pages("nieuw"), site, _NOTHING)

    assert set(snapshot(site).values()) == {b"nieuw"}
    assert sorted(p.name for p in tmp_path.iterdir()) == [spare_of(site).name, "site"]


@pytest.mark.parametrize("seed", range(8))
def test_kill_at_any_moment_leaves_a_whole_site(seed, small_project, repo, run, snapshot):
    """After a kill the site is the old one or the new one, never a mixture, and the next build works."""
    run("generator", "build", cwd=small_project)
    old = snapshot(small_project / "site")
    record = small_project / "register_data/organisaties.csv"
    record.write_text(record.read_text(encoding="utf-8").replace("Voorbeeldstad", "Voorbeelddorp"), encoding="utf-8")

    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build"],
        cwd=small_project,
        env=os.environ | {"PYTHONPATH": str(repo)},
        stderr=subprocess.DEVNULL,
    )
    time.sleep(random.Random(seed).uniform(0.2, 1.5))
    process.send_signal(signal.SIGKILL)
    process.wait()
    after = snapshot(small_project / "site")
    run("generator", "build", cwd=small_project)
    new = snapshot(small_project / "site")

    assert after in (old, new)
    assert old != new
