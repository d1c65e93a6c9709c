import datetime
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import pytest
from national import own_table

from glashelder.pipeline import Checked, check, open_cache
from glashelder.settings import Settings
from glashelder.site import Site, build
from glashelder.tree.folder import Folder
from glashelder.work.cache import Cache, fingerprint, programme_fingerprint, tree_fingerprint

T = TypeVar("T")

TODAY = datetime.date(2026, 11, 22)


def run(project: Path, version: str = "1") -> Checked:
    """Check the project with the cache that stands in it, and leave the cache for the next run."""
    settings = Settings(project_dir=project, today=TODAY)
    cache = Cache(settings.cache_file, version)
    checked = check(settings, cache)
    cache.save()
    return checked


def recalled(file: Path, version: str, stamp: str, made: str) -> str:
    """Return the value in the cache, or `made` if there is none for this stamp, and save it."""
    cache = Cache(file, version)
    value = cache.recall("proef", "x", stamp, lambda: made)
    cache.save()
    return value


def test_a_value_is_remembered_for_one_version_and_one_fingerprint(tmp_path: Path) -> None:
    """Another version of the programme, or of what the value was made from, starts afresh."""
    file = tmp_path / "map" / "cache"

    found = [recalled(file, *args) for args in (("1", "a", "I"), ("1", "a", "II"), ("1", "b", "III"), ("2", "b", "IV"))]

    assert found == ["I", "I", "III", "IV"]


def test_what_a_run_does_not_ask_for_is_kept_only_in_other_sections(tmp_path: Path) -> None:
    """Records that were removed leave the cache; a run that stopped early forgets nothing of later stages."""
    file = tmp_path / "cache"
    first = Cache(file, "1")
    for section, key in (("a", "x"), ("a", "y"), ("b", "z")):
        first.recall(section, key, "stempel", lambda: "oud")
    first.save()

    second = Cache(file, "1")
    second.recall("a", "x", "stempel", lambda: "nieuw")
    second.save()

    third = Cache(file, "1")
    found = [third.recall(s, k, "stempel", lambda: "nieuw") for s, k in (("a", "x"), ("a", "y"), ("b", "z"))]
    assert found == ["oud", "nieuw", "oud"]


@pytest.mark.parametrize("raw", [b"", b"geen pickle", b"\x80\x05K\x01.", b"cos\ngetcwd\n(tR."])
def test_a_broken_cache_is_an_empty_one(raw: bytes, tmp_path: Path) -> None:
    """Whatever stands in the file, the cure is to start afresh."""
    file = tmp_path / "cache"
    file.write_bytes(raw)

    assert recalled(file, "1", "a", "nieuw") == "nieuw"
    assert recalled(file, "1", "a", "nog nieuwer") == "nieuw"


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """A run that cannot remember is slower next time, and otherwise right."""
    (tmp_path / "bestand").touch()

    Cache(tmp_path / "bestand" / "cache", "1").save()

    assert [p.name for p in tmp_path.iterdir()] == ["bestand"]


def test_fingerprints_keep_parts_apart() -> None:
    """Moving a letter from one part to the next gives another fingerprint."""
    assert len({fingerprint("ab", "c"), fingerprint("a", "bc"), fingerprint("abc"), fingerprint(b"c", "ab")}) == 4


def test_the_fingerprint_of_a_folder_follows_names_and_contents(tmp_path: Path) -> None:
    """A changed, renamed or added file changes the fingerprint of its folder; nothing else does."""
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "a").write_text("1", encoding="utf-8")
    seen = [tree_fingerprint(Folder(folder))]

    (folder / "a").write_text("2", encoding="utf-8")
    seen.append(tree_fingerprint(Folder(folder)))
    (folder / "a").rename(folder / "b")
    seen.append(tree_fingerprint(Folder(folder)))
    (folder / "c").touch()
    seen.append(tree_fingerprint(Folder(folder)))

    assert len(set(seen)) == 4
    assert tree_fingerprint(Folder(folder)) == seen[-1]


def test_a_warm_run_agrees_with_a_cold_one(small_project: Path) -> None:
    """After every change a run with a cache finds exactly what a run without one finds."""
    data = small_project / "register_data"
    hond, afdelingen = data / "verwerkingen" / "hondenbelasting.yaml", data / "afdelingen.csv"
    changes = (
        lambda: None,
        lambda: hond.write_text(hond.read_text("utf-8").replace("regime: avg", "regime: avk"), "utf-8"),
        lambda: afdelingen.write_text(afdelingen.read_text("utf-8").replace("belastingen,v", "geld,v"), "utf-8"),
        lambda: hond.rename(hond.with_name("kat.yaml")),
        (data / "verwerkingen" / "kat.yaml").unlink,
    )
    for change in changes:
        change()

        warm, cold = (
            run(small_project),
            check(Settings(project_dir=small_project, today=TODAY), Cache(Path("none"), "")),
        )

        assert warm.findings == cold.findings
        assert warm.register == cold.register


def test_a_changed_schema_is_noticed_by_a_warm_run(small_project: Path) -> None:
    """What was sound under the old schema is checked again under the new one."""
    schema = own_table(small_project / "register_data", "schemas/afdelingen.schema.yaml")
    before = run(small_project)

    schema.write_text(schema.read_text("utf-8").replace("maxLength: 80", "maxLength: 11"), "utf-8")

    assert before.findings == ()
    assert {f.rule for f in run(small_project).findings} == {"te-lang"}


def test_of_many_values_half_is_made_beside_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes make them, in order they come back, and the next run makes only what changed."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    makers = {f"{n:03}": ("a", lambda n=n: (n, os.getpid())) for n in range(200)}
    first = Cache(tmp_path / "cache", "1")

    made = first.recall_all("proef", makers)
    first.save()
    second = Cache(tmp_path / "cache", "1")
    later = second.recall_all("proef", makers | {"007": ("b", lambda: "nieuw"), "008": ("", lambda: "altijd nieuw")})

    assert [(key, n) for key, (n, _) in made.items()] == [(f"{n:03}", n) for n in range(200)]
    processes = [process for _, process in made.values()]
    assert len(set(processes)) == 2
    assert processes.count(os.getpid()) == 100
    assert later == made | {"007": "nieuw", "008": "altijd nieuw"}


def test_few_values_are_made_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process costs more than it saves when there is little to do."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)

    made = Cache(tmp_path / "cache", "1").recall_all("proef", {str(n): ("a", os.getpid) for n in range(199)})

    assert set(made.values()) == {os.getpid()}


class SavedMeanwhile(Cache):
    """A cache in whose run somebody saves a file, just before the values of one section are made."""

    def save_before(self, section: str, edit: Callable[[], object]) -> None:
        """Call `edit` once: fingerprints of what the section is made from have been taken by then."""
        self._edits = {section: edit}

    def recall_all(self, section: str, makers: Mapping[str, tuple[str, Callable[[], T]]]) -> dict[str, T]:
        """Save the file first."""
        self._edits.pop(section, lambda: None)()
        return super().recall_all(section, makers)

    def recall(self, section: str, key: str, stamp: str, make: Callable[[], T]) -> T:
        """Save the file first."""
        self._edits.pop(section, lambda: None)()
        return super().recall(section, key, stamp, make)


@pytest.mark.parametrize(
    ("name", "section", "words"),
    [
        ("verwerkingen/zwemabonnement.yaml", "files", b"Abonnement"),
        ("afdelingen.csv", "files", b"Sport"),
        ("landelijk/schemas/afdelingen.schema.yaml", "catalogue", b"Afdelingen"),
    ],
)
def test_a_file_that_is_saved_while_it_is_read_is_not_remembered_as_another(
    name: str, section: str, words: bytes, small_project: Path
) -> None:
    """What a run read then is not taken for what stands there after the old text was put back."""
    file = own_table(small_project / "register_data", name.removeprefix("landelijk/"))
    old = file.read_bytes()
    before = run(small_project)
    shutil.rmtree(small_project / ".glashelder")
    settings = Settings(project_dir=small_project, today=TODAY)

    cache = SavedMeanwhile(settings.cache_file, "1")
    cache.save_before(section, lambda: file.write_bytes(old.replace(words, b"Teruggedraaid")))
    check(settings, cache)
    cache.save()
    assert file.read_bytes() != old
    file.write_bytes(old)

    assert run(small_project) == before


@pytest.mark.parametrize("is_put_back", [True, False])
@pytest.mark.parametrize(
    ("name", "section", "words"),
    [
        ("templates/pages/home.html", "letter-templates", b"<h1>"),
        ("content/index.md", "prose-check", b"titel: "),
        ("mkdocs.yml", "prose-check", b"example/"),
    ],
)
def test_what_is_saved_during_a_build_is_not_taken_for_what_was_read(
    name: str,
    section: str,
    words: bytes,
    own_template: Callable[[str], Path],
    *,
    is_put_back: bool,
) -> None:
    """The next build gives what stands there then, whether the text was put back or not."""
    small_project = own_template("pages/home.html").parents[2]
    settings = Settings(project_dir=small_project, today=TODAY)
    file = small_project / name
    old = file.read_bytes()
    new = old.replace(words, words + b"Teruggedraaid/")
    watched = settings.watched

    def build_with(cache: Cache) -> dict[Path, bytes]:
        build(settings, Site(settings, check(settings, cache), cache))
        cache.save()
        return {p: p.read_bytes() for p in settings.site_dir.rglob("*") if p.is_file()}

    cache = SavedMeanwhile(settings.cache_file, programme_fingerprint(), watched)
    cache.save_before(section, lambda: file.write_bytes(new))
    build_with(cache)
    assert file.read_bytes() == new != old
    if is_put_back:
        file.write_bytes(old)
    after = build_with(open_cache(settings))

    shutil.rmtree(small_project / ".glashelder")
    assert build_with(open_cache(settings)) == after
