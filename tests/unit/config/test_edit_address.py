import pytest

from glashelder.config.edit_address import (
    EditAddress,
    SourceLinks,
    default_edit_uri,
    is_template,
    name_of_host,
)

RECORD = "register_data/verwerkingen/parkeren.yaml"


@pytest.mark.parametrize(
    ("repo", "edit_uri", "edit", "raw", "history"),
    [
        ("https://github.com/stad/register", "edit/main/", "edit/main/", "raw/main/", "commits/main/"),
        ("https://github.com/stad/register/", "blob/main/", "blob/main/", "raw/main/", "commits/main/"),
        ("https://github.com/edit/blob", "edit/main/", "edit/main/", "raw/main/", "commits/main/"),
        ("https://gitlab.com/stad/register", "edit/master/", "edit/master/", "-/raw/master/", "-/commits/master/"),
        ("https://git.stad.example/a/b", "-/edit/main/", "-/edit/main/", "-/raw/main/", "-/commits/main/"),
        ("https://codeberg.org/a/b", "_edit/main/", "_edit/main/", "raw/branch/main/", "commits/branch/main/"),
        ("https://x.example/a/b", "src/branch/main/", "src/branch/main/", "raw/branch/main/", "commits/branch/main/"),
    ],
)
def test_source_and_history_of_a_text_and_of_a_record(repo, edit_uri, edit, raw, history):
    """Every host has its own addresses; a record is found beside the texts."""
    made = EditAddress(repo, f"{edit_uri}content/{{path}}", "content")
    start = repo.rstrip("/")

    for file in ("content/uw-rechten/index.md", RECORD):
        assert made.links(file) == SourceLinks(
            f"{start}/{edit}{file}", f"{start}/{raw}{file}", f"{start}/{history}{file}"
        )
    assert made.links("register_data/wetten.csv", 12).edit == f"{start}/{edit}register_data/wetten.csv#L12"


def test_a_host_that_we_do_not_know_has_only_the_link_that_was_given():
    """Nothing is guessed: no history, no line."""
    made = EditAddress("https://git.example/x", "wijzig?bestand=content/{path}", "content")

    assert made.links("content/a b.md") == SourceLinks("https://git.example/x/wijzig?bestand=content/a%20b.md")
    assert made.links(RECORD, 3) == SourceLinks(f"https://git.example/x/wijzig?bestand={RECORD}")


def test_a_template_may_quote_and_be_a_whole_address():
    """As MkDocs has it: `{path!q}` for in a query, `{path_noext}` for a wiki."""
    quoted = EditAddress("", "https://wiki.example/?pad=teksten%2F{path!q}", "teksten")
    bare = EditAddress("https://x.example/", "wiki/{path_noext}/edit", "content")

    assert quoted.links("teksten/hulp/bellen.md").edit == "https://wiki.example/?pad=teksten%2Fhulp%2Fbellen.md"
    assert quoted.links(RECORD).edit == f"https://wiki.example/?pad={RECORD.replace('/', '%2F')}"
    assert bare.links("content/hulp/bellen.md") == SourceLinks("https://x.example/wiki/hulp/bellen/edit")
    assert bare.links(RECORD) == SourceLinks(), "it does not say where other files are"


def test_without_a_template_nothing_can_be_changed():
    """A repository on a host that MkDocs does not know has no links until somebody says how."""
    assert EditAddress("https://git.example/x", "", "content").links("content/index.md") == SourceLinks()
    assert EditAddress("https://x.example", "javascript:f({path})", "content").links("content/a.md") == SourceLinks()


@pytest.mark.parametrize(
    ("repo", "name", "edit_uri"),
    [
        ("https://github.com/a/b", "GitHub", "edit/master/content/"),
        ("https://gitlab.com/a/b", "GitLab", "edit/master/content/"),
        ("https://bitbucket.org/a/b", "Bitbucket", "src/default/content/"),
        ("https://git.stad.example/a/b", "Git", ""),
    ],
)
def test_what_follows_from_the_host(repo, name, edit_uri):
    """Name and address as MkDocs has them, but for the folder: the one that the texts are in."""
    assert (name_of_host(repo), default_edit_uri(repo, "content")) == (name, edit_uri)


@pytest.mark.parametrize("text", ["{pad}", "{path", "{}", "{path.__class__}", "{path[0]}", "{path!r}", "{path:>9}"])
def test_only_what_mkdocs_knows_is_a_template(text):
    """A template comes from a file, so it may ask for nothing but a path."""
    assert not is_template(text)
    assert is_template("edit/{path}{path_noext!q}")
