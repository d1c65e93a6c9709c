from __future__ import annotations

from collections.abc import Callable

from conftest import Server
from page_types import PageType, on_every_page
from playwright.sync_api import Page


@on_every_page
def test_a_first_view_is_light(page: Page, server: Server, page_type: PageType, record_property: Callable) -> None:
    """All that a first visit costs, compressed, and all script, as it is, stay within budget."""
    server.sent.clear()
    page.goto(page_type.address, wait_until="networkidle")
    on_line = sum(file.on_line for file in server.sent)
    script = sum(file.raw for file in server.sent if file.path.endswith(".js"))
    record_property("bytes", on_line)
    record_property("script", script)
    print(f"{page_type.name}: {on_line} bytes gzip, {script} bytes script, {len(server.sent)} files")
    assert on_line <= page_type.weight_budget
    assert script <= page_type.script_budget
    assert [file.path for file in server.sent if file.status != page_type.status and file.status != 200] == []


@on_every_page
def test_nothing_is_fetched_twice_or_for_later(page: Page, server: Server, page_type: PageType) -> None:
    """A first view fetches each file once, and no search index before somebody searches."""
    server.sent.clear()
    page.goto(page_type.address, wait_until="networkidle")
    paths = [file.path for file in server.sent]
    assert len(paths) == len(set(paths))
    assert not any(path.endswith(".json") for path in paths)
