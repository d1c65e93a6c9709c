"""Links to the source of a page are those of MkDocs, whose settings they are."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from glashelder.config.edit_address import EditAddress, default_edit_uri, name_of_host

REPOS = ("https://github.com/a/b", "https://gitlab.com/a/b/", "https://bitbucket.org/a/b", "https://git.x.example/a/b")


def theirs(path: str, **settings: str) -> MkDocsConfig:
    """Return the settings as MkDocs completes them, and the link that it makes for a text."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", **settings})
    assert config.validate()[0] == []
    page = Page(None, File(path, "docs", "site", use_directory_urls=True), config)
    return config, page.edit_url or ""


@pytest.mark.parametrize("repo", REPOS)
@pytest.mark.parametrize("path", ["index.md", "hulp/bellen.md"])
def test_defaults_are_those_of_mkdocs(repo, path):
    """Who writes only `repo_url` gets the same name and the same link."""
    config, url = theirs(path, repo_url=repo)
    edit_uri = default_edit_uri(repo, "docs")

    ours = EditAddress(repo, f"{edit_uri}{{path}}" if edit_uri else "", "docs").links(f"docs/{path}")

    assert (name_of_host(repo), ours.edit) == (config.repo_name, url)


@pytest.mark.parametrize(
    "template",
    ["edit/main/docs/{path}", "?q=docs/{path!q}", "wiki/{path_noext}", "https://x.example/{path_noext!q}", "#{path}"],
)
@pytest.mark.parametrize("repo", REPOS)
def test_a_template_makes_the_same_link(repo, template):
    """Every way that MkDocs knows to write one."""
    path = "hulp/bellen.md"
    _, url = theirs(path, repo_url=repo, edit_uri_template=template)

    assert EditAddress(repo, template, "docs").links(f"docs/{path}").edit == url
