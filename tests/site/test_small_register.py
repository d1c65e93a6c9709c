"""A municipality with little in its register: nothing of what ships with us looks as if it were its own."""

import csv
import re

import pytest

_OWN = ("ontvangers", "bewaartermijnen", "rollen", "taken", "procedures", "procedure_stappen", "benoemingen")
DPIA_ROLES = ("proceseigenaar", "privacy-officer", "functionaris-gegevensbescherming")
"""The roles that do a step of the national procedure `dpia`."""


_ON_BEHALF = """id: zwemabonnement
titel: Zwemles van de buren
samenvatting: Wij houden de computers van een zwembad bij.
onderwerp_id: contact-en-dienstverlening
afdeling_id: sport
bestuursorgaan_id: voorbeeldstad-college
rol: verwerker
regime: avg
status: gepubliceerd
heeft_doorgifte: nee
maatregelen: Alleen twee beheerders kunnen bij de gegevens.
gewijzigd_op: 2026-06-15
herzien_voor: 2027-06-15
opdrachtgevers:
  - naam: gemeente Westerstad
    contact: privacy@westerstad.example
    fg_contact: fg@westerstad.example
    waarvoor: Bewaart de reservekopieën.
"""


def _empty(file):
    file.write_text(file.read_text("utf-8").partition("\n")[0] + "\n", "utf-8")


def _keys(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return {next(iter(row.values())) for row in csv.DictReader(stream)}


@pytest.fixture(name="small")
def _small(small_project):
    """Return Voorbeeldstad without rows of its own in the catalogues, and with one activity."""
    data = small_project / "register_data"
    for name in (*_OWN, "vervallen"):
        _empty(data / f"{name}.csv")
    for name in ("hondenbelasting", "parkeerplaats-bij-huis"):
        (data / f"verwerkingen/{name}.yaml").unlink()
    file = data / "verwerkingen/zwemabonnement.yaml"
    text = file.read_text("utf-8").replace("dienst-geleverd", "sl2020-5-1").replace("incassobureau", "accountant")
    file.write_text(text, "utf-8")
    return small_project


def _site(project, run):
    run("glashelder", "build", "--strict", cwd=project)
    assert "0 fouten" in run("glashelder", "verify", cwd=project).stdout
    site = project / "site"
    pages = {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in site.rglob("*.html")}
    return site / "data", pages


def _folders(pages, name):
    return {path.split("/")[1] for path in pages if path.startswith(f"{name}/") and path.count("/") == 2}


def test_of_one_activity_only_what_it_uses_is_there(small, run):
    """Lists, pages and downloads hold what is used, and no page counts nothing."""
    data, pages = _site(small, run)

    assert [path for path, text in pages.items() if ">0 verwerkingen" in text] == []
    assert _folders(pages, "bewaartermijnen") == _keys(data / "bewaartermijnen.csv") == {"sl2020-5-1"}
    assert _folders(pages, "ontvangers") == _keys(data / "ontvangers.csv") == {"accountant"}
    assert _folders(pages, "verwerkers") == _keys(data / "verwerkers.csv")
    assert _folders(pages, "wetten") == _keys(data / "wetten.csv")
    assert "wbp" not in _keys(data / "wetten.csv")


def test_without_an_activity_it_says_so(small, run):
    """An empty register is built, and its pages do not count what is not there."""
    (small / "register_data/verwerkingen/zwemabonnement.yaml").unlink()

    data, pages = _site(small, run)

    assert [path for path, text in pages.items() if "0 verwerkingen" in text] == []
    assert _keys(data / "bewaartermijnen.csv") == set()
    for path in ("index.html", "verwerkingen/index.html"):
        assert "Er staan nog geen verwerkingen in het register." in pages[path]


def _words(page):
    """Return what a page says, without its frame."""
    article = page.partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())


def test_without_an_activity_no_page_answers_what_is_not_known(small, run):
    """No right is denied, no question answered with no, nothing called complete, and no list stands there empty."""
    (small / "register_data/verwerkingen/zwemabonnement.yaml").unlink()

    _, pages = _site(small, run)

    statement, account = _words(pages["privacyverklaring/index.html"]), _words(pages["verantwoording/index.html"])
    for told in ("gelden hier niet", " Nee. ", "(0)", "Tussen haakjes", "Dat verschilt"):
        assert told not in statement
    assert "Zodra ze er staan, leest u hier waarvoor wij gegevens gebruiken" in statement
    assert "Wat u mag vragen, leest u bij Uw rechten ." in statement
    for told in ("Nergens", "Niet ingevuld", "Geldt niet"):
        assert told not in account
    read = ("index", "a-z/index", "bijzondere-gegevens/index", "privacyverklaring/index", "verantwoording/index")
    empty = re.compile(r"<(ul|nav|tbody)\b[^>]*>\s*</\1>")
    assert [path for path in read if empty.search(pages[f"{path}.html"])] == []
    for path in ("a-z/index.html", "bijzondere-gegevens/index.html"):
        assert "Er staat hier nog niets." in pages[path]


def test_of_work_for_others_only_the_statement_leaves_the_answers_to_them(small, run):
    """A processor has no bases of its own, so no right follows from the register, and none is denied."""
    (small / "register_data/verwerkingen/zwemabonnement.yaml").write_text(_ON_BEHALF, "utf-8")

    _, pages = _site(small, run)

    statement = _words(pages["privacyverklaring/index.html"])
    assert "gelden hier niet" not in statement
    assert "Bij elk besluit kijkt een medewerker mee" not in statement
    assert "Onze bestuursorganen" not in statement
    assert statement.count("Dat bepaalt de opdrachtgever. Vraag het daar.") == 3


def test_an_answer_that_only_a_concept_gives_is_not_that_of_another(small, run):
    """`init` begins with a concept that says that no computer decides: work for others does not say it for itself."""
    folder = small / "register_data/verwerkingen"
    concept = (folder / "zwemabonnement.yaml").read_text("utf-8").replace("status: gepubliceerd", "status: concept")
    (folder / "zwempas.yaml").write_text(concept.replace("id: zwemabonnement", "id: zwempas"), "utf-8")
    (folder / "zwemabonnement.yaml").write_text(_ON_BEHALF, "utf-8")

    data, pages = _site(small, run)

    assert "geen" not in _keys(data / "besluitvormingen.csv")
    assert "Zwemles van de buren" in pages["verwerkingen/zwemabonnement/index.html"]
    module = (data.parent / "medewerkers/brieven/verwerkingen/zwemabonnement.js").read_text("utf-8")
    assert "Of een computer mee beslist, staat nog niet in het register." in module


def test_an_empty_list_of_recipients_says_what_it_means(small, run):
    """Nobody gets data, or it is not known: each is an answer, a list of nothing is not."""
    file = small / "register_data/verwerkingen/zwemabonnement.yaml"
    before, _, after = file.read_text("utf-8").partition("ontvangers:\n")
    rest = after[re.search(r"^\w", after, re.MULTILINE).start() :]
    text = (before + rest).replace("heeft_ontvangers: ja", "heeft_ontvangers: nee")
    file.write_text(text, "utf-8")

    _, pages = _site(small, run)

    statement = _words(pages["privacyverklaring/index.html"])
    assert "Wie krijgt gegevens van ons? Niemand buiten de gemeente krijgt gegevens." in statement
    assert "(0)" not in statement


def test_without_procedures_nothing_leads_to_them(small, run):
    """The menu of staff shows the page that will hold them; no sentence promises what is not there."""
    _, pages = _site(small, run)

    assert "Er staat hier nog niets." in pages["procedures/index.html"]
    texts = {path: page.partition("<article")[2].partition("</article>")[0] for path, page in pages.items()}
    leading = [path for path, text in texts.items() if re.search(r'href="(\.\./)+procedures/"', text)]
    assert leading == ["medewerkers/index.html"]


def test_a_page_says_what_is_different_here_and_why(small, run):
    """A term that departs from the national list does not pass for what that list says, nor as compared with it."""
    (small / "register_data/afwijkingen.csv").write_text(
        "tabel,kenmerk,veld,waarde,reden\nbewaartermijnen,sl2020-5-1,termijn,P9Y,De raad koos voor negen jaar.\n",
        "utf-8",
    )

    _, pages = _site(small, run)

    term, law = (_words(pages[path]) for path in ("bewaartermijnen/sl2020-5-1/index.html", "wetten/avg/index.html"))
    assert "Wij bewaren dit 9 jaar" in term
    assert "Bij ons anders Wij wijken hier af van wat voor alle gemeenten klaarstaat. Dit is waarom:" in term
    assert "De raad koos voor negen jaar." in term
    assert "Nagekeken bij de bron ja, behalve wat bij ons anders is" in term
    assert "Bij ons anders" not in law


def test_nobody_has_a_role_that_nobody_fills(small, run):
    """A model role is of this municipality once it is filled; a procedure once each role of its steps is."""
    data, pages = _site(small, run)
    assert [_keys(data / f"{name}.csv") for name in ("rollen", "taken", "conflicterende_rollen")] == [set()] * 3
    assert _folders(pages, "procedures") == set()

    with (small / "register_data/benoemingen.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{role},voorbeeldstad,adviseur {n},,\n" for n, role in enumerate(DPIA_ROLES))
    data, pages = _site(small, run)
    assert _keys(data / "rollen.csv") == {*DPIA_ROLES}
    assert _folders(pages, "procedures") == {"dpia"}
