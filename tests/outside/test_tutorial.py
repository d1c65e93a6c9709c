"""The tutorial of the README, followed to the letter in an empty folder with the built wheel and nothing else."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from builders import files_of

_BLOCK = re.compile(r"^```(sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_HEAD, _NEXT = "## Your own register in ten minutes", "\n## "
_FILE = "register_data/verwerkingen/gevonden-voorwerpen.yaml"
_GOES_ON = "glashelder serve"
"""It ends when somebody stops it; `tests/browser/test_live_reload.py` proves it."""


def tutorial(repo: Path) -> list[tuple[str, str]]:
    """Return the blocks of the tutorial: what is typed, and what is put in a file."""
    text = (repo / "README.md").read_text("utf-8").partition(_HEAD)[2].partition(_NEXT)[0]
    assert f"`{_FILE}`" in text
    return _BLOCK.findall(text)


@pytest.fixture(scope="module")
def followed(repo: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """Return the folder in which every command went well, and the site that was there without activities.

    The libraries are those of the tests and pip looks for ours beside the wheel, so that nothing is fetched.
    """
    folder = tmp_path_factory.mktemp("tien-minuten")
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    environment |= {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheel.parent),
        "PIP_NO_DEPS": "1",
        "PIP_IGNORE_INSTALLED": "1",
    }
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    empty: dict[str, bytes] = {}
    for kind, text in tutorial(repo):
        if kind == "yaml":
            empty = files_of(folder / "site")
            (folder / _FILE).write_text(text, "utf-8")
            continue
        for line in text.splitlines():
            if _GOES_ON in line:
                continue
            done = subprocess.run(
                ["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
            if "-m venv" in line:
                (libraries,) = (folder / ".venv").glob("lib/python*/site-packages")
                (libraries / "of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return folder, empty


def text_of(page: bytes) -> str:
    """Return the words of a page, without its tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", page.decode()).split())


def test_it_ends_in_a_site_with_the_activity(followed: tuple[Path, dict[str, bytes]]) -> None:
    """With what follows from it: a page, search, open data, and a letter."""
    folder, _ = followed
    site = files_of(folder / "site")

    page = text_of(site["verwerkingen/gevonden-voorwerpen/index.html"])
    assert "Iets gevonden of verloren" in page
    assert "Burgerlijk Wetboek" in page
    assert b"gevonden-voorwerpen" in site["data/verwerkingen.csv"]
    assert b"gevonden-voorwerpen" in site["uw-rechten/brief/verwerkingen-g.js"]


@pytest.mark.parametrize("count", [0, 1])
def test_a_small_site_says_nothing_untrue(count: int, followed: tuple[Path, dict[str, bytes]]) -> None:
    """No word of the demonstration, no page of what nobody uses, no body that gets nothing."""
    folder, empty = followed
    site = files_of(folder / "site") if count else empty
    pages = {path: text_of(content) for path, content in site.items() if path.endswith(".html")}

    assert pages
    assert not [path for path, content in site.items() if b"zilverdam" in content.lower()]
    assert not [path for path, text in pages.items() if re.search(r"\b0 verwerkingen\b", text)]
    recipients = [path for path in pages if path.startswith("ontvangers/") and path != "ontvangers/index.html"]
    assert recipients == []


def test_what_pip_does_not_write_down_is_told(followed: tuple[Path, dict[str, bytes]]) -> None:
    """Of a package by name it keeps no hash: the file of requirements says how to get it."""
    folder, _ = followed

    assert "pip hash glashelder-" in (folder / "requirements.txt").read_text("utf-8")
