"""A page of our own on which a test can call the modules of the letters, under the policy of letter pages."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page
from site_server import serve

_ASSETS = Path(__file__).parents[2] / "templates" / "theme" / "assets"
_FOLDER = "uw-rechten/brief"
_PAGE = '<!doctype html><html lang="nl"><title>Proef</title><link rel="icon" href="data:,">'


@contextlib.contextmanager
def module_page(browser: Browser, folder: Path, feiten: bytes = b"export default {}") -> Iterator[Page]:
    """Open a page in `folder` from which `import("./naam.js")` gives a module; a fault in a script fails the test."""
    letters = folder / _FOLDER
    shutil.copytree(_ASSETS, letters)
    (letters / "feiten.js").write_bytes(feiten)
    for page_file in (letters / "index.html", folder / "404.html"):
        page_file.write_text(_PAGE, encoding="utf-8")
    faults: list[str] = []
    with serve(folder) as server:
        page = browser.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{server.address}{_FOLDER}/")
        yield page
        page.close()
    assert faults == []
