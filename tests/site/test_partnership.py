"""The sites of a partnership: whole, each by itself, and in one exchange."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from partnership import AARDAM, BEEKDORP, CEDERHAGE, NAMES, make_partnership

TODAY = ("--today", "2026-11-22")
Run = Callable[..., subprocess.CompletedProcess[str]]
Snapshot = Callable[[Path], dict[str, bytes]]


@pytest.fixture(scope="module", name="built")
def _built_partnership(_voorbeeldstad: Path, tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """Return the partnership, built; never changed, only copied."""
    project = tmp_path_factory.mktemp("samen") / "project"
    shutil.copytree(_voorbeeldstad, project)
    make_partnership(project)
    run("glashelder", "build", *TODAY, cwd=project)
    return project


@pytest.fixture(name="together")
def _together(built: Path, tmp_path: Path) -> Path:
    """Return a fresh copy of the built partnership."""
    return Path(shutil.copytree(built, tmp_path / "samen", symlinks=True))


@pytest.mark.parametrize("name", NAMES)
def test_a_site_is_the_same_alone(built: Path, tmp_path: Path, run: Run, snapshot: Snapshot, name: str) -> None:
    """Built with `--organisatie` it has the same files, with the same bytes, at the same address."""
    run("glashelder", "build", *TODAY, "--organisatie", name, "--site", tmp_path / "www", cwd=built)
    assert snapshot(tmp_path / "www") == snapshot(built / "site" / name)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_another_organisation_is_in_a_site(built: Path, snapshot: Snapshot, name: str) -> None:
    """Neither its name, nor its id, in any file; its own is, so the search can find something."""
    others = [word.encode() for n, town in NAMES.items() if n != name for word in (n, town)]
    files = snapshot(built / "site" / name)
    assert [
        path for path, content in files.items() if any(word in content or word in path.encode() for word in others)
    ] == []
    assert sum(NAMES[name].replace("'", "&#39;").encode() in content for content in files.values()) > 50


def test_each_site_has_its_own(built: Path) -> None:
    """Its name, colours, texts, figures and addresses."""
    site = built / "site"
    home = {name: (site / name / "index.html").read_text("utf-8") for name in NAMES}
    assert re.findall("<title>(.*)</title>", home[BEEKDORP]) == ["Privacyregister Beekdorp"]
    assert "Uw gegevens in Aardam" in home[AARDAM]
    assert "Hier leest u wat wij doen." not in home[BEEKDORP]
    assert "#7a0019" in (site / AARDAM / "assets/thema.css").read_text("utf-8")
    assert "#7a0019" not in (site / BEEKDORP / "assets/thema.css").read_text("utf-8")
    assert "https://privacy.cederhage.example/" in (site / CEDERHAGE / "sitemap.xml").read_text("utf-8")
    assert "/register/beekdorp/404.html" in (site / BEEKDORP / ".htaccess").read_text("utf-8")
    assert not (site / BEEKDORP / "verwerkingen/zwemabonnement").exists()
    assert (site / CEDERHAGE / "verwerkingen/kattenbelasting/index.html").exists()


def test_a_fault_of_one_stops_all_and_all_faults_are_told(together: Path, run: Run, snapshot: Snapshot) -> None:
    """The first has no fault, so its site was made already; nothing of it is published."""
    before = snapshot(together / "site")
    (together / "register_data/aardam/content/index.md").write_text("---\ntitel: Nieuw\n---\n\nNieuw.\n", "utf-8")
    for name in (BEEKDORP, CEDERHAGE):
        file = together / f"register_data/{name}/kerncijfers.csv"
        file.write_text(file.read_text("utf-8").replace("2025", "ooit"), "utf-8")
    told = run("glashelder", "build", *TODAY, cwd=together, expect=1)
    assert "beekdorp/kerncijfers.csv" in told.stdout
    assert "s-cederhage/kerncijfers.csv" in told.stdout
    assert "De oude site staat er nog." in told.stderr
    assert snapshot(together / "site") == before


def test_what_lies_between_them_stops_all(together: Path, run: Run, snapshot: Snapshot) -> None:
    """Each register is sound by itself; the fault is known when all are judged."""
    before = snapshot(together / "site")
    (together / "register_data/aardam/mkdocs.yml").write_text("site_url: https://privacy.cederhage.example/\n", "utf-8")
    assert "site-adres-dubbel" in run("glashelder", "build", *TODAY, cwd=together, expect=1).stdout
    assert snapshot(together / "site") == before


def test_building_again_makes_only_what_changed(together: Path, run: Run, snapshot: Snapshot) -> None:
    """And gives the bytes of a build from nothing."""
    assert " 0 bestanden gemaakt" in run("glashelder", "build", *TODAY, cwd=together).stderr
    shared = together / "register_data/gedeeld/verwerkingen/hondenbelasting.yaml"
    text = shared.read_text("utf-8").replace("Hondenbelasting", "Belasting op honden")
    shared.write_text(text, "utf-8")
    run("glashelder", "build", *TODAY, cwd=together)
    warm = snapshot(together / "site")
    for name in ("site", ".site-reserve", ".glashelder"):
        shutil.rmtree(together / name)
    run("glashelder", "build", *TODAY, cwd=together)
    assert snapshot(together / "site") == warm


def test_another_organisation_is_a_folder(built: Path, tmp_path: Path, run: Run, snapshot: Snapshot) -> None:
    """The sites of the others do not notice."""
    project = Path(shutil.copytree(built, tmp_path / "samen", symlinks=True))
    own = project / "register_data/dijkveld"
    shutil.copytree(project / "register_data" / BEEKDORP, own)
    for file in own.glob("*.csv"):
        text = file.read_text("utf-8").replace("Beekdorp", "Dijkveld").replace(BEEKDORP, "dijkveld")
        file.write_text(text.replace("0008", "0005"), "utf-8")
    run("glashelder", "build", *TODAY, cwd=project)
    assert (project / "site/dijkveld/index.html").is_file()
    for name in NAMES:
        assert snapshot(project / "site" / name) == snapshot(built / "site" / name)


def test_a_complete_site_is_verified(together: Path, run: Run) -> None:
    """All of them, or one; what is missing is told."""
    assert " 0 fouten" in run("glashelder", "verify", *TODAY, cwd=together).stdout
    (together / "site/beekdorp/begrippen/index.html").unlink()
    for choice in ((), ("--organisatie", BEEKDORP)):
        assert "begrippen/index.html" in run("glashelder", "verify", *TODAY, *choice, cwd=together, expect=1).stdout
    run("glashelder", "verify", *TODAY, "--organisatie", AARDAM, cwd=together)


def test_one_organisation_is_not_built_where_all_stand(together: Path, run: Run) -> None:
    """Who builds one names a folder."""
    told = run("glashelder", "build", "--organisatie", AARDAM, cwd=together, expect=2)
    assert "Noem met --site een map" in told.stderr


def test_mkdocs_gives_the_same_files(together: Path, run: Run, snapshot: Snapshot) -> None:
    """All sites, with the same bytes."""
    before = snapshot(together / "site")
    run("mkdocs", "build", "--site-dir", "www", cwd=together)
    run("glashelder", "build", cwd=together)
    assert snapshot(together / "www") == snapshot(together / "site")
    assert before.keys() == snapshot(together / "site").keys()


def test_the_portal_leads_to_each(built: Path) -> None:
    """With how much there is and who watches over it; a site that is read elsewhere is linked to there."""
    home = (built / "site/index.html").read_text("utf-8")
    for town, href, count in (("Aardam", "./aardam/", 3), ("Beekdorp", "./beekdorp/", 2)):
        assert f'<a href="{href}">{town}</a><p class="gh-tel">{count} verwerkingen' in home
    assert '<a href="https://privacy.cederhage.example/">&#39;s-Cederhage</a>' in home
    assert home.count("data-register=") == 3
    assert "fg@beekdorp.example" in home
    assert "Dit is een demonstratie. Aardam, Beekdorp en &#39;s-Cederhage bestaan niet en" in home
    assert "<title>Privacyregisters van de Beekstreek</title>" in home
    assert "#7a0019" not in (built / "site/assets/thema.css").read_text("utf-8")


def test_the_portal_compares(built: Path) -> None:
    """What each does, how long each keeps it, and where they differ."""
    pages = built / "site/vergelijken"
    assert {p.parent.name for p in pages.glob("*/index.html")} == {
        "bewaartermijnen",
        "hondenbelasting",
        "parkeerplaats-bij-huis",
        "zwemabonnement",
    }
    overview = (pages / "index.html").read_text("utf-8")
    differ, _, same = overview.partition('<h2 id="gelijk">')
    assert 'href="../vergelijken/hondenbelasting/">Hondenbelasting</a> <span class="gh-tel">hoe lang</span>' in differ
    assert "Parkeerplaats bij huis" in same
    dogs = (pages / "hondenbelasting/index.html").read_text("utf-8")
    assert 'Beekdorp</th><td role="cell">Aangifte en aanslag: 5 jaar, nadat de aanslag is betaald.' in dogs
    swimming = (pages / "zwemabonnement/index.html").read_text("utf-8")
    assert "<p>Beekdorp doet dit niet, of beschrijft het anders.</p>" in swimming
    assert 'href="https://privacy.cederhage.example/verwerkingen/zwemabonnement/"' in swimming
    terms = (pages / "bewaartermijnen/index.html").read_text("utf-8")
    assert "<strong>Beekdorp</strong> - Aangifte en aanslag: 5 jaar" in terms


def test_the_portal_has_what_machines_look_for(built: Path) -> None:
    """A host reads headers and robots.txt only at the top, so what they say there is for all sites."""
    site = built / "site"
    robots = (site / "robots.txt").read_text("utf-8").splitlines()
    assert robots[2:] == [
        f"Sitemap: https://beekstreek.example/register/{n}sitemap.xml" for n in ("", "aardam/", "beekdorp/")
    ]
    headers = (site / "_headers").read_text("utf-8")
    for folder in ("", *(f"{name}/" for name in NAMES), "aardam/uw-rechten/brief/"):
        assert f"/register/{folder}*\n" in headers
    assert (site / ".well-known/security.txt").is_file()
    assert "https://beekstreek.example/register/vergelijken/hondenbelasting/" in (site / "sitemap.xml").read_text(
        "utf-8"
    )
    assert 'href="/register/aardam/"' in (site / "404.html").read_text("utf-8")
    assert "ErrorDocument 404 /register/404.html" in (site / ".htaccess").read_text("utf-8")


def test_one_officer_for_all_is_named_once(together: Path, run: Run) -> None:
    """As a partnership may have."""
    for name in NAMES:
        file = together / f"register_data/{name}/organisaties.csv"
        text = re.sub(
            r"Functionaris gegevensbescherming [^,]*,fg@[^,]*",
            "FG Beekstreek,fg@beekstreek.example",
            file.read_text("utf-8"),
        )
        file.write_text(text, "utf-8")
    run("glashelder", "build", *TODAY, cwd=together)
    home = (together / "site/index.html").read_text("utf-8")
    assert home.count("fg@beekstreek.example</a>") == 1
    assert "Samen hebben zij één functionaris gegevensbescherming (FG): FG Beekstreek" in home


def test_a_folder_with_a_portal_is_ours(together: Path, run: Run) -> None:
    """What is remembered of it may be gone; a folder with something else is refused."""
    shutil.rmtree(together / ".site-reserve")
    (together / "site/oud").mkdir()
    (together / "site/oud/index.html").write_text("<p>oud</p>", "utf-8")
    run("glashelder", "build", *TODAY, cwd=together)
    assert not (together / "site/oud").exists()
    (together / "foto").mkdir()
    (together / "foto/strand.txt").write_text("strand", "utf-8")
    run("glashelder", "build", "--site", "foto", *TODAY, cwd=together, expect=2)
    assert (together / "foto/strand.txt").is_file()
