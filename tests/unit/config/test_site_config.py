from pathlib import Path

import pytest

from glashelder.config.site_config import read_site_config, refuse_without, with_site_config
from glashelder.config.site_settings import SETTINGS, How, find_setting
from glashelder.config.site_values import ExtraScript, SiteConfig
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, Severity
from glashelder.settings import Settings

START = "site_name: Stad\nsite_url: https://stad.example/\n"
PLUGINS = "plugins:\n  - glashelder\n"


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    return tmp_path / "mkdocs.yml"


def read(file: Path, text: str, plugins: str = PLUGINS) -> SiteConfig:
    """Return what a file with this text says; with our plugin, unless the text is about plugins."""
    file.write_text(text if "plugins:" in text else text + plugins, encoding="utf-8")
    return read_site_config(file)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, int, Severity]]:
    """Return rule, line and severity of each finding; each has a sentence and a cure."""
    assert all(f.message.endswith(".") and f.hint for f in findings)
    return [(f.rule, f.place.line, f.severity) for f in findings]


@pytest.mark.parametrize(
    ("text", "site_url", "root_path"),
    [
        ("site_url: https://stad.example/register\n", "https://stad.example/register/", "/register/"),
        ("site_url: https://stad.example/\n", "https://stad.example/", "/"),
        ("site_url: https://stad.example\nplugins:\n  - glashelder\n", "https://stad.example/", "/"),
    ],
)
def test_the_address_of_the_site_ends_in_a_slash(text: str, site_url: str, root_path: str, file: Path) -> None:
    """The address and the folder on its host are read from the settings that MkDocs uses."""
    config = read(file, f"site_name: Stad\n{text}")

    assert (config.site_url, config.root_path, config.findings) == (site_url, root_path, ())


def test_someone_in_the_wrong_folder_reads_what_to_do(file: Path) -> None:
    """Without settings a register can be checked; of a site nobody knows where it will stand."""
    (notice,) = read_site_config(file).findings

    assert (notice.rule, notice.is_blocking) == ("instellingen-ontbreken", False)
    with pytest.raises(FolderError, match="in de map van het project"):
        refuse_without(file)


@pytest.mark.parametrize(
    ("raw", "rule", "line", "words"),
    [
        (b"", "site-adres", 1, "ontbreekt site_url"),
        (b"# niets\nsite_name: x\n", "site-adres", 1, "ontbreekt site_url"),
        (b"a: 1\nsite_url: www.stad.example\n", "site-adres", 2, "Schrijf 'https://www.stad.example'"),
        (
            "site_url: https://súd.example/privacy register/\n".encode(),
            "site-adres",
            1,
            "https://xn--sd-rka.example/privacy%20register/",
        ),
        (b"site_url: https://stad.example/privacy register/\n", "site-adres", 1, "/privacy%20register/"),
        (b"site_name: x\nsite_url: [\n", "yaml-onleesbaar", 2, ""),
        (b"- een\n- twee\n", "geen-velden", 1, "site_name"),
        ("site_name: Café\n".encode("cp1252"), "geen-utf8", 1, "UTF-8"),
        (b"INHERIT: weg.yml\n", "bestand-ontbreekt", 1, "weg.yml"),
        (b"INHERIT: mkdocs.yml\n", "bestand-ontbreekt", 1, "erft van zichzelf"),
    ],
)
def test_settings_that_cannot_be_used_are_told_at_their_line(
    raw: bytes, rule: str, line: int, words: str, file: Path
) -> None:
    """What cannot be read is told as that, and not as something that is missing."""
    file.write_bytes(raw)

    found = [f for f in read_site_config(file).findings if f.is_blocking]

    assert [(f.rule, f.place.line) for f in found] == [(rule, line)]
    assert words in f"{found[0].message} {found[0].hint}"


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("site_nmae: x\n", "instelling-onbekend", 3),
        ("copyright: [x]\n", "instelling-verkeerd-soort", 3),
        ("strict: 'ja'\n", "instelling-verkeerd-soort", 3),
        ("nav: index.md\n", "instelling-verkeerd-soort", 3),
        ("nav:\n  - Titel: 3\n", "instelling-verkeerd-soort", 4),
        ("extra_css: a.css\n", "instelling-verkeerd-soort", 3),
        ("copyright: <b>Stad</b>\n", "tekst-met-html", 3),
        ("use_directory_urls: false\n", "instelling-niet-gebruikt", 3),
        ("theme: readthedocs\n", "instelling-niet-gebruikt", 3),
        ("theme:\n  name: mkdocs\n", "instelling-niet-gebruikt", 4),
        ("theme:\n  name: material\n  language: en\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  font:\n    text: Roboto\n", "instelling-niet-gebruikt", 4),
        ("theme:\n  features:\n    - navigation.instant\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  features:\n    - verzonnen\n", "instelling-niet-gebruikt", 5),
        ("plugins:\n  - glashelder\n  - search\n", "instelling-anders", 5),
        ("plugins:\n  - glashelder\n  - macros\n", "instelling-niet-gebruikt", 5),
        ("plugins:\n  glashelder:\n    registerdata: x\n", "instelling-niet-gebruikt", 5),
        ("hooks:\n  - haak.py\n", "instelling-niet-gebruikt", 3),
        ("markdown_extensions:\n  - admonition\n  - pymdownx.superfences\n", "instelling-niet-gebruikt", 5),
        ("extra:\n  analytics:\n    provider: google\n", "instelling-niet-gebruikt", 4),
        ("markdown_extensions:\n  - toc:\n      permalink: true\n", "instelling-niet-gebruikt", 4),
        ("markdown_extensions:\n  footnotes:\n    PLACE_MARKER: x\n", "instelling-niet-gebruikt", 4),
        ("extra:\n  social:\n    - link: https://x.example\n      naam: x\n", "instelling-niet-gebruikt", 6),
        ("extra:\n  social:\n    - link: https://x.example\n      icon: x\n", "instelling-anders", 6),
        ("extra:\n  social:\n    - name: x\n", "instelling-verkeerd-soort", 5),
        ("extra_javascript:\n  - https://cdn.example/x.js\n", "bestand-van-elders", 4),
        ("extra_css:\n  - //cdn.example/x.css\n", "bestand-van-elders", 4),
        ("copyright: een\ncopyright: twee\n", "veld-dubbel", 4),
    ],
)
def test_nothing_that_somebody_set_is_passed_over(text: str, rule: str, line: int, file: Path) -> None:
    """Unknown, of the wrong type, or without effect: each is told at its line, with a cure."""
    assert [t[:2] for t in told(read(file, START + text).findings)] == [(rule, line)]


@pytest.mark.parametrize(
    ("text", "line", "cure"),
    [
        (START, 1, "- glashelder"),
        (START + "plugins: []\n", 3, "- glashelder"),
        (START + "plugins:\n", 3, "- glashelder"),
        (START + "plugins:\n  - macros: {}\n", 3, "- glashelder"),
        (START + "plugins: {macros: {}}\n", 3, "glashelder: {}"),
        ("site_url: https://stad.example/\n" + PLUGINS, 1, "site_name: "),
        ("site_url: https://stad.example/\nsite_name:\n" + PLUGINS, 2, "site_name: "),
    ],
)
def test_what_mkdocs_cannot_do_without_is_asked_for(text: str, line: int, cure: str, file: Path) -> None:
    """Our own build gives a site; `mkdocs build` stops, so that it is told before."""
    found = [f for f in read(file, text, plugins="").findings if f.rule == "instelling-ontbreekt"]

    assert [(f.place.line, f.severity) for f in found] == [(line, Severity.WAARSCHUWING)]
    assert cure in found[0].hint


@pytest.mark.parametrize("theme", ["material", "{name: material}", "{name: null, custom_dir: templates/theme}"])
def test_an_engine_may_go_without_the_theme(theme: str, file: Path) -> None:
    """Material need not be installed as a theme of MkDocs; nothing of a page would be different."""
    assert read(file, f"{START}theme: {theme}\n").findings == ()


def test_every_setting_of_mkdocs_and_material_that_works_is_read(file: Path) -> None:
    """What works gives a value and no finding."""
    config = read(
        file,
        START
        + """site_description: Wat Stad doet.
site_author: Stad
copyright: © gemeente Stad
docs_dir: teksten
site_dir: public
extra_css: [stijl/extra.css]
extra_javascript: [a.js, b.mjs, {path: c.js, type: module}]
exclude_docs: oud/
not_in_nav: |
  los.md
strict: true
watch: [meer]
theme:
  name: material
  language: nl
  font: false
  logo: beeld/logo.svg
  favicon: beeld/icoon.png
plugins:
  - glashelder:
      register_data: feiten
extra:
  social:
    - link: https://mastodon.example/@stad
      name: Mastodon
    - link: mailto:info@stad.example
nav:
  - index.md
  - Meer:
      - Over: over.md
      - https://www.stad.example/
""",
    )

    assert config.findings == ()
    assert (config.docs_dir, config.site_dir, config.data_dir) == ("teksten", "public", "feiten")
    assert config.extra_javascript == (
        ExtraScript("a.js", False),
        ExtraScript("b.mjs", True),
        ExtraScript("c.js", True),
    )
    assert config.social == (
        ("Mastodon", "https://mastodon.example/@stad"),
        ("info@stad.example", "mailto:info@stad.example"),
    )
    assert [(n.title, n.target, len(n.items)) for n in config.nav or ()] == [("", "index.md", 0), ("Meer", "", 2)]
    assert {name for name, _, _ in config.files} == {"extra_css", "extra_javascript", "logo", "favicon"}


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("repo_url: voorbeeld\n", "instelling-verkeerd-soort", 3),
        ("repo_url: https://git.example/een twee\n", "instelling-verkeerd-soort", 3),
        ("edit_uri_template: edit/{path}\n", "instelling-verkeerd-soort", 3),
        ("repo_url: https://git.example/x\nedit_uri_template: edit/{pad}\n", "instelling-verkeerd-soort", 4),
        ("docs_dir: content\nedit_uri: edit/main/docs/\n", "instelling-niet-gebruikt", 4),
        ("theme:\n  palette:\n    scheme: paars\n", "instelling-verkeerd-soort", 5),
        ("theme:\n  palette:\n    primary: indigo\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  palette:\n    schema: slate\n", "instelling-onbekend", 5),
        ("theme:\n  palette:\n    scheme: slate\n    toggle: {name: x}\n", "instelling-niet-gebruikt", 6),
        ("theme:\n  palette:\n    - toggle: {name: x}\n", "instelling-niet-gebruikt", 5),
    ],
)
def test_a_value_that_cannot_work_is_told(text: str, rule: str, line: int, file: Path) -> None:
    """An address that is none, a link that would be dead, colours that are not there."""
    assert (rule, line) in [t[:2] for t in told(read(file, START + text).findings)]


def test_links_to_the_source_and_colours_are_read(file: Path) -> None:
    """A slash may be left out, as in MkDocs, and each colour scheme keeps the name of its button."""
    config = read(
        file,
        START
        + """repo_url: https://git.example/stad/register
edit_uri: edit/main/content
theme:
  features: [content.action.edit]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: x, name: Donker}
    - scheme: slate
""",
    )

    assert (config.repo_url, config.edit_uri) == ("https://git.example/stad/register", "edit/main/content/")
    assert config.features == {"content.action.edit"}
    assert [(p.scheme, p.toggle) for p in config.palettes] == [("default", "Donker"), ("slate", "")]
    assert config.repo_name == "Git"
    assert config.findings == ()


def test_tags_of_mkdocs_are_read_and_not_run(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`!ENV` gives its value or its default, typed; a tag for Python stands for nothing here."""
    monkeypatch.setenv("STAD_URL", "https://stad.example/privacy/")
    monkeypatch.setenv("STAD_STRENG", "true")
    monkeypatch.delenv("STAD_NAAM", raising=False)

    config = read(
        file,
        "site_name: !ENV [STAD_NAAM, Stad]\nsite_url: !ENV STAD_URL\nstrict: !ENV [X_NIET, STAD_STRENG, false]\n"
        "markdown_extensions:\n  - pymdownx.emoji:\n      emoji_index: !!python/name:os.system\n",
    )

    assert (config.site_name, config.site_url, config.strict) == ("Stad", "https://stad.example/privacy/", True)
    assert told(config.findings) == [("instelling-niet-gebruikt", 5, Severity.WAARSCHUWING)]


def test_settings_are_inherited_and_told_where_they_stand(file: Path) -> None:
    """Groups are merged, a list is replaced, and a fault in the parent names the parent."""
    (file.parent / "deel").mkdir()
    (file.parent / "deel/basis.yml").write_text(
        "site_name: Basis\ntheme:\n  name: material\n  logo: a.svg\n  zomaar: x\nextra_css: [a.css, b.css]\n", "utf-8"
    )

    config = read(file, "INHERIT: deel/basis.yml\nsite_url: https://x.example/\ntheme:\n  logo: b.svg\nextra_css: []\n")

    assert (config.site_name, config.logo, config.extra_css) == ("Basis", "b.svg", ())
    assert [(f.place.path, f.place.line) for f in config.findings] == [("deel/basis.yml", 5)]


def test_folders_of_the_settings_hold_unless_an_option_says_otherwise(file: Path) -> None:
    """Both roads find data, texts and site at the same places."""
    text = f"{START}docs_dir: teksten\nsite_dir: public\nplugins: [{{glashelder: {{register_data: feiten}}}}]\n"
    file.write_text(text, "utf-8")
    here = file.parent

    found = with_site_config(Settings(here))
    asked = with_site_config(Settings(here, here / "a", here / "b", here / "c"))

    assert (found.data_dir, found.content_dir, found.site_dir) == (here / "feiten", here / "teksten", here / "public")
    assert (asked.data_dir, asked.content_dir, asked.site_dir) == (here / "a", here / "b", here / "c")


def test_without_docs_dir_the_folder_that_is_there_holds(file: Path) -> None:
    """MkDocs says docs/; a register of ours says content/."""
    file.write_text(START, "utf-8")

    assert with_site_config(Settings(file.parent)).content_dir.name == "content"
    (file.parent / "docs").mkdir()
    assert with_site_config(Settings(file.parent)).content_dir.name == "docs"


def test_every_setting_says_what_becomes_of_it() -> None:
    """A sentence for each, one row a name, and no row that an earlier one hides."""
    assert [s.name for s in SETTINGS if not (s.why.endswith(".") and s.why[0].isupper())] == []
    assert len({s.name for s in SETTINGS}) == len(SETTINGS)
    assert [s.name for s in SETTINGS if find_setting(s.name) is not s] == []
    assert [s.name for s in SETTINGS if s.only and s.how is not How.REFUSED and not s.name.endswith("enabled")] == []
