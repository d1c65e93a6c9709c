"""Builds a site, shows it on this machine, and rebuilds it when a file is saved.

Pages are served with the headers that a real host would send, so that violations of the security policy show here.
A page reloads itself through one small script that exists only on this server (`live_reload.py`).
"""

from __future__ import annotations

import functools
import gc
import http.server
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from glashelder.commands.build import build_site
from glashelder.commands.exit_codes import SOUND
from glashelder.commands.live_reload import LiveReload
from glashelder.config.site_config import read_site_config
from glashelder.exceptions import GeneratorError
from glashelder.load.names import is_left_by_editor
from glashelder.render.wellknown import headers_for
from glashelder.settings import Settings

_SETTLE_SECONDS = 0.05  # editors write a file in several steps


def serve(settings: Settings, port: int) -> int:
    """Serve on 127.0.0.1 until interrupted; return the exit code.

    Raises:
        GeneratorError: the port is taken.
    """
    reload = LiveReload()
    _build(settings)
    handler = functools.partial(_Handler, settings, reload)
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
            reload.rebuilt()
    finally:
        observer.stop()
        server.shutdown()
    return SOUND


def _rebuild(settings: Settings) -> None:
    try:
        _build(settings)
    except GeneratorError as error:
        sys.stderr.write(f"glashelder: {error}\n")


def _build(settings: Settings) -> None:
    build_site(settings, strict=False)
    gc.enable()  # a build leaves the collector off because its process ends, but this one continues
    gc.collect()


def _watch(settings: Settings, changed: threading.Event) -> Any:
    observer = Observer()
    config = read_site_config(settings.config_file)
    more = (settings.project_dir / name for name in config.watch)
    for folder in (settings.data_dir, settings.content_dir, settings.templates_dir, *more):
        if folder.is_dir():
            observer.schedule(_Changes(changed), str(folder.resolve()), recursive=True)
    files = frozenset(file.resolve() for file in config.sources)
    for folder in {file.parent for file in files}:
        observer.schedule(_Changes(changed, files), str(folder))
    observer.start()
    return observer


class _Changes(FileSystemEventHandler):
    """Records that something was written, moved or deleted, but not that a file was read or an editor left a backup.

    Args:
        changed: is set at a change.
        only: the files that matter, if not all in the folder do: the site may be beside the settings.
    """

    def __init__(self, changed: threading.Event, only: frozenset[Path] = frozenset()) -> None:
        self._changed = changed
        self._only = only

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in {"created", "modified", "moved", "deleted"}:
            return
        for path in (Path(os.fsdecode(event.src_path)), Path(os.fsdecode(event.dest_path))):
            if path.name and not is_left_by_editor(path.name) and (not self._only or path in self._only):
                self._changed.set()


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site with their headers, and the reload script in each page."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript"}  # noqa: RUF012

    def __init__(self, settings: Settings, reload: LiveReload, *args: Any, **kwargs: Any) -> None:
        self._site = settings.site_dir
        self._folders = settings.organisations if settings.is_for_all else ()
        self._reload = reload
        super().__init__(*args, directory=str(self._site), **kwargs)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if here := self._reload.answer(path):
            self._answer(200, *here)
        else:
            self._page(path)

    def end_headers(self) -> None:
        folder, _, rest = (path := self.path.lstrip("/")).partition("/")
        for name, value in headers_for(rest if folder in self._folders else path):
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        """Do not log requests."""

    def _page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._answer(200, "text/html; charset=utf-8", self._reload.in_page(file.read_bytes()))
        elif file.exists():
            super().do_GET()
        else:
            missing = self._site / "404.html"
            page = missing.read_bytes() if missing.is_file() else b""
            self._answer(404, "text/html; charset=utf-8", self._reload.in_page(page))

    def _answer(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
