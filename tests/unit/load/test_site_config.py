from pathlib import Path

import pytest

from generator.exceptions import FolderError
from generator.load.site_config import read_site_config


@pytest.mark.parametrize(
    ("text", "site_url", "root_path"),
    [
        ("site_url: https://stad.example/register\n", "https://stad.example/register/", "/register/"),
        ("site_url: https://stad.example/\n", "https://stad.example/", "/"),
        ("site_url: https://stad.example\nplugins:\n  - glashelder\n", "https://stad.example/", "/"),
    ],
)
def test_the_address_of_the_site_ends_in_a_slash(text: str, site_url: str, root_path: str, tmp_path: Path) -> None:
    """The address and the folder on its host are read from the settings that MkDocs uses."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    config = read_site_config(tmp_path / "mkdocs.yml")

    assert (config.site_url, config.root_path) == (site_url, root_path)


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        (b"", "site_url"),
        (b"site_name: x\n", "site_url"),
        (b"site_url: stad.example\n", "site_url"),
        (b"site_url: [\n", "site_url"),
        ("site_name: Café\n".encode("cp1252"), "UTF-8"),
        (None, "project"),
    ],
)
def test_settings_that_cannot_be_used_are_told_with_the_cure(raw: bytes | None, word: str, tmp_path: Path) -> None:
    """Someone in the wrong folder, or with a file in another encoding, reads what to do."""
    file = tmp_path / "mkdocs.yml"
    if raw is not None:
        file.write_bytes(raw)

    with pytest.raises(FolderError, match=word):
        read_site_config(file)
