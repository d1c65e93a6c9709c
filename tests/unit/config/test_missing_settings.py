"""What an engine cannot do without is asked for: a file of settings, and settings in it."""

from pathlib import Path

import pytest

from glashelder.config.site_config import read_site_config, refuse_without
from glashelder.exceptions import FolderError
from glashelder.findings import Severity

WHOLE = {
    "site_name": "Stad",
    "site_url": "https://stad.example/",
    "docs_dir": "content",
    "theme": "glashelder",
    "plugins": "[glashelder]",
}


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    for folder in ("content", "templates/theme"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path / "mkdocs.yml"


def without(setting: str, instead: str = "") -> str:
    """Return settings with which every engine builds, but for one; what stands instead of it comes first."""
    return instead + "".join(f"{name}: {value}\n" for name, value in WHOLE.items() if name != setting)


def test_someone_in_the_wrong_folder_reads_what_to_do(file: Path) -> None:
    """Without settings a register can be checked; of a site nobody knows where it will be."""
    (notice,) = read_site_config(file).findings

    assert (notice.rule, notice.is_blocking) == ("instellingen-ontbreken", False)
    with pytest.raises(FolderError, match="in de map van het project"):
        refuse_without(file)


@pytest.mark.parametrize("name", ["mkdocs.yaml", "properdocs.yml"])
def test_settings_under_a_name_that_another_engine_takes_are_pointed_out(name: str, file: Path) -> None:
    """MkDocs or ProperDocs builds with them, so somebody would look for what is wrong elsewhere."""
    (file.parent / name).write_text(without(""), encoding="utf-8")

    (notice,) = read_site_config(file).findings

    assert notice.hint == f"Noem {name} voortaan mkdocs.yml."
    with pytest.raises(FolderError, match=f"Noem {name} voortaan mkdocs.yml"):
        refuse_without(file)


@pytest.mark.parametrize(
    ("setting", "instead", "cure"),
    [
        ("plugins", "", "- glashelder"),
        ("plugins", "plugins: []\n", "- glashelder"),
        ("plugins", "plugins:\n", "- glashelder"),
        ("plugins", "plugins:\n  - macros: {}\n", "- glashelder"),
        ("plugins", "plugins: {macros: {}}\n", "glashelder: {}"),
        ("site_name", "", "site_name: "),
        ("site_name", "site_name:\n", "site_name: "),
        ("docs_dir", "", "docs_dir: content"),
        ("docs_dir", "docs_dir:\n", "docs_dir: content"),
        ("theme", "", "theme: glashelder"),
        ("theme", "theme:\n", "theme: glashelder"),
    ],
)
def test_what_an_engine_cannot_do_without_is_asked_for(setting: str, instead: str, cure: str, file: Path) -> None:
    """Our own build gives a site; `mkdocs build` or `properdocs build` stops, so that it is told before."""
    file.write_text("# Stad\n" + without(setting, instead), encoding="utf-8")

    found = [f for f in read_site_config(file).findings if f.rule == "instelling-ontbreekt"]

    assert [(f.place.line, f.severity) for f in found] == [(2 if instead else 1, Severity.WAARSCHUWING)]
    assert cure in found[0].hint


def test_the_folder_that_mkdocs_looks_in_by_itself_need_not_be_named(file: Path) -> None:
    """With a folder `docs/` every engine knows where the texts are."""
    (file.parent / "docs").mkdir()
    file.write_text(without("docs_dir"), encoding="utf-8")

    assert read_site_config(file).findings == ()
