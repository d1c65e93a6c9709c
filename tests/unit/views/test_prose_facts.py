"""Sentences about all records follow from the records."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from altered import replace

from glashelder.load.prose import ProsePage
from glashelder.model.register import Register
from glashelder.pages.accountability import accountability_page
from glashelder.pages.privacy_statement import privacy_statement
from glashelder.pipeline import Checked, check
from glashelder.render.prose_check import check_prose
from glashelder.settings import Settings
from glashelder.site import Site
from glashelder.tree.folder import Folder
from glashelder.views.prose_facts import FACTS, with_facts
from glashelder.work.cache import Cache

TAG = re.compile(r"<[^>]*>")


@pytest.fixture
def register(check_data: Callable[[Path], Checked], small_package: Path) -> Register:
    """Return the register of Voorbeeldstad."""
    return check_data(small_package).register


def with_owners(register: Register, count: int) -> Register:
    """Return a register in which so many published activities have an owner, whose role is filled."""
    rol = register.benoemingen[0].rol_id
    shown = [v.id for v in register.gepubliceerd]
    changed = {
        v.id: replace(v, proceseigenaar_id=rol if v.id in shown[:count] else None)
        for v in register.verwerkingen.values()
    }
    return replace(register, verwerkingen=changed)


def filled(text: str, register: Register) -> str:
    """Return a text as a page shows it."""
    return with_facts(ProsePage("x", "X", "X", text), register).markdown


def test_a_sentence_about_owners_counts_them(register: Register) -> None:
    """All, some and none give a sentence each; a role that nobody fills is no owner."""
    total = len(register.gepubliceerd)
    said = {n: filled("{{ proceseigenaren }}", with_owners(register, n)) for n in (total, 1, 0)}
    unfilled = replace(with_owners(register, total), benoemingen=())

    assert said == {
        total: "Voor elke verwerking is een proceseigenaar aangewezen.",
        1: f"Voor 1 van de {total} verwerkingen is een proceseigenaar aangewezen.",
        0: "Voor geen enkele verwerking is een proceseigenaar aangewezen.",
    }
    assert filled("{{proceseigenaren}}", unfilled) == said[0]


def test_of_an_empty_register_nothing_is_counted(register: Register) -> None:
    """That no activity has an owner sounds like negligence where there is no activity."""
    empty = replace(register, verwerkingen={})

    assert filled("{{ proceseigenaren }}", empty) == "Voor een verwerking kan een proceseigenaar zijn aangewezen."
    assert filled("{{ herziening }}", empty).startswith("Voor een verwerking kan een dag zijn gekozen waarop")


def test_a_page_and_the_search_index_change_with_the_row(small_project: Path) -> None:
    """The page of prose is made again when a record changes what it says, and search finds what it says now."""
    (small_project / "content" / "over-dit-register.md").write_text(
        "---\ntitel: Over\nsamenvatting: Over.\n---\n\n{{ herziening }}\n", "utf-8"
    )
    file = next(
        f
        for f in (small_project / "register_data" / "verwerkingen").glob("*.yaml")
        if "herzien_voor" in f.read_text("utf-8")
    )

    def page() -> tuple[str, str]:
        settings = Settings(project_dir=small_project, today=datetime.date(2026, 11, 22))
        cache = Cache(settings.cache_file, "tests")
        site = Site(settings, check(settings, cache), cache)
        assert [f for f in site.findings if f.is_blocking] == []
        found = next(f for f in site.files() if f.path == "over-dit-register/index.html")
        text = " ".join(TAG.sub(" ", found.make().decode()).split())
        return found.made_from, re.search(r"Voor [^.]* een dag gekozen", text)[0]

    before = page()
    file.write_text(re.sub(r"herzien_voor:.*\n", "", file.read_text("utf-8")), "utf-8")
    after = page()

    assert before[1] == "Voor elke verwerking is een dag gekozen"
    assert re.fullmatch(r"Voor \d+ van de \d+ verwerkingen is een dag gekozen", after[1])
    assert before[0] != after[0]


def test_an_unknown_fact_is_a_fault_with_the_known_ones(tmp_path: Path) -> None:
    """A typing error does not reach the reader, and the cure names what may stand there."""
    (found,) = check_prose(ProsePage("x", "X", "X", "Zin.\n\n{{ proceseigenaar }}", 5), Folder(tmp_path)).findings

    assert (found.rule, found.place.line, found.is_blocking) == ("feit-onbekend", 7, True)
    assert all(f"{{{{ {name} }}}}" in found.hint for name in FACTS)


def test_no_prose_says_by_itself_what_holds_for_every_activity(repo: Path) -> None:
    """The demonstration shows how: such a sentence is a fact, or speaks of the page of one activity."""
    claim = re.compile(r"[^.]*\b(?:elke|iedere|alle|geen enkele)\b[^.]*\bverwerking[^.]*\.", re.IGNORECASE)
    files = [*(repo / "content").rglob("*.md"), *(repo / "register_data").glob("*/content/**/*.md")]
    texts = {f.relative_to(repo): f.read_text("utf-8") for f in files}

    assert texts
    assert {name: claim.findall(text) for name, text in texts.items() if claim.search(text)} == {}


def test_the_handbook_names_every_fact(repo: Path) -> None:
    """An editor reads what may stand between braces."""
    text = (repo / "docs" / "handleiding.md").read_text("utf-8")

    assert [name for name in FACTS if f"`{{{{ {name} }}}}`" not in text] == []


def test_filled_in_is_not_checked(register: Register) -> None:
    """The page of account counts what somebody compared with its source, row by row."""
    wetten = {key: replace(wet, gecontroleerd_op=None) for key, wet in register.wetten.items()}
    one = next(iter(wetten))
    wetten[one] = replace(wetten[one], gecontroleerd_op=datetime.date(2026, 11, 22))

    page = accountability_page(replace(register, wetten=wetten), {v.id: () for v in register.gepubliceerd})

    shown = [key for key in wetten if ("wetten", (key,)) not in register.withheld]
    assert page.nagekeken[0] == ("Wetten", 1, len(shown) - 1)


def test_the_privacy_statement_says_no_only_where_every_record_does(register: Register) -> None:
    """What one record leaves open is counted, and no longer denied for all."""
    one = register.gepubliceerd[0]
    known = privacy_statement(register)
    silent = replace(one, besluitvorming=None, heeft_doorgifte=None, doorgiften=())
    unknown = privacy_statement(replace(register, verwerkingen={**register.verwerkingen, one.id: silent}))

    assert (unknown.besluit_onbekend, unknown.doorgifte_onbekend) == (
        known.besluit_onbekend + (one.besluitvorming is not None),
        known.doorgifte_onbekend + (one.heeft_doorgifte is not None or bool(one.doorgiften)),
    )
    assert unknown.besluit_onbekend > known.besluit_onbekend


@pytest.mark.parametrize("folder", ["medewerkers/", "procedures/"])
def test_pages_for_staff_stand_apart_and_not_in_the_sitemap(folder: str, small_project: Path) -> None:
    """A resident is not sent there: the footer has one link, to the page that names them."""
    settings = Settings(project_dir=small_project, today=datetime.date(2026, 11, 22))
    cache = Cache(settings.cache_file, "tests")
    files = {f.path: f for f in Site(settings, check(settings, cache), cache).files()}
    footer = files["begrippen/index.html"].make().decode().partition("<footer")[2]
    staff = files["medewerkers/index.html"].make().decode().partition("<main")[2].partition("</main")[0]

    assert any(path.startswith(folder) for path in files)
    assert f"/{folder}" not in files["sitemap.xml"].make().decode()
    assert re.findall(rf'href="[./]*({folder}|medewerkers/)[^"]*">([^<]*)', footer) == [
        ("medewerkers/", "Voor medewerkers")
    ]
    assert f"../{folder}" in staff
