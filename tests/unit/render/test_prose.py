"""Markdown of people becomes safe HTML with links that work in any folder."""

import pytest

from generator.render.prose import prose_html
from generator.views.links import ROOT


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](data:text/html,x)",
        "<a href='vbscript:x'>klik</a>",
        "<p onclick=x style=color:red>tekst</p>",
    ],
)
def test_nothing_in_a_text_can_run(hostile):
    """Scripts, handlers, styles and addresses that start a programme do not reach the page."""
    html = prose_html(hostile)

    assert not any(
        sign in html for sign in ("<script", "onerror", "onclick", "style=", "javascript:", "data:", "vbscript:")
    )


def test_link_within_the_site_is_relative():
    """A link that starts at the root of the site works when the site lives in a folder."""
    assert f'href="{ROOT}verwerkingen/"' in prose_html("[register](/verwerkingen/)")


def test_link_to_elsewhere_stays():
    """Addresses of others and of mail are kept as they are."""
    html = prose_html("[a](https://www.rijksoverheid.nl) en <fg@zilverdam.example>")

    assert 'href="https://www.rijksoverheid.nl"' in html
