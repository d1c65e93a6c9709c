"""Links in prose are held against the list of pages and files of the site."""

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

    done = run("generator", "check", "--format", "json", cwd=small_project, expect=1)

    assert done.stdout.count('"link-loopt-dood"') == len(dead.split()), done.stdout
    for address in dead.split():
        assert f"verwijst naar {address}," in done.stdout
