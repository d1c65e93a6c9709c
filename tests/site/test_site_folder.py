"""Where the folder of the site may be: behind a link, on its own, beside a project that nobody can write to."""

import pytest

pytestmark = pytest.mark.site


def _rename_town(project) -> None:
    record = project / "register_data/organisaties.csv"
    record.write_text(record.read_text("utf-8").replace("Voorbeeldstad", "Voorbeelddorp"), "utf-8")


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_leads_to_the_folder_that_is_published(is_there, small_project, run, snapshot):
    """Visitors look where the link leads; it stays a link, after every build."""
    served = small_project / "www" / "register"
    served.mkdir(parents=True)
    if not is_there:
        served.rmdir()
    (small_project / "site").symlink_to(served)

    for _ in range(3):
        done = run("glashelder", "build", cwd=small_project)
        _rename_town(small_project)

        assert (small_project / "site").is_symlink()
        assert (served / "404.html").exists()
        assert str(served) in done.stderr
    assert b"Voorbeelddorp" in snapshot(served)["index.html"]
    assert not (small_project / ".site-reserve").exists()


def test_a_link_that_an_earlier_version_exchanged_is_put_back(small_project, run, snapshot):
    """It left the new site in the project, and the link under the name of the spare."""
    run("glashelder", "build", cwd=small_project)
    old = snapshot(small_project / "site")
    served = small_project / "www" / "register"
    served.parent.mkdir()
    (small_project / "site").rename(served)
    run("glashelder", "build", cwd=small_project)
    spare = small_project / ".site-reserve"
    spare.rename(small_project / "weg")
    spare.symlink_to(served)

    run("glashelder", "build", cwd=small_project)

    assert (small_project / "site").resolve() == served
    assert snapshot(served) == old


def test_a_project_that_cannot_be_written_is_checked_and_built_elsewhere(small_project, tmp_path, run, snapshot):
    """What is remembered between runs is a help, no need: not for the check, not for the site, not for its pages."""
    (small_project / ".glashelder").write_text("bestand in plaats van map", "utf-8")

    run("glashelder", "check", cwd=small_project)
    run("glashelder", "build", "--site", tmp_path / "buiten", cwd=small_project)
    run("glashelder", "verify", "--site", tmp_path / "buiten", cwd=small_project)
    run("glashelder", "pages", "--to", tmp_path / "pages", cwd=small_project)

    (small_project / ".glashelder").unlink()
    run("glashelder", "build", cwd=small_project)
    assert snapshot(tmp_path / "buiten") == snapshot(small_project / "site")


def test_a_site_that_cannot_be_written_is_told_with_a_way_out(small_project, run):
    """One sentence in Dutch: where, why, and what to choose."""
    (small_project / "vol").touch()

    done = run("glashelder", "build", "--site", small_project / "vol" / "site", cwd=small_project, expect=2)

    assert "kan niet worden geschreven" in done.stderr
    assert "Kies met --site een map waar dat wel kan" in done.stderr
    assert "programma zelf" not in done.stderr
