"""Lets a page that is served on this machine reload itself, within the security policy that it is published with.

A page gets one script from this server. It reads the version of the site by importing it as a module: the policy allows
own scripts everywhere, whereas letter pages may not connect to anything. So the policy is not relaxed, and editors see
on their own screen what it forbids.
"""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_SCRIPT_PATH = "/_vernieuw.js"
_VERSION_PATH = "/_versie.js"
_JAVASCRIPT = "text/javascript; charset=utf-8"
# A hidden tab does not poll, and catches up when it is visible again.
_SCRIPT = f"""const gezien = new URL(import.meta.url).search.slice(1);
setInterval(async () => {{
  if (document.visibilityState !== "visible") return;
  const {{ versie }} = await import(`{_VERSION_PATH}?${{Date.now()}}`).catch(() => ({{ versie: gezien }}));
  if (versie !== gezien) location.reload();
}}, 500);
"""
_INLINE = re.compile(rb"<script>.*?</script>", re.DOTALL)


class LiveReload:
    """The version of the site that is served, and what pages need to follow it."""

    def __init__(self) -> None:
        # A restarted server serves another version, and pages that are still open must see that.
        self._versions = itertools.count(time.time_ns())
        self._version = next(self._versions)

    def rebuilt(self) -> None:
        """Record that the site was built again."""
        self._version = next(self._versions)

    def answer(self, path: str) -> tuple[str, bytes] | None:
        """Return the content type and bytes of a file that only this server has; None for anything else."""
        if path == _SCRIPT_PATH:
            return _JAVASCRIPT, _SCRIPT.encode()
        if path == _VERSION_PATH:
            return _JAVASCRIPT, f'export const versie = "{self._version}";\n'.encode()
        return None

    def in_page(self, page: bytes) -> bytes:
        """Return a page that follows the site, without the inline script of an engine, which the policy blocks."""
        tag = f'<script type="module" src="{_SCRIPT_PATH}?{self._version}"></script>\n</head>'
        return _INLINE.sub(b"", page).replace(b"</head>", tag.encode(), 1)


def following(app: WSGIApplication, reload: LiveReload) -> WSGIApplication:
    """Return a WSGI application that answers as `app` does, with pages that follow the site."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if here := reload.answer(environ["PATH_INFO"]):
            kind, content = here
            return _send("200 OK", [("Content-Type", kind), ("Cache-Control", "no-store")], content, start_response)
        started: list[tuple[str, list[tuple[str, str]]]] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            started.append((status, headers))
            return _unused

        body = app(environ, start)
        status, headers = started[0]
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers)
            return body
        page = reload.in_page(b"".join(body))
        if close := getattr(body, "close", None):
            close()
        return _send(status, [h for h in headers if h[0] != "Content-Length"], page, start_response)

    return answer


def _send(
    status: str, headers: list[tuple[str, str]], content: bytes, start_response: StartResponse
) -> Iterable[bytes]:
    start_response(status, [*headers, ("Content-Length", str(len(content)))])
    return [content]


def _unused(_: bytes) -> None:
    """Stand for the old way to write a body, which no application of ours uses."""
