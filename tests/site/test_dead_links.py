"""Links in prose are held against the list of pages and files of the site."""

import json

import pytest

pytestmark = pytest.mark.site


def test_links_of_prose_are_held_against_the_site(small_project, run):
    """Rows of the register, what has ended, pages of the programme and downloads are all known."""
    page = small_project / "content" / "wegwijzer.md"
    alive = (
        "/ /verwerkingen/ /verwerkingen/zwemabonnement/ /gegevens/bankrekening/ /verwerkingen/parkeerbord/ /a-z/ "
        "/uw-rechten/brief/verzoek-inzage/ /data/verwerkingen.csv /assets/thema.css /sitemap.xml "
        "/medewerkers/regels/#te-lang"
    )
    dead = "/verwerkingen/badjas/ /gegevens/bestaat-niet/ lijst.txt /data/geheim.csv"
    page.write_text(
        "---\ntitel: Wegwijzer\n---\n" + "".join(f"\n[x]({a})\n" for a in f"{alive} {dead}".split()), "utf-8"
    )

    done = run("glashelder", "check", "--format", "json", cwd=small_project, expect=1)

    assert done.stdout.count('"link-loopt-dood"') == len(dead.split()), done.stdout
    for address in dead.split():
        assert f"verwijst naar {address}," in done.stdout


def test_an_anchor_that_is_not_on_a_page_of_prose_is_told(small_project, run):
    """On the page itself, of a Markdown file, at an address; what the register adds to a page counts."""
    alive = "#kop #fnref:1 #top #:~:text=kop /uw-rechten/#inzage uw-rechten/index.md#inzage "
    alive += "/#inhoud wegwijzer.md#eigen /a-z/#q"
    dead = "#weg uw-rechten/index.md#weg /uw-rechten/#weg wegwijzer.md?x=1#koq /#weg"
    text = "## Kop\n\n## Twee {#eigen}\n\nNoot[^1].\n\n[^1]: Voet.\n"
    links = "".join(f"\n[x]({a})\n" for a in f"{alive} {dead}".split())
    (small_project / "content/wegwijzer.md").write_text(f"---\ntitel: Wegwijzer\n---\n{text}{links}", "utf-8")

    done = run("glashelder", "check", "--strict", "--format", "json", cwd=small_project, expect=1)

    told = [f for f in json.loads(done.stdout) if f["regel"] == "anker-ontbreekt"]
    assert {f["bericht"].split()[4].strip(",") for f in told} == set(dead.split())
    assert all(f["regelnummer"] > 3 and f["oplossing"].startswith(("Bedoelt u #kop", "Zet {#weg}")) for f in told)


def test_dead_links_are_told_beside_other_faults(small_project, run):
    """Who cures the faults of one run is done; a page that could not be read is not missing."""
    content = small_project / "content"
    (content / "uw-rechten/index.md").write_text("Zonder titel.\n", "utf-8")
    (content / "wegwijzer.md").write_text(
        "---\ntitel: Wegwijzer\n---\n<div>x</div>\n\n[a](/weg/) [b](uw-rechten/index.md) [c](/uw-rechten/#x)\n", "utf-8"
    )
    with (small_project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav:\n  - index.md\n  - uw-rechten/index.md\n  - ontbreekt.md\n")

    done = run("glashelder", "check", "--format", "json", cwd=small_project, expect=1)

    found = {(f["regel"], f["bestand"]) for f in json.loads(done.stdout)}
    assert found >= {
        ("tekst-met-html", "content/wegwijzer.md"),
        ("link-loopt-dood", "content/wegwijzer.md"),
        ("pagina-zonder-titel", "content/uw-rechten/index.md"),
        ("menu-loopt-dood", "mkdocs.yml"),
    }
    assert [f["bericht"] for f in json.loads(done.stdout) if "uw-rechten" in f["bericht"]] == []


def test_a_front_page_that_cannot_be_read_hides_no_other_fault(small_project, run):
    """What is wrong with other pages is told in the same run."""
    (small_project / "content/index.md").write_text("Zonder titel.\n", "utf-8")
    (small_project / "content/wegwijzer.md").write_text("---\ntitel: W\n---\n[a](/weg/) [b](/)\n", "utf-8")

    done = run("glashelder", "check", "--format", "json", cwd=small_project, expect=1)

    rules = [f["regel"] for f in json.loads(done.stdout) if f["ernst"] == "fout"]
    assert sorted(rules) == ["link-loopt-dood", "pagina-zonder-titel"]
