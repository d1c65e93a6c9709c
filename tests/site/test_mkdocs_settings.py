"""What `mkdocs.yml` says holds on every road, and what it says wrong is told on every road."""

import json
import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from PIL import Image

from glashelder.cli import main
from glashelder.config.site_config import read_site_config

pytestmark = pytest.mark.site

SETTINGS = """INHERIT: basis.yml
site_name: !ENV [NIET_GEZET_NAAM, "Gemeente & privacy"]
site_url: https://voorbeeldstad.example/register/
docs_dir: teksten
site_dir: public
strict: true
extra_css:
  - vorm/extra.css?v=2
extra_javascript:
  - vorm/extra.js
  - path: vorm/module.mjs
    type: module
    async: true
exclude_docs: |
  oud/
  _*.md
not_in_nav: |
  los.md
theme:
  name: material
  language: nl
  font: false
  logo: vorm/logo.svg
  favicon: vorm/icoon.png
extra:
  social:
    - link: https://sociaal.example/@stad
      name: Volg ons
nav:
  - index.md
  - Verwerkingen: /verwerkingen/
  - Over:
      - over-dit-register.md
      - Wij: nieuw/README.md
      - https://www.voorbeeldstad.example/
  - toegankelijkheid.md
  - Privacy: privacyverklaring.md
  - uw-rechten/index.md
plugins:
  - glashelder:
      register_data: feiten
"""


def page(title: str, body: str = "Tekst.") -> str:
    """Return the text of a page of prose."""
    return f"---\ntitel: {title}\n---\n\n{body}\n"


@pytest.fixture(name="project")
def _project(small_project: Path) -> Path:
    """Return Voorbeeldstad with other folders, a menu of its own, and files on every page."""
    (small_project / "content").rename(small_project / "teksten")
    (small_project / "register_data").rename(small_project / "feiten")
    (small_project / "basis.yml").write_text("copyright: © Stad\nsite_description: Van Stad.\nsite_name: X\n", "utf-8")
    (small_project / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for name, content in {
        "nieuw/README.md": page(
            "Nieuw", "[terug](../index.md), [rechten](../uw-rechten/index.md#inzage) en [los](../los.md)."
        ),
        "los.md": page("Los"),
        "oud/verleden.md": page("Verleden"),
        "_kladje.md": "geen pagina",
        "vorm/extra.css": ".gh-eigen { color: red; }\n",
        "vorm/extra.js": "document.body.dataset.eigen = 'ja';\n",
        "vorm/module.mjs": "export {};\n",
        "vorm/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
    }.items():
        (small_project / "teksten" / name).parent.mkdir(exist_ok=True)
        (small_project / "teksten" / name).write_text(content, "utf-8")
    Image.new("RGB", (16, 16)).save(small_project / "teksten/vorm/icoon.png")
    return small_project


def test_settings_hold_on_every_road_and_give_the_same_bytes(project, run, snapshot):
    """Folders, title, menu, styles, scripts, pictures and footer: `glashelder`, `mkdocs` and `properdocs` agree."""
    run("glashelder", "build", cwd=project)
    ours = snapshot(project / "public")
    for command in (("mkdocs", "build", "--strict"), ("properdocs", "build", "-f", "mkdocs.yml", "--strict")):
        shutil.rmtree(project / "public")
        run(*command, cwd=project)
        assert snapshot(project / "public") == ours, command

    html = ours["nieuw/index.html"].decode()
    told = (
        "<title>Nieuw - Gemeente &amp; privacy</title>",
        '<meta name="description" content="Van Stad.">',
        '<link rel="stylesheet" href="../vorm/extra.css?v=2">',
        '<script defer src="../vorm/extra.js"></script>',
        '<script type="module" async src="../vorm/module.mjs"></script>',
        '<link rel="icon" href="../vorm/icoon.png">',
        'src="../vorm/logo.svg"',
        "<p>© Stad</p>",
        '<a href="https://sociaal.example/@stad">Volg ons</a>',
        '<summary class="gh-menu__link" aria-current="true">Over</summary>',
        '<a class="gh-menu__link" href="../nieuw/" aria-current="true">Wij</a>',
        '<a class="gh-menu__link" href="../verwerkingen/">Verwerkingen</a>',
        '<a class="gh-menu__link" href="https://www.voorbeeldstad.example/">',
        '<a href="../">terug</a>, <a href="../uw-rechten/#inzage">rechten</a> en <a href="../los/">los</a>',
    )
    assert [text for text in told if text not in html] == []
    assert not {"oud/verleden/index.html", "_kladje/index.html"} & ours.keys()
    assert {"los/index.html", "vorm/extra.css", "vorm/extra.js", "vorm/module.mjs", "vorm/logo.svg"} <= ours.keys()


def test_both_read_the_same(project, monkeypatch):
    """What our reader makes of a file is what MkDocs makes of it."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    theirs = load_config(str(project / "mkdocs.yml"))
    ours = read_site_config(project / "mkdocs.yml")

    assert ours.findings == ()
    same = ("site_name", "site_url", "site_description", "copyright", "strict")
    assert [name for name in same if getattr(ours, name) != theirs[name]] == []
    assert [project / ours.docs_dir, project / ours.site_dir] == [Path(theirs.docs_dir), Path(theirs.site_dir)]
    assert project / ours.data_dir == project / theirs.plugins["glashelder"].config.register_data
    assert list(ours.extra_css) == theirs.extra_css
    assert [s.path for s in ours.extra_javascript] == [str(s) for s in theirs.extra_javascript]
    assert (ours.logo, ours.favicon) == (theirs.theme["logo"], theirs.theme["favicon"])
    assert [name for name, _ in ours.social] == [link["name"] for link in theirs.extra["social"]]
    assert [n.target or n.title for n in ours.nav] == [
        item if isinstance(item, str) else next(v if isinstance(v, str) else k for k, v in item.items())
        for item in theirs.nav
    ]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("mkdocs.yml", "nav:\n  - index.md\n  - weg.md\n", ("menu-loopt-dood", "mkdocs.yml:3")),
        ("mkdocs.yml", "nav:\n  - A:\n      - B: /nergens/\n", ("menu-loopt-dood", "mkdocs.yml:3")),
        ("mkdocs.yml", "nav:\n  - /verwerkingen\n", ("menu-loopt-dood", "mkdocs.yml:2")),
        ("mkdocs.yml", "nav:\n  - Leeg: []\n", ("menu-loopt-dood", "mkdocs.yml:2")),
        ("mkdocs.yml", "theme:\n  name: material\n  logo: weg.svg\n", ("bijlage-ontbreekt", "mkdocs.yml:3")),
        ("mkdocs.yml", "extra_css: [index.md]\n", ("instelling-verkeerd-soort", "mkdocs.yml:1")),
        ("mkdocs.yml", "extra_css: [x.css]\n", ("bestand-van-elders", "content/x.css:2")),
        ("content/a-z.md", page("A"), ("adres-dubbel", "content/a-z.md:1")),
        (
            "content/verwerkingen/zwemabonnement.md",
            page("A"),
            ("adres-dubbel", "content/verwerkingen/zwemabonnement.md:1"),
        ),
        ("content/uw-rechten.md", page("A"), ("adres-dubbel", "content/uw-rechten.md:1")),
        ("content/nieuw.md", page("A", "[x](weg.md)"), ("link-loopt-dood", "content/nieuw.md:5")),
        ("content/nieuw.md", page("A", "??? note\n"), ("markdown-onbekend", "content/nieuw.md:5")),
        ("content/nieuw.md", page("A", "Tekst\n{: style='color:red'}"), ("tekst-met-html", "content/nieuw.md:6")),
        (
            "content/nieuw.md",
            page("A", "[x](https://x.example){target=_blank}"),
            ("tekst-met-html", "content/nieuw.md:5"),
        ),
    ],
)
def test_bad_input_is_told_with_line_and_cure(file, text, told, small_project, monkeypatch, capsys):  # noqa: PLR0913, PLR0917 (fixtures)
    """A menu that leads nowhere, two pages at one address, Markdown that the policy refuses."""
    (small_project / "content/x.css").write_text("a { color: red; }\n@import 'https://x.example/y.css';\n", "utf-8")
    target = small_project / file
    target.parent.mkdir(exist_ok=True)
    rest = target.read_text("utf-8").replace("theme:\n", "_:\n", "theme" in text) if target.exists() else ""
    plugins = "plugins: [glashelder]\n" if "_:\n" in rest else ""
    target.write_text(text + rest.partition("_:\n")[0] + plugins, "utf-8")

    monkeypatch.chdir(small_project)

    assert main(["check", "--strict", "--format", "json"]) == 1

    found = [f for f in json.loads(capsys.readouterr().out) if f["ernst"] in {"fout", "waarschuwing"}]
    assert {(f["regel"], f"{f['bestand']}:{f['regelnummer']}") for f in found} >= {told}
    assert {f["regel"] for f in found} == {told[0]}
    assert all(f["oplossing"].endswith(".") for f in found)


def test_faults_of_settings_stand_with_those_of_the_register(small_project, run):
    """All that is wrong is told in one run, by MkDocs too."""
    config = small_project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "nav: nergens\n", "utf-8")
    record = small_project / "register_data/verwerkingen/zwemabonnement.yaml"
    record.write_text(record.read_text("utf-8") + "onzin: ja\n", "utf-8")

    done = run("glashelder", "build", cwd=small_project, expect=1)

    assert "Bij 'nav' hoort een lijst." in done.stdout
    assert "Het veld 'onzin' bestaat niet." in done.stdout


def test_a_page_that_nothing_leads_to_is_told_unless_it_is_meant(small_project, run):
    """With a menu of your own a page may be forgotten; `not_in_nav` says that it is not."""
    config = small_project / "mkdocs.yml"
    start = config.read_text("utf-8") + "nav: [index.md]\n"
    for name in ("los", "bedoeld", "gelinkt"):
        link = "\n[x](gelinkt.md)\n" if name == "bedoeld" else ""
        (small_project / f"content/{name}.md").write_text(page(name, f"Tekst.{link}"), "utf-8")
    config.write_text(f"{start}not_in_nav: bedoeld.md\n", "utf-8")

    done = run("glashelder", "check", "--strict", "--format", "json", cwd=small_project)

    lost = [f["bestand"] for f in json.loads(done.stdout) if f["regel"] == "pagina-zonder-ingang"]
    assert [f for f in lost if "los" in f or "bedoeld" in f or "gelinkt" in f] == ["content/los.md"]


def test_pages_come_into_the_menu_at_their_place(small_project, run):
    """Without `nav`: a page of its own as one entry, those of a folder together."""
    for name, title in (
        ("nieuws", "Nieuws"),
        ("hulp/index", "Hulp"),
        ("hulp/bellen", "Bellen"),
        ("uw-rechten/tips", "Tips"),
    ):
        file = small_project / f"content/{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(page(title), "utf-8")

    run("glashelder", "build", cwd=small_project)

    html = (small_project / "site/index.html").read_text("utf-8")
    menu = html[html.index('<nav class="gh-menu"') : html.index("</nav>")]
    shown = [
        line for line in menu.splitlines() if "nieuws" in line or "hulp" in line or "tips" in line or "summary" in line
    ]
    assert shown == [
        '<summary class="gh-menu__link">Uw rechten</summary>',
        '<li><a class="gh-menu__link" href="./uw-rechten/tips/">Tips</a></li>',
        '<li><a class="gh-menu__link" href="./nieuws/">Nieuws</a></li>',
        '<summary class="gh-menu__link">Hulp</summary>',
        '<li><a class="gh-menu__link" href="./hulp/">Hulp</a></li>',
        '<li><a class="gh-menu__link" href="./hulp/bellen/">Bellen</a></li>',
    ]


@pytest.mark.parametrize("setting", ["exclude_docs", "draft_docs"])
def test_a_page_that_is_left_out_is_left_out_of_menu_and_footer(setting, small_project, run):
    """No page leads to one that is not there: our own menu and footer have only what is on the site."""
    config = small_project / "mkdocs.yml"
    names = ("toegankelijkheid", "over-dit-register", "privacyverklaring")
    patterns = "".join(f"  {name}.md\n" for name in names)
    (small_project / "content/over-dit-register.md").write_text(page("Over"), "utf-8")
    config.write_text(f"{config.read_text('utf-8')}{setting}: |\n{patterns}", "utf-8")

    run("glashelder", "build", "--strict", cwd=small_project)

    pages = [file.read_text("utf-8") for file in (small_project / "site").rglob("*.html")]
    assert [name for name in names for html in pages if f'{name}/"' in html] == []


def test_a_page_that_the_register_leads_to_may_not_be_left_out(small_project, run):
    """Every activity leads to the rights of people; a site without that page would have dead links."""
    config = small_project / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8')}exclude_docs: uw-rechten/\n", "utf-8")

    done = run("glashelder", "check", "--format", "json", cwd=small_project, expect=1)

    told = [(f["regel"], f["bestand"]) for f in json.loads(done.stdout)]
    assert ("link-loopt-dood", "content/uw-rechten/index.md") in told


@pytest.mark.parametrize("order", ["search, offline, glashelder", "glashelder, search"])
def test_a_plugin_that_is_not_needed_adds_nothing(order, small_project, run, snapshot):
    """The plugin of MkDocs that everybody has: a tip on both roads, and the same files."""
    config = small_project / "mkdocs.yml"
    plugins = "".join(f"  - {name}\n" for name in order.split(", "))
    config.write_text(config.read_text("utf-8").replace("  - glashelder\n", plugins), "utf-8")
    run("glashelder", "build", "--strict", cwd=small_project)
    ours = snapshot(small_project / "site")
    for command in (("mkdocs", "build", "--strict"), ("properdocs", "build", "-f", "mkdocs.yml", "--strict")):
        shutil.rmtree(small_project / "site")

        done = run(*command, cwd=small_project)

        assert "De instelling 'plugins.search' is hier niet nodig." in done.stderr
        assert snapshot(small_project / "site") == ours


def test_a_plugin_or_hook_that_changes_pages_is_told(small_project, run):
    """What was made after us is not the site that was checked."""
    (small_project / "haak.py").write_text(
        "from pathlib import Path\n"
        "def on_post_build(config):\n"
        "    site = Path(config.site_dir)\n"
        "    (site / 'index.html').write_text('<script>1</script>')\n"
        "    (site / 'meer.html').write_text('x')\n"
        "    (site / 'robots.txt').unlink()\n",
        "utf-8",
    )
    config = small_project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "hooks: [haak.py]\n", "utf-8")

    done = run("mkdocs", "build", "--strict", cwd=small_project, expect=1)

    for text in ("index.html is veranderd door", "meer.html is toegevoegd door", "robots.txt is weggelaten door"):
        assert text in done.stderr
    assert "(zo zijn er" not in done.stderr
    assert "De instelling 'hooks' doet hier niets." in done.stderr


def test_a_page_says_at_its_top_what_it_does_without(small_project, run):
    """As in Material: no table of contents, and out of the search; it is still a page, in the menu."""
    body = "\n\n".join(f"## Kop {number}\n\nTekst met kwikstaartje." for number in range(5))
    for name, top in (("met", ""), ("zonder", "hide: [toc]\nsearch:\n  exclude: true\n")):
        text = page(name.title(), body).replace("---\n\n", f"{top}---\n\n", 1)
        (small_project / f"content/{name}.md").write_text(text, "utf-8")

    run("glashelder", "build", "--strict", cwd=small_project)

    site = small_project / "site"
    shown = {name: (site / name / "index.html").read_text("utf-8") for name in ("met", "zonder")}
    assert ["md-nav--secondary" in shown[name] for name in ("met", "zonder")] == [True, False]
    assert all('href="../zonder/"' in html for html in shown.values())
    found = "".join(file.read_text("utf-8") for file in (site / "zoeken").glob("*.json"))
    assert "met/" in found
    assert "zonder/" not in found


def test_an_option_of_the_command_that_does_nothing_is_told(small_project, run, snapshot):
    """Nothing is passed over in silence, on the command line neither; the site is the same."""
    run("mkdocs", "build", "--strict", "-d", "gewoon", cwd=small_project)

    done = run("mkdocs", "build", "--theme", "readthedocs", "--no-directory-urls", "-d", "anders", cwd=small_project)

    warnings = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert [warning.partition(" doet hier niets. ")[0].split()[-1] for warning in warnings] == [
        "--theme",
        "--no-directory-urls",
    ]
    assert all(warning.endswith("Laat haar weg.") for warning in warnings)
    assert snapshot(small_project / "gewoon") == snapshot(small_project / "anders")
