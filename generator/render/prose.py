"""Markdown written by people, as safe HTML."""

from __future__ import annotations

import re

from generator.views.links import ROOT

_TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "th": {"scope"}}
_INTERNAL = re.compile(r'href="/(?!/)')


def prose_html(markdown_text: str) -> str:
    """Return the HTML of a Markdown text: raw HTML removed, links only to https, mail and telephone."""
    import markdown
    import nh3

    rendered = markdown.markdown(markdown_text, extensions=["tables", "toc", "sane_lists"], output_format="html")
    clean = nh3.clean(
        rendered, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None, url_schemes={"https", "http", "mailto", "tel"}
    )
    return _INTERNAL.sub(f'href="{ROOT}', clean)


def prose_text(markdown_text: str) -> str:
    """Return the plain text of a Markdown text, for the search index."""
    return re.sub(r"<[^>]+>", " ", prose_html(markdown_text)).replace(ROOT, "/")
