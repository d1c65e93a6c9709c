"""`glashelder serve`: build, show the site on this machine, rebuild on save.

Pages are served with the headers that a real host would send, so that what a policy forbids shows here first.
A page reloads itself through one small script that exists only on this server.
"""

from __future__ import annotations

import functools
import gc
import http.server
import sys
import threading
import time
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.commands.build import run_build
from generator.exceptions import GeneratorError
from generator.render.wellknown import headers_for
from generator.settings import Settings

_RELOAD_SCRIPT = "/_vernieuw.js"
_VERSION = "/_versie"
_SETTLE_SECONDS = 0.05  # editors write a file in several steps
_SCRIPT = f"""let gezien;
setInterval(async () => {{
  const versie = await fetch("{_VERSION}").then((antwoord) => antwoord.text()).catch(() => gezien);
  if (gezien && versie !== gezien) location.reload();
  gezien = versie;
}}, 500);
"""


def run_serve(settings: Settings, *, port: int) -> int:
    """Serve on 127.0.0.1 until interrupted."""
    version = _Version()
    _build(settings)
    handler = functools.partial(_Handler, settings.site_dir, version)
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        msg = f"Poort {port} is bezet. Kies een andere met --port."
        raise GeneratorError(msg) from error
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stderr.write(f"Kijk op http://127.0.0.1:{server.server_port}/ (stoppen met Ctrl+C)\n")
    changed = threading.Event()
    observer = _watch(settings, changed)
    try:
        while changed.wait():
            time.sleep(_SETTLE_SECONDS)
            changed.clear()
            _rebuild(settings)
            version.number += 1
    finally:
        observer.stop()
        server.shutdown()
    return 0


def _rebuild(settings: Settings) -> None:
    try:
        _build(settings)
    except GeneratorError as error:
        sys.stderr.write(f"glashelder: {error}\n")


def _build(settings: Settings) -> None:
    run_build(settings, strict=False)
    gc.enable()  # a build leaves the collector off, because its process ends; this one stays
    gc.collect()


def _watch(settings: Settings, changed: threading.Event) -> Any:
    observer = Observer()
    for folder in (settings.data_dir, settings.content_dir, settings.templates_dir):
        observer.schedule(_Changes(changed), str(folder.resolve()), recursive=True)
    observer.start()
    return observer


class _Changes(FileSystemEventHandler):
    """Notes that something was written, moved or deleted; reading a file is no change."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        name = Path(str(event.src_path)).name
        if event.event_type in {"created", "modified", "moved", "deleted"} and not name.startswith((".", "~")):
            self._changed.set()


class _Version:
    """Counts the builds."""

    def __init__(self) -> None:
        self.number = 1


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site with their headers, and the reload script in each page."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012

    def __init__(self, site: Path, version: _Version, *args: Any, **kwargs: Any) -> None:
        self._site = site
        self._version = version
        super().__init__(*args, directory=str(site), **kwargs)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == _RELOAD_SCRIPT:
            self._answer(200, "text/javascript", _SCRIPT.encode())
        elif path == _VERSION:
            self._answer(200, "text/plain", str(self._version.number).encode())
        else:
            self._page(path)

    def end_headers(self) -> None:
        for name, value in headers_for(self.path.lstrip("/")):
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        """Say nothing of each request."""

    def _page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._answer(200, "text/html; charset=utf-8", self._with_reload(file.read_bytes()))
        elif file.exists():
            super().do_GET()
        else:
            missing = self._site / "404.html"
            self._answer(404, "text/html; charset=utf-8", missing.read_bytes() if missing.is_file() else b"")

    def _with_reload(self, page: bytes) -> bytes:
        # Letter pages may not connect to anything, here no more than on a real host.
        if b"connect-src 'none'" in page:
            return page
        return page.replace(b"</head>", f'<script type="module" src="{_RELOAD_SCRIPT}"></script>\n</head>'.encode(), 1)

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
