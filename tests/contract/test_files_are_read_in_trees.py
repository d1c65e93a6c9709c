"""The files of a project are opened in one module; whoever else opens a file, opens another kind of file."""

import ast
from pathlib import Path

_OPENS = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob", "scandir", "walk", "listdir"}
_OTHER_FILES = {
    "frictionless_glashelder/__init__.py": "the stamp of a folder, by which Frictionless knows that it changed",
    "glashelder/authoring/first_files.py": "what pip wrote down of the package",
    "glashelder/commands/files.py": "whether the folder to write in is empty",
    "glashelder/commands/init.py": "whether the folder to begin in is empty",
    "glashelder/commands/known_gaps.py": "the table that it writes",
    "glashelder/commands/live_server.py": "the site that was built",
    "glashelder/commands/new.py": "writes a new record",
    "glashelder/commands/verify.py": "the site that was built",
    "glashelder/commands/write_letters.py": "requests that a person names",
    "glashelder/explanations/catalogue.py": "the explanations of the programme",
    "glashelder/leaks/attachments/image.py": "a picture in memory",
    "glashelder/mkdocs_plugin.py": "the site that was built",
    "glashelder/publish/dead_links.py": "the site that was built",
    "glashelder/publish/foreign.py": "the site that was built",
    "glashelder/publish/lock.py": "the lock of a build",
    "glashelder/publish/manifests.py": "what is remembered of a site",
    "glashelder/publish/site_writer.py": "the site that is built",
    "glashelder/theme/material.py": "the package of Material",
    "glashelder/tree/folder.py": "the files of a project",
    "glashelder/tree/releases.py": "the tables of the programme itself",
    "glashelder/work/cache.py": "the cache itself, and the code of the programme",
}


def _opens_files(source: str) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(getattr(call, "attr", "") in _OPENS or getattr(call, "id", "") == "open" for call in calls)


def test_project_files_are_opened_in_one_module(repo: Path) -> None:
    """A module that opens files stands in the list above, with what it opens; each entry of the list is still true."""
    code = repo / "generator"
    found = {
        file.relative_to(code).as_posix()
        for file in code.rglob("*.py")
        if _opens_files(file.read_text(encoding="utf-8"))
    }

    assert found == set(_OTHER_FILES)
