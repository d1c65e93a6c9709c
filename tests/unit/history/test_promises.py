"""What was published keeps its address: the table of versions says so, with or without Git."""

import shutil

import pytest
from history_view import SWIM, adopt, look, told

from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache

GONE = [("kenmerk-verdwenen", "zwemabonnement")]
HEADER = "tabel,kenmerk,nummer,vanaf,vingerafdruk,goedgekeurd_door,toelichting\n"


@pytest.fixture
def data(versions):
    """Return the data of Voorbeeldstad, which declared itself published and recorded that in Git."""
    assert adopt(versions.data) == 0
    versions.commit()
    return versions.data


def end(data, row):
    """Add a row to what has ended."""
    with (data / "vervallen.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")


def typed(finding):
    """Return the row that a hint gives to type, with what stands between brackets behind it left out."""
    return finding.hint.partition(": ")[2].partition(" (of")[0]


def replace(file, old, new):
    """Replace a text that must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_without_a_declaration_anything_may_go(versions):
    """Who began from an example deletes all of it, recorded in Git or not, and is only told how to begin."""
    (versions.data / SWIM).unlink()
    versions.commit()
    replace(versions.data / "ontvangers.csv", "incassobureau,", "incassant,")

    findings = look(versions.data)

    assert [(f.rule, f.severity) for f in findings] == [("begin-niet-vastgelegd", "tip")]
    assert findings[0].hint.endswith("glashelder vastleggen")


def test_without_a_published_activity_there_is_nothing_to_declare(small_package):
    """A register of concepts is not on line."""
    for file in (small_package / "verwerkingen").iterdir():
        replace(file, "status: gepubliceerd", "status: concept")

    assert look(small_package) == ()


def test_a_table_of_versions_that_is_not_there_is_an_empty_one(small_package, check_package):
    """An older register has no such file; nothing is missing."""
    (small_package / "versies.csv").unlink()

    assert check_package(small_package) == ()
    assert [f.rule for f in look(small_package)] == ["begin-niet-vastgelegd"]


def test_a_fork_empties_the_table_and_is_free(versions, data):
    """The history of an example, and what its makers published, bind nobody who begins anew."""
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")
    (data / SWIM).unlink()
    replace(data / "ontvangers.csv", "incassobureau,", "incassant,")
    (data / "versies.csv").write_text(HEADER, "utf-8")
    assert told(data) == []

    assert adopt(data, "--vanaf", "2026-12-02") == 0

    assert told(data) == []


def test_a_register_that_only_grows_keeps_its_promise(data):
    """An edit and a new row are no fault; they are on the agenda until they are adopted, in one finding."""
    replace(data / SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    with (data / "verwerkers.csv").open("a", encoding="utf-8") as file:
        file.write("strandwacht,Strandwacht B.V.,Let op zwemmers.,nl,,\n")

    finding = look(data)[0]

    assert (finding.rule, finding.severity) == ("nog-niet-vastgelegd", "agenda")
    assert finding.message == "2 wijzigingen zijn nog niet vastgelegd: 'Zwemmen', 'Strandwacht B.V.'."
    assert finding.place.path == "register_data/versies.csv"
    adopt(data)
    assert look(data) == ()


def test_a_file_that_went_is_named_with_the_line_to_add(data):
    """The hint holds the very row that cures it, and the row cures it."""
    (data / SWIM).unlink()

    finding = look(data)[0]

    assert (finding.rule, finding.severity, finding.place.path) == (
        "kenmerk-verdwenen",
        "fout",
        f"register_data/{SWIM}",
    )
    assert (
        "'zwemabonnement' hoort sinds 1 december 2026 op de website te staan, maar staat er niet meer."
        in finding.message
    )
    assert typed(finding) == "verwerkingen,zwemabonnement,,,2026-12-24,"
    end(data, typed(finding).replace(",,,", ",Abonnement,Wij zijn gestopt.,"))
    assert look(data) == ()


def test_a_row_that_is_pasted_and_not_filled_in_does_not_end_anything(data, check_data):
    """A page for residents that says 'fill in the reason here' would be worse than none."""
    row = "verwerkingen,zwemabonnement,,,2026-12-24,"
    (data / SWIM).unlink()
    end(data, row)

    asked = {f.place.field for f in check_data(data).findings if f.rule == "verplicht-veld-leeg"}
    assert asked == {"titel", "reden"}


def test_a_renamed_file_is_an_address_that_went(data):
    """A reader calls it a dead link."""
    (data / SWIM).rename(data / "verwerkingen/zwempas.yaml")
    replace(data / "verwerkingen/zwempas.yaml", "id: zwemabonnement", "id: zwempas")

    assert told(data) == GONE


def test_a_record_set_back_to_concept_is_found_at_its_status(data):
    """The finding stands where the editor typed, and knows the title."""
    replace(data / SWIM, "status: gepubliceerd", "status: concept")

    finding = look(data)[0]

    assert "maar is weer een concept" in finding.message
    assert (finding.place.line, finding.place.field) == (12, "status")
    assert "zwemabonnement,Abonnement op het zwembad,,2026-12-24," in finding.hint


def test_what_only_that_record_used_keeps_its_page(data):
    """Its address was promised as well, and it announces nothing any more; a new row of a concept does."""
    with (data / "verwerkers.csv").open("a", encoding="utf-8") as file:
        file.write("nooit-getoond,Nooit getoond B.V.,Maakt iets nieuws.,nl,,\n")
    replace(data / SWIM, "status: gepubliceerd", "status: concept")
    replace(data / SWIM, "verwerkers:\n", "verwerkers:\n  - verwerker_id: nooit-getoond\n    waarvoor: Maakt iets.\n")

    register = check(Settings(data.parent, data), Cache(data / "nergens", "test")).published

    assert told(data) == GONE
    assert register.has_page("verwerkers", "badmeester-online")
    assert register.has_page("afdelingen", "sport")
    assert not register.has_page("verwerkers", "nooit-getoond")


@pytest.mark.parametrize("is_ended", [True, False])
def test_a_row_that_went_from_a_table_is_found(data, is_ended):
    """Recipients, terms and codes have addresses as well."""
    replace(data / "ontvangers.csv", "keuringsarts,Keuringsartsen Oost", "keuringsdienst,Keuringsartsen Oost")
    file = data / "verwerkingen/parkeerplaats-bij-huis.yaml"
    replace(file, "ontvanger_id: keuringsarts", "ontvanger_id: keuringsdienst")

    finding = next(f for f in look(data) if f.is_blocking)

    assert (finding.place.record, finding.place.path) == ("keuringsarts", "register_data/ontvangers.csv")
    if is_ended:
        end(data, typed(finding))
        assert told(data) == []


def test_what_ended_before_the_declaration_is_promised_too(data):
    """Its page is at its address; the row of `vervallen` is all that is left of it."""
    row = next(line for line in (data / "vervallen.csv").read_text("utf-8").splitlines() if "parkeerbord" in line)
    replace(data / "vervallen.csv", f"{row}\n", "")

    assert told(data) == [("kenmerk-verdwenen", "parkeerbord")]


def test_what_has_a_page_again_needs_no_row(data):
    """Who brings an activity back takes its row away."""
    text = (data / SWIM).read_text("utf-8")
    (data / SWIM).unlink()
    row = "verwerkingen,zwemabonnement,Zwemmen,Gestopt.,2026-12-02,"
    end(data, row)
    assert told(data) == []
    (data / SWIM).write_text(text, "utf-8")
    replace(data / "vervallen.csv", f"{row}\n", "")

    assert look(data) == ()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SWIM, "titel: Abonnement", "titel: 'Abonnement"),
        ("ontvangers.csv", "keuringsarts,Keuringsartsen Oost", "keuringsarts,"),
        ("versies.csv", "verwerkingen,zwemabonnement,1,2026-12-01", "verwerkingen,zwemabonnement,een,2026-12-01"),
        ("versies.csv", "verwerkingen,zwemabonnement,1", "verwerking,zwemabonnement,1"),
        ("versies.csv", "tabel,kenmerk", "tabel,id"),
    ],
)
def test_a_fault_in_a_file_sets_off_no_other(data, file, old, new):
    """What cannot be read is not called gone."""
    replace(data / file, old, new)

    assert [rule for rule, _ in told(data) if rule == "kenmerk-verdwenen"] == []


def test_a_fault_in_the_row_that_cures_is_the_only_finding(data):
    """A wrong date in what has ended does not bring the address back as gone."""
    (data / SWIM).unlink()
    end(data, "verwerkingen,zwemabonnement,x,x.,2 oktober 2026,")

    assert told(data) == []


def test_a_shallow_copy_loses_no_promise(versions, data, tmp_path):
    """A pipeline fetches one commit; the table is in it."""
    (data / SWIM).unlink()
    versions.commit()
    copy = tmp_path / "ondiep"
    versions.git("clone", "--quiet", "--depth=1", f"file://{versions.project}", str(copy))

    assert told(copy / "register_data") == GONE


def test_a_rewritten_history_loses_no_promise(versions, data):
    """After a forced push of a history of one commit, nothing else knows what was there."""
    (data / SWIM).unlink()
    versions.git("checkout", "--quiet", "--orphan", "nieuw")
    versions.commit()
    versions.git("branch", "--quiet", "-D", "main")

    assert told(data) == GONE


def test_no_git_at_all_loses_no_promise_and_says_nothing_of_it(versions, data, monkeypatch):
    """A register may live anywhere, and be checked where Git is not installed or may not read the folder."""
    (data / SWIM).unlink()
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert [f.rule for f in look(data)] == ["kenmerk-verdwenen"]
    monkeypatch.setenv("PATH", str(versions.project))
    assert [f.rule for f in look(data)] == ["kenmerk-verdwenen"]
    shutil.rmtree(versions.project / ".git")
    assert [f.rule for f in look(data)] == ["kenmerk-verdwenen"]


def take_out(data):
    """Remove the row of one activity from `versies`; return that row."""
    lines = (data / "versies.csv").read_text("utf-8").splitlines(keepends=True)
    row = next(line for line in lines if line.startswith("verwerkingen,zwemabonnement,"))
    lines.remove(row)
    (data / "versies.csv").write_text("".join(lines), "utf-8")
    return row


@pytest.mark.parametrize("is_recorded", [True, False])
def test_a_promise_that_was_taken_out_is_seen_where_git_knows_it(versions, data, is_recorded):
    """Before the change is published; the hint holds the row, and the row cures it."""
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")
    row = take_out(data)
    (data / SWIM).unlink()
    if is_recorded:
        versions.commit()

    finding = look(data)[0]

    assert (finding.rule, finding.severity, finding.place.record) == ("versie-verdwenen", "fout", "zwemabonnement")
    assert finding.hint == f"Zet haar terug zoals zij was: {row.strip()}"
    with (data / "versies.csv").open("a", encoding="utf-8") as file:
        file.write(f"{typed(finding)}\n")
    assert told(data) == GONE


def test_a_promise_that_was_changed_is_seen_where_git_knows_it(data):
    """Its date and digest are what was promised; who approved it may be put into better words."""
    replace(
        data / "versies.csv", "verwerkingen,zwemabonnement,1,2026-12-01", "verwerkingen,zwemabonnement,1,2026-01-01"
    )

    finding = look(data)[0]

    assert "versie 1, was al gepubliceerd en is veranderd" in finding.message
    assert finding.hint.startswith("Maak haar weer zoals zij was: verwerkingen,zwemabonnement,1,2026-12-01,")


def test_who_approved_it_may_be_put_right(versions, data):
    """A name of a person that slipped in must be able to go."""
    adopt(data, "--door", "college")
    replace(data / SWIM, "titel: Abonnement", "titel: Nieuw abonnement")
    adopt(data, "--door", "college")
    replace(data / "versies.csv", "college", "P. de Vries")
    versions.commit()

    replace(data / "versies.csv", "P. de Vries", "college")

    assert look(data) == ()


def test_a_branch_that_is_behind_took_nothing_out(versions, data):
    """What others adopted since is not in its table, and it did not remove it."""
    versions.git("branch", "--quiet", "tak")
    replace(data / SWIM, "titel: Abonnement", "titel: Nieuw abonnement")
    adopt(data)
    versions.commit()
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")
    versions.git("checkout", "--quiet", "tak")

    assert look(data) == ()


def test_settings_and_surroundings_of_a_user_change_nothing(versions, data, monkeypatch, tmp_path):
    """Aliases of output, hooks and the environment of a hook are of no influence."""
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[log]\nshowRoot=false\nshowSignature=true\ndate=relative\ndiffMerges=combined\n"
        "[diff]\nrenames=copies\nexternal=/bin/false\nrelative=true\nnoprefix=true\n[color]\nui=always\n"
        f"[core]\npager=/bin/false\nfsmonitor={tmp_path}/nooit\n",
        "utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    take_out(data)
    versions.commit()
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD~1")
    monkeypatch.setenv("GIT_DIR", "/nergens")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nergens/index")

    assert told(data) == [("versie-verdwenen", "zwemabonnement")]


def test_every_address_of_the_demonstration_is_promised(zilverdam, tmp_path):
    """Readers of the demonstration may keep any of its addresses."""
    checked = check(Settings(zilverdam), Cache(tmp_path / "nergens", "test"))
    register = checked.published

    promised = set(register.versies_van)

    assert {("verwerkingen", v.id) for v in register.gepubliceerd} <= promised
    assert {
        (table, key) for table, keys in register.users.items() for key in keys if table != "bestuursorganen"
    } <= promised
    assert set(register.vervallen_kenmerken) <= promised
    assert not [row for row in promised - set(register.vervallen_kenmerken) if not register.has_page(*row)]


def test_a_column_or_kind_of_page_of_another_name_withdraws_nothing(data, versions, next_release):
    """The rows with which the branch began are read with the names of today."""
    file = data / "versies.csv"
    today = file.read_text("utf-8")
    replace(file, ",vanaf,", ",sinds,")
    replace(file, "\nverwerkingen,", "\nactiviteiten,")
    versions.commit()
    next_release.renamed("versies", "sinds", "vanaf")
    next_release.renamed("paginasoorten", "activiteiten", "verwerkingen", "code")
    file.write_text(today, "utf-8")

    assert look(data) == ()
    file.write_text("".join(line for line in today.splitlines(keepends=True) if "hondenbelasting" not in line), "utf-8")
    assert "versie-verdwenen" in {f.rule for f in look(data)}
