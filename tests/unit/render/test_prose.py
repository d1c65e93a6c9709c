"""Markdown of people becomes safe HTML with links that work in any folder."""

import pytest

from glashelder.render.prose import prose_html
from glashelder.wording.links import ROOT


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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("!!! tip\n    Doe dit.", '<p class="admonition-title">Tip</p>\n<p>Doe dit.</p>'),
        ("!!! warning\n    Pas op.", '<div class="admonition warning">\n<p class="admonition-title">Let op</p>'),
        ('!!! note "Eigen titel"\n    Tekst.', '<p class="admonition-title">Eigen titel</p>'),
        ("a | b\n--|--\n1 | 2", "<th>a</th>"),
        ("AVG\n:   De wet.", "<dt>AVG</dt>\n<dd>De wet.</dd>"),
        ("Zie[^1].\n\n[^1]: De noot.", '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'),
        ("Zie[^1].\n\n[^1]: De noot.", 'title="Terug naar voetnoot 1 in de tekst"'),
        ("## Kop {#hier .rood}\n", '<h2 class="rood" id="hier">Kop</h2>'),
        ("![foto](a.png){width=80}", 'width="80"'),
        ("De AVG geldt.\n\n*[AVG]: Algemene verordening", '<abbr title="Algemene verordening">AVG</abbr>'),
        ("```yaml\nid: x\n```", '<code class="language-yaml">id: x\n</code>'),
    ],
)
def test_what_markdown_users_know_is_kept(text, kept):
    """Boxes, tables, terms, footnotes, attributes, abbreviations and code; a box without a title has a Dutch one."""
    assert kept in prose_html(text)


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("over.md", "uw-rechten/over/"),
        ("../over.md#kop", "over/#kop"),
        ("index.md", "uw-rechten/"),
        ("../index.md", ""),
        ("../README.md", ""),
        ("/brief/index.md?x=1", "brief/?x=1"),
        ("a%20b.md", "uw-rechten/a%20b/"),
    ],
)
def test_a_link_to_a_markdown_file_leads_to_its_page(link, href):
    """As in MkDocs: the file as it lies beside this one, or from the root of the prose."""
    assert f'href="{ROOT}{href}"' in prose_html(f"[x]({link})", "uw-rechten")


def test_a_link_to_markdown_of_another_stays():
    """Only our own files become pages."""
    assert 'href="https://x.example/a.md"' in prose_html("[x](https://x.example/a.md)")
