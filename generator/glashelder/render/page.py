"""A page or file of the site: where it goes, what it is made from, and how to make it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from glashelder.wording.links import ROOT


class Page(Struct, frozen=True):
    """One file of the site.

    Attributes:
        path: where it goes, relative to the site: `verwerkingen/parkeren/index.html`.
        made_from: fingerprint of everything the content depends on; equal means the same bytes.
        make: makes the bytes; called only when no earlier build has them.
        is_listed: False for what the sitemap leaves out.
    """

    path: str
    made_from: str
    make: Callable[[], bytes]
    is_listed: bool = True


def page_file(address: str) -> str:
    """Return the file of the page at an address of the site: `begrippen/index.html`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def finish(html: str, path: str, root: str = "") -> bytes:
    """Return the bytes of an HTML page with every link made relative to where the page stands.

    A page that a host shows at any address, for what is not there, needs the `root` of the site instead.
    """
    return html.replace(ROOT, root or "../" * path.count("/") or "./").encode()
