"""The URLs where the source of a page can be edited and its history read, from `repo_url` and `edit_uri`.

In: settings of `mkdocs.yml`, and a file relative to the project. Out: URLs on the host of the repository. The defaults
are those of MkDocs; `tests/contract/test_edit_links.py` proves that both give the same URLs.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

_HOSTS = {"github.com": "GitHub", "gitlab.com": "GitLab", "bitbucket.org": "Bitbucket"}
_DEFAULTS = {"github.com": "edit/master/", "gitlab.com": "edit/master/", "bitbucket.org": "src/default/"}
_NAMES = ("path", "path_noext")
_WAYS = re.compile(r"/(-/edit|-/blob|_edit|src/branch|edit|blob)/")
"""The part of a URL before the branch: of GitLab, Forgejo and GitHub, in the order in which they are tried."""
_HISTORY = {"-/edit": "-/commits", "-/blob": "-/commits", "_edit": "commits/branch", "src/branch": "commits/branch"}
_RAW = {"-/edit": "-/raw", "-/blob": "-/raw", "_edit": "raw/branch", "src/branch": "raw/branch"}


class SourceLinks(NamedTuple):
    """URLs about the source of a page; empty if we do not know those of the host."""

    edit: str = ""
    raw: str = ""
    history: str = ""


class _Template(Formatter):
    """Fills in `{path}`, `{path_noext}` and `{path!q}`, the fields of `edit_uri_template`."""

    def convert_field(self, value: str, conversion: str | None) -> str:
        return quote(value, safe="" if conversion == "q" else "/")


def is_template(text: str) -> bool:
    """Return whether a text is a template that MkDocs can fill in."""
    try:
        parts = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return False
    return all(name in _NAMES and not spec and how in (None, "q") for name, spec, how in parts)


def name_of_host(repo_url: str) -> str:
    """Return the default name of a repository, from its host."""
    host = urlsplit(repo_url).netloc.lower()
    return _HOSTS.get(host) or host.partition(".")[0].title()


def default_edit_uri(repo_url: str, docs: str) -> str:
    """Return the default `edit_uri` for a host that MkDocs knows, for texts in the folder `docs`; else empty."""
    start = _DEFAULTS.get(urlsplit(repo_url).netloc.lower())
    return f"{start}{docs.strip('/')}/" if start else ""


class EditAddress:
    """Makes the URLs of one site.

    Args:
        repo_url: where the repository is; may be empty if the template is a complete URL.
        template: what follows it, with a field for the path of a text; empty if nothing can be edited.
        docs: the folder with texts, relative to the project; other folders are found relative to it.
    """

    def __init__(self, repo_url: str, template: str, docs: str) -> None:
        is_folder = not repo_url or repo_url.endswith("/") or template.startswith(("?", "#"))
        self._repo_url = repo_url if is_folder else f"{repo_url}/"
        self._docs = f"{docs.strip('/')}/"
        self._of_texts = template
        self._of_all = _without(template, self._docs)

    def links(self, file: str, line: int = 0) -> SourceLinks:
        """Return the URLs of a file of the project, pointing to a line in it if the host can."""
        text = file.removeprefix(self._docs)
        is_text = text != file
        template = self._of_texts if is_text else self._of_all
        if not template:
            return SourceLinks()
        values = dict(zip(_NAMES, (text, text.rpartition(".")[0] or text), strict=True))
        url = urljoin(self._repo_url, _Template().vformat(template, (), values))
        if not url.startswith(("https://", "http://")):
            return SourceLinks()
        way = None if "?" in url else _WAYS.search(url, len(self._repo_url) - 1 if self._repo_url else 0)
        at = f"#L{line}" if line and way else ""
        if way is None:
            return SourceLinks(url)
        before, name, after = url[: way.start() + 1], way[1], url[way.end() - 1 :]
        if "gitlab.com" in before and name in {"edit", "blob"}:  # its URLs without `/-/` redirect to these
            name = f"-/{name}"
        return SourceLinks(
            url + at, before + _RAW.get(name, "raw") + after, before + _HISTORY.get(name, "commits") + after
        )


def _without(template: str, docs: str) -> str:
    """Return the template for a file anywhere in the project; empty if it does not contain the folder of the texts."""
    for shown in (docs, quote(docs, safe="")):
        before, found, after = template.partition(f"{shown}{{path")
        if found:
            return f"{before}{{path{after}"
    return ""
