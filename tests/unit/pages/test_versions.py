"""A reader sees which version of an activity this is, and that a page without use stays."""

import datetime

from glashelder.cli import main
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.work.cache import Cache

SWIM = "verwerkingen/zwemabonnement.yaml"


def adopt(project, day, *options):
    """Write down what is published."""
    assert main(["vastleggen", "--project", str(project), "--today", day, *options]) == 0


def retitle(project, old, new):
    """Give an activity another title."""
    file = project / "register_data" / SWIM
    text = file.read_text("utf-8")
    assert f"titel: {old}\n" in text
    file.write_text(text.replace(f"titel: {old}\n", f"titel: {new}\n"), "utf-8")


def page(project, path):
    """Return the text of one page of the site."""
    settings = Settings(project, today=datetime.date(2026, 12, 24))
    site = Site(settings, check(settings, Cache(project / "nergens", "x")), Cache(project / "nergens", "x"))
    return next(file.make().decode() for file in site.files() if file.path == f"{path}index.html")


def test_an_activity_shows_its_version_and_the_ones_before(small_project):
    """Since when, who approved it and what was new; that it was changed since is not hidden."""
    assert "<dt>Versie</dt>" not in page(small_project, "verwerkingen/zwemabonnement/")
    adopt(small_project, "2026-12-01", "--door", "college", "--toelichting", "Eerste keer")
    retitle(small_project, "Abonnement op het zwembad", "Zwemmen")
    adopt(small_project, "2026-12-09")

    shown = page(small_project, "verwerkingen/zwemabonnement/")

    assert '<dt>Versie</dt><dd>2, vanaf <time datetime="2026-12-09">9 december 2026</time>.</dd>' in shown
    assert (
        '<dt>Eerdere versies</dt><dd><ul>\n<li>1, vanaf <time datetime="2026-12-01">1 december 2026</time>. '
        "Goedgekeurd door: college. Eerste keer.</li>\n</ul></dd>" in shown
    )
    retitle(small_project, "Zwemmen", "Baantjes trekken")
    assert "</time>. Daarna is deze beschrijving nog gewijzigd.</dd>" in page(
        small_project, "verwerkingen/zwemabonnement/"
    )


def test_a_promised_row_that_nothing_uses_any_more_says_so(small_project):
    """Its page stays, also that of a code, and tells why nothing is on it."""
    adopt(small_project, "2026-12-01")
    file = small_project / "register_data" / SWIM
    text = file.read_text("utf-8")
    assert text.count("gegeven: bankrekening") == 1
    assert "Geen verwerkingen" not in page(small_project, "gegevens/bankrekening/")
    file.write_text(text.replace("gegeven: bankrekening", "gegeven: contactgegevens"), "utf-8")

    shown = page(small_project, "gegevens/bankrekening/")

    assert "<h2>Geen verwerkingen</h2>" in shown
    assert "Op dit moment gebruikt geen enkele verwerking dit." in shown
