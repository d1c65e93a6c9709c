"""Nothing jumps under the finger of a visitor: on a slow phone, and on a slow desktop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from page_types import PageType, on_each_layout
from playwright.sync_api import Page

LIMIT = 0.05
"""Half of what web.dev calls good (0.1)."""
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
OBSERVE = """
window.shifted = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) window.shifted.push([entry.value, entry.sources.map((s) => s.node?.className ?? "")]);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)])
@on_each_layout
def test_a_page_does_not_jump(new_page: Callable[..., Page], page_type: PageType, width: int, height: int) -> None:
    """The menu is closed from the first moment, and what a script shows has its place before that."""
    page = new_page(viewport={"width": width, "height": height})
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.clearBrowserCache")
    devtools.send("Network.emulateNetworkConditions", SLOW)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(OBSERVE)

    page.goto(page_type.address, wait_until="networkidle", timeout=30_000)
    page.wait_for_timeout(500)

    shifted = page.evaluate("window.shifted")
    assert sum(value for value, _ in shifted) <= LIMIT, shifted
