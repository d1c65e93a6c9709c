import re
from pathlib import Path

import pytest

from glashelder.config.site_config import read_site_config, with_site_config
from glashelder.config.site_settings import SETTINGS
from glashelder.config.site_values import ExtraScript, SiteConfig
from glashelder.exceptions import FolderError
from glashelder.findings import Finding, Severity
from glashelder.load.declared import How, find_setting
from glashelder.settings import Settings

START = "site_name: Stad\nsite_url: https://stad.example/\n"
REST = {"docs_dir": "content\n", "theme": "material\n", "plugins": "\n  - glashelder\n"}
"""What an engine cannot do without, beside `START`."""

PALETTE = "theme:\n  palette:\n    - scheme: default\n    - scheme: slate\n"


@pytest.fixture(name="file")
def _file(tmp_path: Path) -> Path:
    for folder in ("content", "teksten", "feiten", "templates/theme"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path / "mkdocs.yml"


def rest(text: str, *without: str) -> str:
    """Return what an engine needs and this text does not say."""
    needed = (name for name in REST if name not in without and not re.search(f"^{name}:", text, re.MULTILINE))
    return "".join(f"{name}: {REST[name]}" for name in needed)


def read(file: Path, text: str) -> SiteConfig:
    """Return what a file with this text says, completed with what an engine needs and this test is not about."""
    file.write_text(text + rest(text), encoding="utf-8")
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
    """Without settings there is no project."""
    with pytest.raises(FolderError, match="in de map van het project"):
        read_site_config(file)


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
        ("theme:\n  name: material\n  font:\n    text: Roboto\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  name: material\n  features:\n    - navigation.instant\n", "instelling-niet-gebruikt", 6),
        ("theme:\n  name: material\n  features:\n    - verzonnen\n", "instelling-niet-gebruikt", 6),
        ("plugins:\n  - glashelder\n  - search\n", "instelling-anders", 5),
        ("plugins:\n  - glashelder\n  - glashelder: {}\n", "veld-dubbel", 5),
        ("plugins:\n  - glashelder: {}\n    search: {}\n", "instelling-verkeerd-soort", 4),
        ("theme:\n  language: nl\n", "instelling-ontbreekt", 3),
        ("watch:\n  - content\n  - weg\n", "map-ontbreekt", 5),
        ("watch: [3]\n", "map-ontbreekt", 3),
        ("plugins:\n  - glashelder\n  - material/tags\n", "instelling-niet-gebruikt", 5),
        ("plugins:\n  - glashelder\n  - tags\n", "instelling-niet-gebruikt", 5),
        ("plugins:\n  - glashelder\n  - verzonnen\n", "plugin-niet-geinstalleerd", 5),
        ("plugins:\n  glashelder: {}\n  minify: {x: 1}\n", "plugin-niet-geinstalleerd", 5),
        ("plugins:\n  - glashelder:\n      enabled: false\n", "instelling-niet-gebruikt", 5),
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
        ("extra_css:\n  - [x.css]\n", "instelling-verkeerd-soort", 4),
        ("extra_javascript:\n  - type: module\n", "instelling-verkeerd-soort", 4),
        ("extra_javascript:\n  - path: x.js\n    type: importmap\n", "instelling-niet-gebruikt", 5),
        ("extra_javascript:\n  - path: x.js\n    defer: false\n", "instelling-niet-gebruikt", 5),
        ("extra_javascript:\n  - path: x.js\n    crossorigin: x\n", "instelling-niet-gebruikt", 5),
        ("extra_javascript:\n  - path: x.js\n    async: ja\n", "instelling-verkeerd-soort", 5),
        ("repo_name: GitHub\n", "instelling-niet-gebruikt", 3),
    ],
)
def test_nothing_that_somebody_set_is_passed_over(text: str, rule: str, line: int, file: Path) -> None:
    """Unknown, of the wrong type, or without effect: each is told at its line, with a cure."""
    assert [t[:2] for t in told(read(file, START + text).findings)] == [(rule, line)]


@pytest.mark.parametrize(
    ("setting", "text", "line", "cure"),
    [
        ("plugins", START, 1, "- glashelder"),
        ("plugins", START + "plugins: []\n", 3, "- glashelder"),
        ("plugins", START + "plugins:\n", 3, "- glashelder"),
        ("plugins", START + "plugins:\n  - macros: {}\n", 3, "- glashelder"),
        ("plugins", START + "plugins: {macros: {}}\n", 3, "glashelder: {}"),
        ("site_name", "site_url: https://stad.example/\n", 1, "site_name: "),
        ("site_name", "site_url: https://stad.example/\nsite_name:\n", 2, "site_name: "),
        ("docs_dir", START, 1, "docs_dir: content"),
        ("docs_dir", START + "docs_dir:\n", 3, "docs_dir: content"),
        ("theme", START, 1, "theme: material"),
        ("theme", START + "theme:\n", 3, "theme: material"),
    ],
)
def test_what_mkdocs_cannot_do_without_is_asked_for(setting: str, text: str, line: int, cure: str, file: Path) -> None:
    """Our own build gives a site; `mkdocs build` or `properdocs build` stops, so that it is told before."""
    file.write_text(text + rest(text, setting), encoding="utf-8")

    found = [f for f in read_site_config(file).findings if f.rule == "instelling-ontbreekt"]

    assert [(f.place.line, f.severity) for f in found] == [(line, Severity.WAARSCHUWING)]
    assert cure in found[0].hint


def test_the_folder_that_mkdocs_looks_in_by_itself_need_not_be_named(file: Path) -> None:
    """With a folder `docs/` every engine knows where the texts are."""
    (file.parent / "docs").mkdir()
    file.write_text(START + rest(START, "docs_dir"), encoding="utf-8")

    assert read_site_config(file).findings == ()


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
extra_css: [stijl/extra.css?v=2]
extra_javascript: [a.js, b.mjs, {path: c.js, type: module}, {path: d.js?v=1, async: true}, {path: e.js, defer: true}]
exclude_docs: oud/
not_in_nav: |
  los.md
strict: true
watch: [teksten]
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
        ExtraScript("d.js?v=1", False, True),
        ExtraScript("e.js", False),
    )
    assert config.extra_css == ("stijl/extra.css?v=2",)
    assert {"stijl/extra.css", "d.js"} <= {path for _, path, _ in config.files}
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
        ("edit_uri: edit/main/content/\n", "instelling-verkeerd-soort", 3),
        (
            "repo_url: https://git.example/x\nedit_uri_template: e/{path}\nedit_uri: edit/main/content/\n",
            "instelling-niet-gebruikt",
            5,
        ),
        ("docs_dir: content\nedit_uri: edit/main/docs/\n", "instelling-niet-gebruikt", 4),
        ("nav:\n  - index.md\n  - Hier: 'javascript:alert(1)'\n", "tekst-met-script", 5),
        ("nav:\n  - Groep:\n      - data:text/html,x\n", "tekst-met-script", 5),
        ("theme:\n  palette:\n    scheme: paars\n", "instelling-verkeerd-soort", 5),
        ("theme:\n  palette:\n    primary: indigo\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  palette:\n    schema: slate\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  palette:\n    scheme: [slate]\n", "instelling-verkeerd-soort", 5),
        ("theme:\n  palette: slate\n", "instelling-verkeerd-soort", 4),
        ("theme:\n  palette: [slate]\n", "instelling-verkeerd-soort", 4),
        ("theme:\n  palette:\n    - scheme: slate\n      accent: lime\n", "instelling-niet-gebruikt", 6),
        ("theme:\n  palette:\n    media: onzin\n", "instelling-niet-gebruikt", 5),
        ("theme:\n  palette:\n    - media: screen\n", "instelling-niet-gebruikt", 5),
        (PALETTE + "      toggle: ja\n", "instelling-verkeerd-soort", 7),
        (PALETTE + "      toggle: {name: 3}\n", "instelling-verkeerd-soort", 7),
        (PALETTE + "      toggle:\n        icon: material/x\n        naam: Dag\n", "instelling-niet-gebruikt", 9),
        ("theme:\n  palette:\n    scheme: slate\n    toggle: {name: x}\n", "instelling-niet-gebruikt", 6),
        ("theme:\n  palette:\n    - toggle: {name: x}\n", "instelling-niet-gebruikt", 5),
    ],
)
def test_a_value_that_cannot_work_is_told(text: str, rule: str, line: int, file: Path) -> None:
    """An address that is none, a link that would be dead, colours that are not there."""
    assert (rule, line) in [t[:2] for t in told(read(file, START + text).findings)]


def test_a_menu_may_lead_to_another_site_a_mailbox_and_a_telephone(file: Path) -> None:
    """Each kind of address that a text may lead to."""
    targets = ["https://stad.example/a:b", "//stad.example/", "mailto:info@stad.example", "tel:14000", "/a:b/"]
    config = read(file, f"{START}nav:\n" + "".join(f"  - Titel: '{target}'\n" for target in targets))

    assert [item.target for item in config.nav or ()] == targets
    assert config.findings == ()


def test_an_unknown_setting_is_not_taken_for_one_that_does_nothing(file: Path) -> None:
    """Who follows the cure would get another finding, and never the menu that was meant."""
    [finding] = read(file, START + "navigation: []\n").findings

    assert finding.rule == "instelling-onbekend"
    assert "Bedoelt u" not in finding.hint


def test_links_to_the_source_and_colours_are_read(file: Path) -> None:
    """A slash may be left out, as in MkDocs, and each colour scheme keeps the name of its button."""
    config = read(
        file,
        START
        + """repo_url: https://git.example/stad/register
edit_uri: edit/main/content
theme:
  name: material
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
    assert [s.name for s in SETTINGS if find_setting(s.name, SETTINGS) is not s] == []
    assert [s.name for s in SETTINGS if s.only and s.how is not How.REFUSED] == []


@pytest.mark.parametrize(
    ("text", "rule", "line", "cure"),
    [
        ("docs_dir: weg\n", "map-ontbreekt", 3, "'docs_dir'"),
        ("plugins:\n  - glashelder: {register_data: weg}\n", "map-ontbreekt", 4, "'register_data'"),
        ("site_dir: content\n", "mappen-in-elkaar", 3, "'site_dir'"),
        ("site_dir: content/site\n", "mappen-in-elkaar", 3, "'site_dir'"),
        ("docs_dir: teksten\nsite_dir: ./teksten/\n", "mappen-in-elkaar", 4, "'site_dir'"),
        ("site_dir: register_data\n", "mappen-in-elkaar", 3, "'site_dir'"),
        ("site_dir: templates\n", "mappen-in-elkaar", 3, "'site_dir'"),
        ("site_dir: ..\n", "mappen-in-elkaar", 3, "'site_dir'"),
        ("docs_dir: templates/theme\n", "mappen-in-elkaar", 3, "'docs_dir'"),
        ("plugins:\n  - glashelder:\n      register_data: content\n", "mappen-in-elkaar", 6, "'docs_dir'"),
        ("plugins:\n  glashelder:\n    register_data: templates\n", "mappen-in-elkaar", 5, "'register_data'"),
        ("docs_dir: feiten\nplugins: [{glashelder: {register_data: feiten}}]\n", "mappen-in-elkaar", 3, "'docs_dir'"),
    ],
)
def test_a_folder_that_is_not_there_or_lies_in_another_is_told(
    text: str, rule: str, line: int, cure: str, file: Path
) -> None:
    """Else a build would throw away what it is made from; the setting to change is named."""
    found = read(file, START + text).findings

    assert {(f.rule, f.place.line) for f in found} == {(rule, line)}
    assert all(cure in f.hint and f.is_blocking for f in found)
