"""Publishing is all or nothing: a fault or a kill at any moment leaves the old site whole."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from glashelder.exceptions import PublishError
from glashelder.publish import exchange, site_writer
from glashelder.publish.manifests import read_manifests
from glashelder.publish.places import MANIFESTS, spare_of
from glashelder.publish.site_writer import publish
from glashelder.render.page import Page

pytestmark = pytest.mark.site


def _pages(word: str, number: int = 40) -> list[Page]:
    return [Page(f"map/{i}/index.html", word, word.encode) for i in range(number)]


def test_fault_in_the_data_leaves_the_old_site(built_project, run, snapshot):
    """With one fault nothing is published, and the exit code says so."""
    before = snapshot(built_project / "site")
    record = built_project / "register_data/verwerkingen/zwemabonnement.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "onzin: ja\n", encoding="utf-8")

    done = run("glashelder", "build", cwd=built_project, expect=1)

    assert "onbekend-veld" in done.stdout
    assert "Traceback" not in done.stderr
    assert snapshot(built_project / "site") == before


def test_failure_halfway_leaves_the_old_site(tmp_path, snapshot):
    """A page that cannot be made stops the build before anything is in place."""
    site = tmp_path / "site"
    publish(_pages("oud"), site)
    before = snapshot(site)

    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish([*_pages("nieuw"), Page("x.html", "x", fail)], site)

    assert snapshot(site) == before


def test_files_of_others_do_not_come_back(tmp_path, snapshot):
    """A file that somebody put in the site is gone after the next build, and does not return with the one after."""
    site = tmp_path / "site"
    publish(_pages("een"), site)
    (site / "map" / "vreemd.html").write_text("x", encoding="utf-8")

    for word in ("twee", "drie"):
        publish(_pages(word, 5), site)

        assert snapshot(site) == {f"map/{i}/index.html": word.encode() for i in range(5)}


def test_spare_copy_never_changes_the_published_one(tmp_path, snapshot):
    """The two copies may share files; bringing the spare up to date leaves the published copy as it was."""
    site = tmp_path / "site"
    publish(_pages("een"), site)
    publish([*_pages("een", 39), *_pages("twee")[39:]], site)
    before = snapshot(site)

    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish([*_pages("drie"), Page("x.html", "x", fail)], site)

    assert snapshot(site) == before


def test_full_disk_gives_a_dutch_error_and_leaves_the_old_site(tmp_path, snapshot):
    """A file that cannot be written is an error of the environment, told in Dutch."""
    site = tmp_path / "site"
    publish(_pages("oud"), site)
    before = snapshot(site)

    with pytest.raises(PublishError, match="De oude site staat er nog"):
        publish([*_pages("nieuw"), Page("te-lang/" + 300 * "a", "x", lambda: b"")], site)

    assert snapshot(site) == before


def test_site_that_is_a_file_is_refused(tmp_path):
    """Nothing is overwritten where a folder should be."""
    (tmp_path / "site").write_text("belangrijk", encoding="utf-8")

    with pytest.raises(PublishError, match="is een bestand"):
        publish(_pages("nieuw"), tmp_path / "site")

    assert (tmp_path / "site").read_text(encoding="utf-8") == "belangrijk"


def test_placeholder_for_git_survives(tmp_path):
    """The file that keeps the folder in Git is still there after a build."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".gitkeep").touch()

    publish(_pages("nieuw"), tmp_path / "site")

    assert (tmp_path / "site" / ".gitkeep").exists()


def test_site_parked_by_a_killed_run_is_put_back(tmp_path, monkeypatch, snapshot):
    """Where folders cannot be exchanged in one step, a kill between two renames is repaired by the next run."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site)
    before = snapshot(site)
    site.rename(tmp_path / "site.vorige")

    exchange.repair(site)

    assert snapshot(site) == before


def test_without_exchange_the_new_site_comes_in_place(tmp_path, monkeypatch, snapshot):
    """The road of two renames ends with the new site and no litter, too."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site)

    publish(_pages("nieuw"), site)

    assert set(snapshot(site).values()) == {b"nieuw"}
    assert sorted(p.name for p in tmp_path.iterdir()) == [spare_of(site).name, "site"]


@pytest.mark.parametrize("renames", [1, 2])
def test_a_kill_between_two_renames_is_repaired_by_the_next_build(renames, tmp_path, monkeypatch, snapshot):
    """Whichever of the two was the last, nothing is left beside the site but its spare."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site)
    publish(_pages("nieuw"), site)
    site.rename(tmp_path / "site.vorige")
    if renames == 2:
        spare_of(site).rename(site)

    publish(_pages("nieuwst"), site)

    assert set(snapshot(site).values()) == {b"nieuwst"}
    assert sorted(p.name for p in tmp_path.iterdir()) == [spare_of(site).name, "site"]


def test_when_the_new_site_cannot_come_in_place_the_old_one_returns(tmp_path, monkeypatch, snapshot):
    """A fault after the first of two renames takes the site from nobody, and is told."""
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    site = tmp_path / "site"
    publish(_pages("oud"), site)

    with pytest.raises(PublishError, match="De oude site staat er nog"):
        exchange.put_in_place(tmp_path / "bestaat-niet", site)

    assert set(snapshot(site).values()) == {b"oud"}
    assert not (tmp_path / "site.vorige").exists()


def test_a_mount_point_is_refused_with_a_way_out():
    """A folder that cannot be exchanged is known before a site is made for it; one in it can be."""
    mount = next(path for path in map(Path, ("/dev/shm", "/proc", "/dev")) if path.is_mount())

    with pytest.raises(PublishError, match=f"koppelpunt.*--site {mount}/www"):
        publish(_pages("nieuw"), mount)

    assert not spare_of(mount).exists()


def test_a_page_may_become_a_folder_and_a_folder_a_page(tmp_path, snapshot):
    """A name may be a file in one site and a folder in the next; no build stops over it."""
    site = tmp_path / "site"
    as_file, as_folder = Page("a", "1", b"een".__bytes__), Page("a/b/index.html", "2", b"twee".__bytes__)
    for page in (as_file, as_file, as_folder, as_folder, as_file, as_folder, as_file):
        publish([page], site)

        assert snapshot(site) == {page.path: page.make()}


def test_two_pages_at_one_address_never_reach_the_published_one(tmp_path, snapshot):
    """The first may be linked to the published file; the second is written in its place, not through it."""
    site = tmp_path / "site"
    publish([Page("a.html", "1", b"oud".__bytes__)], site)

    def fail() -> bytes:
        raise RuntimeError

    pages = [Page("a.html", "1", b"oud".__bytes__), Page("a.html", "2", b"anders".__bytes__), Page("b.html", "3", fail)]
    with pytest.raises(RuntimeError):
        publish(pages, site)

    assert snapshot(site) == {"a.html": b"oud"}


@pytest.mark.parametrize("stage", ["_write_all", "_complete", "put_in_place", "save_manifests"])
def test_a_build_that_was_stopped_leaves_nothing_false_to_believe(stage, tmp_path, monkeypatch):
    """Whatever is remembered of a file, of the site or of its spare, is what stands there."""
    site = tmp_path / "site"
    for word in ("een", "twee"):
        publish(_pages(word), site)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(site_writer._Writer if stage == "_write_all" else site_writer, stage, die)
    with pytest.raises(KeyboardInterrupt):
        publish([*_pages("drie", 20), *_pages("twee")[20:]], site)

    known = read_manifests(spare_of(site))
    for folder, manifest in ((site, known.published), (spare_of(site), known.spare)):
        assert {path: (folder / path).read_text() for path in manifest} == {
            p: stamp[0] for p, stamp in manifest.items()
        }


def test_nothing_is_written_after_a_build_that_failed(tmp_path, monkeypatch):
    """What a second process still had to write is ended first: the next build may begin at once."""
    monkeypatch.setattr(site_writer, "_BATCH", 2)
    monkeypatch.setattr(site_writer, "can_fork", lambda: True)
    site = tmp_path / "site"

    def slow() -> bytes:
        time.sleep(0.2)
        return b"laat"

    def fail() -> bytes:
        raise RuntimeError

    pages = [Page(f"{n}.html", "x", slow) for n in range(2)] + [Page(f"{n}.html", "x", fail) for n in range(2, 6)]
    with pytest.raises(RuntimeError):
        publish(pages, site)
    before = sorted(p.name for p in spare_of(site).iterdir())
    time.sleep(0.5)

    assert sorted(p.name for p in spare_of(site).iterdir()) == before


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"published": {"x": 1}, "spare": {}}', b'{"published": {}}', b"\xff"])
def test_a_broken_memory_of_the_copies_is_none(raw, tmp_path, snapshot):
    """All files are made again; that is slower, and right."""
    site = tmp_path / "site"
    publish(_pages("een"), site)
    (spare_of(site) / MANIFESTS).write_bytes(raw)

    done = publish(_pages("een"), site)

    assert (done.made, done.reused) == (40, 0)
    assert set(snapshot(site).values()) == {b"een"}


@pytest.mark.parametrize("seed", range(2))  # `make proof` kills sixty times
def test_kill_at_any_moment_leaves_a_whole_site(seed, built_project, repo, run, snapshot):
    """After a kill the site is the old one or the new one, never a mixture, and the next build works."""
    old = snapshot(built_project / "site")
    record = built_project / "register_data/organisaties.csv"
    record.write_text(record.read_text(encoding="utf-8").replace("Voorbeeldstad", "Voorbeelddorp"), encoding="utf-8")

    process = subprocess.Popen(
        [sys.executable, "-m", "glashelder", "build"],
        cwd=built_project,
        env=os.environ | {"PYTHONPATH": str(repo / "generator")},
        stderr=subprocess.DEVNULL,
    )
    time.sleep(random.Random(seed).uniform(0.2, 1.5))
    process.send_signal(signal.SIGKILL)
    process.wait()
    after = snapshot(built_project / "site")
    run("glashelder", "build", cwd=built_project)
    new = snapshot(built_project / "site")

    assert after in (old, new)
    assert old != new
