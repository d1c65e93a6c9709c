"""Files that machines look for: security.txt, sitemap, robots.txt and the headers for common hosts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from glashelder.model.records import Organisatie
from glashelder.render.shell import FRAME_RULE, policy
from glashelder.wording.links import DEPARTMENT_LETTERS, LETTERS

_LETTER_FOLDERS = (LETTERS, DEPARTMENT_LETTERS)
_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
)


def security_txt(organisatie: Organisatie, site_url: str) -> bytes:
    """Return `security.txt` (RFC 9116)."""
    return (
        f"Contact: {organisatie.beveiliging_contact}\n"
        f"Expires: {organisatie.beveiliging_geldig_tot.isoformat()}T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {site_url}.well-known/security.txt\n"
    ).encode()


def sitemap(addresses: Iterable[str], site_url: str) -> bytes:
    """Return `sitemap.xml` (sitemaps.org 0.9) for pages by their address relative to the site."""
    entries = "".join(f"<url><loc>{escape(site_url + address)}</loc></url>\n" for address in sorted(addresses))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    ).encode()


def robots_txt(*site_urls: str) -> bytes:
    """Return `robots.txt`: everything may be found, on the site itself and on those below it."""
    return ("User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {url}sitemap.xml\n" for url in site_urls)).encode()


def headers_for(address: str) -> tuple[tuple[str, str], ...]:
    """Return the response headers for a page or file by its address relative to the site."""
    may_connect = not address.startswith(_LETTER_FOLDERS)
    return (("Content-Security-Policy", policy(may_connect=may_connect) + FRAME_RULE), *_HEADERS)


def header_files(root_path: str, folders: Sequence[str] = ("", *_LETTER_FOLDERS)) -> dict[str, bytes]:
    """Return header files for common hosts: Netlify and Cloudflare (`_headers`), Apache, nginx."""
    plain = "".join(
        f"{root_path}{folder}*\n" + "".join(f"  {k}: {v}\n" for k, v in headers_for(folder)) for folder in folders
    )
    # Apache reads one .htaccess per folder; the one of the letters overrules the one above it.
    apache = {
        f"{folder}.htaccess": "".join(f'Header always set {k} "{v}"\n' for k, v in headers_for(folder))
        + (f"ErrorDocument 404 {root_path}404.html\n" if not folder else "")
        for folder in folders
    }
    nginx = "".join(
        f"location {root_path}{folder} {{\n"
        + "".join(f'    add_header {k} "{v}" always;\n' for k, v in headers_for(folder))
        + "    error_page 404 "
        + root_path
        + "404.html;\n}\n"
        for folder in folders
    )
    files = {"_headers": plain, **apache, "nginx-headers.conf": nginx}
    return {path: text.encode() for path, text in files.items()}
