"""Pages, menu, style and script of a municipality's own work under the policy that every page has."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from site_server import serve

TEXT = """---
titel: Hulp
---

!!! warning
    Stuur geen kopie van uw paspoort.

!!! tip "Sneller"
    Bel ons.

AVG
:   De wet over persoonsgegevens.

Zie de noot[^1]. De FG helpt u.
{: .uitleg #hier lang=nl}

| a | b |
|---|--:|
| 1 | 2 |

```yaml
id: x
```

[^1]: Dit is de noot.

*[FG]: functionaris gegevensbescherming
"""
SETTINGS = """extra_css: [vorm/eigen.css]
extra_javascript: [vorm/eigen.js]
nav:
  - Verwerkingen: /verwerkingen/
  - Meer:
      - hulp/index.md
      - over-dit-register.md
"""


@pytest.fixture(name="own_site")
def _own_site(small_project: Path, repo: Path) -> Path:
    """Return the site of Voorbeeldstad with a page that uses all of Markdown, a menu, a style sheet and a script."""
    for name, text in {
        "hulp/index.md": TEXT,
        "vorm/eigen.css": ".uitleg { font-style: italic; }\n",
        "vorm/eigen.js": "document.documentElement.dataset.eigen = 'ja';\n",
    }.items():
        (small_project / "content" / name).parent.mkdir(exist_ok=True)
        (small_project / "content" / name).write_text(text, "utf-8")
    config = small_project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + SETTINGS, "utf-8")
    command = [sys.executable, "-m", "glashelder", "build", "--project", str(small_project)]
    built = subprocess.run(command, capture_output=True, text=True, check=False, cwd=repo)
    assert built.returncode == 0, built.stdout + built.stderr
    return small_project / "site"


@pytest.fixture(name="open_own")
def _open_own(browser: Browser, own_site: Path) -> Iterator[Callable[[int], Page]]:
    """Return a function that opens the page of help at a width; what the policy blocks fails the test."""
    faults: list[str] = []
    with serve(own_site) as server:
        context = browser.new_context(base_url=server.address)

        def open_page(width: int) -> Page:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 900})
            page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
            page.goto("hulp/", wait_until="networkidle")
            return page

        yield open_page
        context.close()
    assert faults == []


def test_own_text_menu_style_and_script_work_and_anyone_can_use_them(open_own: Callable[[int], Page]) -> None:
    """Nothing is blocked or wider than the screen, axe finds no fault, and the menu opens with the keyboard."""
    for width in (320, 1280):
        page = open_own(width)
        assert_own_text_works(page, width)
        assert_group_of_menu_opens(page, width)


def assert_own_text_works(page: Page, width: int) -> None:
    """Style and script of the municipality do what they say."""
    expect(page.locator(".admonition-title").first).to_have_text("Let op")
    expect(page.locator("#hier")).to_have_css("font-style", "italic")
    assert page.evaluate("document.documentElement.dataset.eigen") == "ja"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [(v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]] == []


def assert_group_of_menu_opens(page: Page, width: int) -> None:
    """Entries under a title are hidden until it is opened, and are readable then."""
    if width == 320:
        page.get_by_role("button", name="Menu").click()
    entry = page.locator(".gh-menu").get_by_role("link", name="Over dit register")

    expect(entry).to_be_hidden()
    page.locator(".gh-menu summary").focus()
    page.keyboard.press("Enter")
    expect(entry).to_be_visible()
    assert [(v["id"], v["nodes"][0]["html"]) for v in Axe().run(page).response["violations"]] == []
    entry.click()
    expect(page).to_have_url(re.compile("/over-dit-register/$"))
