"""Where MkDocs or ProperDocs cannot go on, a Dutch sentence says why, with file, line and cure."""

import shutil

import pytest

pytestmark = pytest.mark.site

ENGINES = [("mkdocs", "build"), ("properdocs", "build", "-f", "mkdocs.yml", "--strict")]
SITE_DIR = "site_dir: site\n"
WITH_PLUGIN = "plugins:\n  - glashelder\n"


@pytest.fixture(name="settings")
def _settings(small_project, own_theme):
    """Return a function that puts other plugins in `mkdocs.yml` and gives the line on which they begin."""
    file = small_project / "mkdocs.yml"
    text = own_theme(file.read_text("utf-8").replace(SITE_DIR, ""))
    assert WITH_PLUGIN in text

    def put(plugins):
        file.write_text(text.replace(WITH_PLUGIN, plugins), "utf-8")
        return text[: text.index(WITH_PLUGIN)].count("\n") + 1

    return put


def spoil(project):
    """Make a fault in the register, and one in the texts."""
    record = project / "register_data/verwerkingen/zwemabonnement.yaml"
    record.write_text(record.read_text("utf-8") + "onzin: ja\n", "utf-8")
    (project / "content/nieuw.md").write_text("---\ntitel: N\n---\n<b>x</b>\n", "utf-8")


@pytest.fixture(
    name="stopped",
    params=[pytest.param(ENGINES[0], id="mkdocs"), pytest.param(ENGINES[1], id="properdocs", marks=pytest.mark.proof)],
)
def _stopped(request, small_project, run):
    """Return a function that builds with an engine, which must fail without a trace, and gives its two streams."""

    def build():
        done = run(*request.param, cwd=small_project, expect=1)
        assert "Traceback" not in done.stderr
        return done.stdout, done.stderr

    return build


@pytest.mark.parametrize(
    ("plugins", "told"),
    [
        ("plugins:\n  - search\n", (0, "onder 'plugins:', ingesprongen: '- glashelder'.")),
        ("plugins:\n  search: {}\n", (0, "onder 'plugins:', ingesprongen: 'glashelder: {}'.")),
        ("plugins:\n  - glashelder:\n      enabled: false\n", (2, "Schrijf 'enabled: true', of haal haar weg.")),
    ],
)
def test_a_build_without_our_plugin_ends_in_a_sentence(stopped, plugins, told, settings, small_project):
    """Nothing of ours runs then but the theme, which MkDocs asks for its first page: no half of a site is left."""
    after, cure = told
    line = settings(plugins) + after

    _, stderr = stopped()

    [error] = [text for text in stderr.splitlines() if text.startswith("ERROR")]
    assert f"mkdocs.yml:{line}:" in error
    assert cure in error
    assert list((small_project / "site").iterdir()) == []


def test_our_theme_notices_it_without_templates_of_ones_own(stopped, small_project):
    """A municipality has no folder with our theme: the one that comes with the package does the same."""
    shutil.rmtree(small_project / "templates")
    (small_project / "mkdocs.yml").write_text(
        "site_name: S\nsite_url: https://s.example/\ndocs_dir: content\ntheme: glashelder\nplugins: [search]\n", "utf-8"
    )

    _, stderr = stopped()

    [error] = [text for text in stderr.splitlines() if text.startswith("ERROR")]
    assert "mkdocs.yml:5:1: Bij 'plugins' ontbreekt glashelder." in error
    assert list((small_project / "site").iterdir()) == []


def test_the_cure_for_settings_without_plugins_works(settings, small_project, run):
    """Typed as the sentence says, the site is made."""
    settings("")
    done = run("mkdocs", "build", cwd=small_project, expect=1)
    assert "Zet onderaan in mkdocs.yml een regel 'plugins:', en daaronder, ingesprongen: '- glashelder'." in done.stderr

    file = small_project / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + "\nplugins:\n  - glashelder\n", "utf-8")

    run("mkdocs", "build", "--strict", cwd=small_project)


@pytest.mark.parametrize(
    ("plugins", "told"),
    [
        ("plugins:\n  - glashelder\n  - verzonnen\n", (2, "De plugin 'verzonnen' is hier niet geïnstalleerd.")),
        ("plugins:\n  - glashelder:\n      register_data: 5\n", (2, "Bij 'plugins.glashelder.register_data' hoort")),
        ("plugins:\n  - glashelder\nsite_dir: content/x\n", (2, "'content/x' voor de website en 'content' voor")),
        ("plugins:\n  - glashelder\nhooks: haak.py\n", (2, "Bij 'hooks' hoort een lijst.")),
    ],
)
def test_what_mkdocs_stops_at_is_told_with_all_the_rest(stopped, plugins, told, settings, small_project):
    """What stands in `plugins` or is judged after it: MkDocs would tell that alone, in English and without a line."""
    after, words = told
    line = settings(plugins) + after
    spoil(small_project)

    stdout, stderr = stopped()

    [error] = [text for text in stderr.splitlines() if f"mkdocs.yml:{line}:" in text]
    assert words in error
    assert "Het veld 'onzin' bestaat niet." in stderr
    assert "content/nieuw.md:4" in stderr
    assert "Config value" not in stderr
    assert "Er zijn fouten. De site is niet gebouwd." in stdout
    assert not (small_project / "site").exists()


def test_an_option_that_our_plugin_does_not_know_is_told_once(settings, small_project, run):
    """MkDocs would warn of it in English, too."""
    line = settings("plugins:\n  - glashelder:\n      registerdata: x\n")

    done = run("mkdocs", "build", cwd=small_project)

    told = [text for text in done.stderr.splitlines() if "registerdata" in text]
    assert len(told) == 1, done.stderr
    assert f"mkdocs.yml:{line + 2}:7: De instelling 'plugins.glashelder.registerdata' doet hier niets." in told[0]


@pytest.mark.parametrize("command", [("glashelder", "check"), ("glashelder", "build"), *ENGINES], ids=" ".join)
def test_faults_of_settings_register_and_texts_are_told_together(command, settings, small_project, run):
    """Who mends one file does not meet the next fault only then."""
    settings("plugins:\n  - glashelder\nsite_author: <b>x</b>\nextra_css: [weg.css]\ncopyright: <b>x</b>\n")
    spoil(small_project)

    done = run(*command, cwd=small_project, expect=1)

    told = done.stdout + done.stderr
    for words in ("Bij 'copyright' staat HTML.", "Het veld 'onzin'", "content/nieuw.md:4", "weg.css is er niet."):
        assert words in told, told
