"""Serves a built site as a good host does: compressed, and with exactly the headers that we publish."""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from glashelder.render.wellknown import headers_for


@dataclass(frozen=True)
class Sent:
    """An answer of the server: bytes as they went over the line, and as they are."""

    path: str
    status: int
    on_line: int
    raw: int


@dataclass
class Server:
    """The site on this machine, and what it sent."""

    address: str
    sent: list[Sent] = field(default_factory=list)


@functools.cache
def _packed(file: Path) -> tuple[bytes, int]:
    """Return a file compressed, and its size; a site that is served does not change."""
    body = file.read_bytes()
    return gzip.compress(body, 6, mtime=0), len(body)


@contextlib.contextmanager
def serve(site_dir: Path) -> Iterator[Server]:
    """Serve the site on this machine, and remember what was sent."""
    sent: list[Sent] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        """Answers with a file of the site, or with its page for what is not there."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            file = site_dir / (f"{path}index.html" if not path or path.endswith("/") else path)
            status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
            packed, size = _packed(file if status == HTTPStatus.OK else site_dir / "404.html")
            sent.append(Sent(path, status, len(packed), size))
            self.send_response(status)
            kind = mimetypes.guess_type(file.name)[0] if status == HTTPStatus.OK else "text/html"
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(packed)))
            for name, value in headers_for(path):
                self.send_header(name, value)
            self.end_headers()
            with contextlib.suppress(ConnectionError):  # a page that closes takes no more files
                self.wfile.write(packed)

        def log_message(self, *_: object) -> None:
            """Keep the output of the tests clean."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield Server(f"http://127.0.0.1:{running.server_port}/", sent)
        running.shutdown()
