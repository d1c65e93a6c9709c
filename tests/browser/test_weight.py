from __future__ import annotations

from collections.abc import Callable

from page_types import PageType, on_every_page
from playwright.sync_api import Page
from site_server import Server
from test_privacy import assert_nothing_kept


@on_every_page
def test_a_first_view_is_light_and_leaves_nothing_behind(
    first_page: Page, server: Server, page_type: PageType, record_property: Callable
) -> None:
    """All that a first visit costs stays within budget, nothing is fetched twice or too early, and nothing is kept."""
    server.sent.clear()
    first_page.goto(page_type.address, wait_until="networkidle")
    on_line = sum(file.on_line for file in server.sent)
    script = sum(file.raw for file in server.sent if file.path.endswith(".js"))
    record_property("bytes", on_line)
    record_property("script", script)
    print(f"{page_type.name}: {on_line} bytes gzip, {script} bytes script, {len(server.sent)} files")
    assert on_line <= page_type.weight_budget
    assert script <= page_type.script_budget
    paths = [file.path for file in server.sent]
    named = first_page.locator("link[rel=stylesheet], script[src]").evaluate_all(
        "(found) => found.map((file) => new URL(file.href ?? file.src).pathname.slice(1))"
    )
    assert set(named) - set(paths) == set(), "a file came from an earlier visit"
    assert len(paths) == len(set(paths)), "a file was fetched twice"
    assert not any(path.endswith(".json") for path in paths), "the search index came before somebody searched"
    assert_nothing_kept(first_page)
