"""A page that an editor looks at reloads itself after a save, under the policy that the site is published with."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

SERVERS = {
    "glashelder": ("-m", "glashelder", "serve", "--port", "{port}"),
    "mkdocs": ("-m", "mkdocs", "serve", "--strict", "--dev-addr", "127.0.0.1:{port}"),
    "properdocs": ("-m", "properdocs", "serve", "-f", "mkdocs.yml", "--strict", "--dev-addr", "127.0.0.1:{port}"),
}
REPORT_VIOLATIONS = """document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));"""
RECORD = "register_data/verwerkingen/zwemabonnement.yaml"
LETTER = "uw-rechten/brief/verzoek-inzage/"
Edit = Callable[[str, str, str], None]


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=SERVERS)
def address(request: pytest.FixtureRequest, small_project: Path, repo: Path) -> Iterator[str]:
    """Serve Voorbeeldstad with each of the three commands in turn; return the address of its front page."""
    port = free_port()
    command = [part.format(port=port) for part in SERVERS[request.param]]
    log = small_project.parent / "serve.log"
    environment = os.environ | {"PYTHONPATH": str(repo / "generator"), "NO_MKDOCS_2_WARNING": "1"}
    with log.open("wb") as output:
        server = subprocess.Popen([sys.executable, *command], cwd=small_project, env=environment, stderr=output)
    front = f"http://127.0.0.1:{port}/"
    for _ in range(300):
        with contextlib.suppress(OSError):
            with urllib.request.urlopen(front, timeout=5) as answer:  # an engine serves below the path of `site_url`
                front = answer.url
            break
        assert server.poll() is None, log.read_text("utf-8")
        time.sleep(0.1)
    yield front
    server.terminate()
    server.wait(10)


@pytest.fixture
def followed(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page of the served site; anything that its policy blocks fails the test."""
    context = browser.new_context(base_url=address)
    context.add_init_script(REPORT_VIOLATIONS)
    faults: list[str] = []
    page = context.new_page()
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def save(file: Path, old: str, new: str) -> None:
    """Save as an editor that leaves other files beside its own."""
    (file.parent / "4913").touch()
    (file.parent / f"{file.name}~").write_bytes(file.read_bytes())
    text = file.read_text("utf-8")
    assert re.search(old, text)
    file.write_text(re.sub(old, new, text, count=1), "utf-8")


def test_a_page_reloads_after_a_save(followed: Page, small_project: Path) -> None:
    """Data and settings: each save is on the screen by itself, again and again, and no policy was relaxed for it."""
    followed.goto("verwerkingen/zwemabonnement/")
    policy = followed.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    save(small_project / RECORD, r"(?m)^titel: .*$", "titel: Eerste versie")
    expect(followed.locator("h1")).to_have_text("Eerste versie", timeout=20_000)
    save(small_project / RECORD, r"(?m)^titel: .*$", "titel: Tweede versie")
    expect(followed.locator("h1")).to_have_text("Tweede versie", timeout=20_000)
    save(small_project / "mkdocs.yml", r"(?m)^site_name: .*$", "site_name: Een andere naam")
    expect(followed.locator(".gh-kop__naam")).to_have_text("Een andere naam", timeout=20_000)

    assert "script-src 'self'" in policy
    assert "'unsafe" not in policy

    # A page of a letter may connect to nothing, and follows the site, too.
    followed.goto(LETTER)
    before = followed.evaluate("performance.timeOrigin")
    policy = followed.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    save(small_project / RECORD, r"(?m)^titel: .*$", "titel: Een andere titel")

    followed.wait_for_function("(before) => performance.timeOrigin !== before", arg=before, timeout=20_000)
    assert "connect-src 'none'" in policy
