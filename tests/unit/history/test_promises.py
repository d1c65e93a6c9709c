"""What was published and is gone is found in the history of Git, wherever it lies and however it went."""

import shutil
import subprocess

import pytest
from history_view import SWIM, look, told

from glashelder.history.promises import history_findings
from glashelder.pipeline import check
from glashelder.settings import Settings
from glashelder.work.cache import Cache


def end(versions, row):
    """Add a row to what has ended."""
    with (versions.data / "vervallen.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")


def test_a_register_that_only_grows_keeps_its_promise(versions):
    """An edit, a new activity and a new row give no finding, cold or warm."""
    versions.edit(SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    versions.commit()

    assert look(versions.data) == ()
    assert look(versions.data) == ()


def test_a_file_that_went_is_named_with_the_day_and_the_line_to_add(versions):
    """The hint holds the very row that cures it, and the row cures it."""
    (versions.data / SWIM).unlink()
    versions.commit()

    finding = look(versions.data)[0]

    assert (finding.rule, finding.severity, finding.place.path) == (
        "kenmerk-verdwenen",
        "fout",
        f"register_data/{SWIM}",
    )
    assert "'Abonnement op het zwembad' (zwemabonnement)" in finding.message
    assert "sinds 2 oktober 2026" in finding.message
    row = "verwerkingen,zwemabonnement,Abonnement op het zwembad,VUL HIER DE REDEN IN,2026-10-02,"
    assert row in finding.hint
    end(versions, row)
    assert told(versions.data) == []


def test_what_is_not_yet_recorded_is_found_too(versions):
    """An editor hears it before the commit; nobody knows the day yet."""
    (versions.data / SWIM).unlink()

    assert "staat er nu niet meer" in look(versions.data)[0].message


def test_a_renamed_file_is_an_address_that_went(versions):
    """Git calls it a rename; a reader calls it a dead link."""
    versions.git("mv", f"register_data/{SWIM}", "register_data/verwerkingen/zwempas.yaml")
    versions.edit("verwerkingen/zwempas.yaml", "id: zwemabonnement", "id: zwempas")
    versions.commit()

    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]


def test_a_record_set_back_to_concept_is_found_at_its_status(versions):
    """The finding stands where the editor typed."""
    versions.edit(SWIM, "status: gepubliceerd", "status: concept")
    versions.commit()

    finding = look(versions.data)[0]

    assert "is sinds 2 oktober 2026 weer een concept" in finding.message
    assert (finding.place.line, finding.place.field) == (12, "status")


def test_what_only_a_record_used_that_is_a_concept_again_is_found_with_it(versions):
    """Its page goes with the record. The hint holds the row that keeps the address, for each of them."""
    with (versions.data / "verwerkers.csv").open("a", encoding="utf-8") as file:
        file.write("nooit-getoond,Nooit getoond B.V.,Maakt iets nieuws.,,nl,\n")
    versions.edit(SWIM, "status: gepubliceerd", "status: concept")
    versions.edit(
        SWIM, "verwerkers:\n", "verwerkers:\n  - verwerker_id: nooit-getoond\n    waarvoor: Maakt iets nieuws.\n"
    )
    versions.commit()

    findings = look(versions.data)

    assert {f.place.path for f in findings} == {f"register_data/{SWIM}"}
    assert {f.message.partition("(")[2].partition(")")[0] for f in findings} == {
        "zwemabonnement",
        "sport",
        "incassobureau",
        "badmeester-online",
    }
    for finding in findings:
        end(versions, finding.hint.partition("in: ")[2].partition(" (of")[0].replace("JJJJ-MM-DD", "2026-10-02"))
    assert told(versions.data) == []


def test_a_concept_that_was_never_published_may_go(versions):
    """Nobody was promised anything."""
    versions.edit(SWIM, "id: zwemabonnement", "id: badjas")
    versions.edit(SWIM, "status: gepubliceerd", "status: concept")
    (versions.data / SWIM).rename(versions.data / "verwerkingen/badjas.yaml")
    end(versions, "verwerkingen,zwemabonnement,x,x.,2026-10-02,")
    versions.commit()
    (versions.data / "verwerkingen/badjas.yaml").unlink()
    versions.commit()

    assert told(versions.data) == []


def test_a_row_that_went_from_a_table_is_found(versions):
    """Recipients, terms and codes have addresses as well."""
    versions.edit("ontvangers.csv", "keuringsarts,Keuringsartsen Oost", "keuringsdienst,Keuringsartsen Oost")
    versions.edit(
        "verwerkingen/parkeerplaats-bij-huis.yaml", "ontvanger_id: keuringsarts", "ontvanger_id: keuringsdienst"
    )
    versions.commit()

    findings = look(versions.data)

    assert [(f.place.record, f.place.path) for f in findings] == [("keuringsarts", "register_data/ontvangers.csv")]
    assert "ontvangers,keuringsarts,Keuringsartsen Oost," in findings[0].hint


def test_a_file_with_a_fault_is_not_called_gone(versions):
    """One typing error may not set off others."""
    versions.edit(SWIM, "titel: Abonnement", "titel: 'Abonnement")

    assert told(versions.data) == []


def test_a_fault_in_the_row_that_cures_is_the_only_finding(versions):
    """A wrong date in what has ended does not bring the address back as gone."""
    (versions.data / SWIM).unlink()
    end(versions, "verwerkingen,zwemabonnement,x,x.,2 oktober 2026,")

    assert told(versions.data) == []


def test_a_fault_against_a_rule_hides_nothing(versions):
    """Who removes a successor hears of both addresses at once."""
    end(versions, "verwerkingen,badkaart,Badkaart,Gestopt.,2026-01-01,zwemabonnement")
    (versions.data / SWIM).unlink()

    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]


def test_what_is_remembered_is_extended(versions):
    """A second run sees what came after the first, and a way back undoes it."""
    assert told(versions.data) == []
    text = (versions.data / SWIM).read_text("utf-8")
    (versions.data / SWIM).unlink()
    versions.commit()
    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]
    (versions.data / SWIM).write_text(text, "utf-8")
    versions.commit()

    assert told(versions.data) == []


def test_history_that_was_rewritten_is_read_anew(versions):
    """After a forced push the version that was remembered is on no branch."""
    first = versions.git("rev-parse", "HEAD")
    versions.edit(SWIM, "id: zwemabonnement", "id: zwempas")
    (versions.data / SWIM).rename(versions.data / "verwerkingen/zwempas.yaml")
    versions.commit()
    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]

    versions.git("reset", "--quiet", "--hard", first)

    assert told(versions.data) == []


@pytest.mark.parametrize("is_recorded", [True, False])
def test_a_data_folder_that_moved_is_followed(versions, is_recorded):
    """Another folder is no reason to forget; names may hold spaces and letters of any kind."""
    (versions.data / SWIM).unlink()
    versions.commit()
    moved = versions.project / "gegevens van één gemeente" / "register ü"
    moved.parent.mkdir()
    shutil.move(versions.data, moved)
    if is_recorded:
        versions.commit()

    assert told(moved) == [("kenmerk-verdwenen", "zwemabonnement")]


def test_a_version_that_cannot_be_read_is_passed_over(versions):
    """Old YAML may be broken and old tables strange: such a version was never on a site."""
    good = {p: (versions.data / p).read_bytes() for p in (SWIM, "wetten.csv")}
    for bad in (b"status: gepubliceerd\nid: [", b"\xff\xfe", b"", b"id;naam\nx;y\n", b'id,"citeertitel\n'):
        for path in good:
            (versions.data / path).write_bytes(bad)
        (versions.data / "verwerkingen/..%2f een&\u2603.yaml").write_bytes(b"id: x\nstatus: gepubliceerd\n")
        versions.commit()
    (versions.data / "verwerkingen/..%2f een&\u2603.yaml").unlink()
    for path, content in good.items():
        (versions.data / path).write_bytes(content)
    versions.commit()

    assert told(versions.data) == []


def test_a_damaged_object_is_told_and_does_not_stop_the_rest(versions):
    """What Git cannot give is said once, as a gap; what it can give still counts."""
    versions.edit(SWIM, "titel: Abonnement", "titel: Oud abonnement")
    versions.commit()
    blob = versions.git("rev-parse", f"HEAD:register_data/{SWIM}")
    (versions.data / SWIM).unlink()
    versions.commit()
    file = versions.project / ".git/objects" / blob[:2] / blob[2:]
    file.chmod(0o644)
    file.write_bytes(b"kapot")

    assert told(versions.data) == [("geschiedenis-onvolledig", ""), ("kenmerk-verdwenen", "zwemabonnement")]


def test_a_shallow_copy_warns_with_the_cure(versions, tmp_path):
    """Without the beginning nobody can tell what was there; silence would be a lie."""
    versions.commit()
    copy = tmp_path / "ondiep"
    versions.git("clone", "--quiet", "--depth=1", f"file://{versions.project}", str(copy))

    finding = look(copy / "register_data")[0]

    assert (finding.rule, finding.severity) == ("geschiedenis-onvolledig", "waarschuwing")
    assert "fetch-depth: 0" in finding.hint
    assert "GIT_DEPTH: 0" in finding.hint
    subprocess.run(["git", "fetch", "--quiet", "--unshallow"], cwd=copy, check=True)
    assert told(copy / "register_data") == []


def test_outside_git_is_a_tip(small_package):
    """A register may live anywhere; only its promises cannot be checked there."""
    findings = look(small_package)

    assert [(f.rule, f.severity) for f in findings] == [("geen-geschiedenis", "tip")]
    assert "staat niet in Git" in findings[0].message


def test_without_the_programme_git_is_a_warning_where_there_is_a_history(versions, monkeypatch):
    """Nothing needs Git to build a site; but what could have been seen is not passed over in a whisper."""
    monkeypatch.setenv("PATH", str(versions.project))

    finding = look(versions.data)[0]

    assert "git is er niet" in finding.message
    assert (finding.rule, finding.severity) == ("geschiedenis-onleesbaar", "waarschuwing")
    shutil.rmtree(versions.project / ".git")
    assert [(f.rule, f.severity) for f in look(versions.data)] == [("geen-geschiedenis", "tip")]


def test_a_folder_of_somebody_else_is_a_warning_with_the_command(versions, monkeypatch):
    """Git refuses such a folder until its reader says that it is trusted."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    finding = look(versions.data)[0]

    assert (finding.rule, finding.severity) == ("geschiedenis-onleesbaar", "waarschuwing")
    assert f"safe.directory {versions.project}" in finding.hint


def test_a_repository_without_a_version_and_data_outside_it_are_tips(versions):
    """Whoever has only begun is helped on, not stopped."""
    shutil.rmtree(versions.project / ".git")
    versions.git("init", "--quiet")
    assert "nog geen versie" in look(versions.data)[0].message
    (versions.project / ".gitignore").write_text("register_data\n", "utf-8")
    versions.commit()

    assert "staat nog niet in de geschiedenis" in look(versions.data)[0].message


def test_settings_and_surroundings_of_a_user_change_nothing(versions, monkeypatch, tmp_path):
    """Aliases of output, hooks and the environment of a hook are of no influence."""
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[log]\nshowRoot=false\nshowSignature=true\ndate=relative\ndiffMerges=combined\n"
        "[diff]\nrenames=copies\nexternal=/bin/false\nrelative=true\nnoprefix=true\n[color]\nui=always\n"
        f"[core]\npager=/bin/false\nfsmonitor={tmp_path}/nooit\n",
        "utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    (versions.data / SWIM).unlink()
    versions.commit()
    monkeypatch.setenv("GIT_DIR", "/nergens")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nergens/index")

    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]


def test_the_demo_register_keeps_its_promises(repo):
    """The history of this very repository holds nothing that went without a word."""
    assert [f for f in look_at_repo(repo) if f.is_blocking] == []


def look_at_repo(repo):
    """Return the findings of the history of this repository, without writing anything into it."""
    settings = Settings(repo)
    cache = Cache(repo / "nergens", "test")
    return history_findings(settings, check(settings, cache), cache)


KART = "verwerkingen,skelterbaan,Skelterbaan,De baan is dicht.,2020-01-01,zwemabonnement"


def test_a_row_of_what_ended_before_the_history_began_is_followed_too(versions):
    """Of such an address nothing else is left than that row; the hint holds the row as it was."""
    end(versions, KART)
    versions.commit()
    assert told(versions.data) == []
    versions.edit("vervallen.csv", f"{KART}\n", "")
    versions.commit()

    finding = look(versions.data)[0]

    assert (finding.rule, finding.place.path, finding.place.record) == (
        "kenmerk-verdwenen",
        "register_data/vervallen.csv",
        "skelterbaan",
    )
    assert "sinds 3 oktober 2026" in finding.message
    assert f"terug in vervallen.csv: {KART}" in finding.hint
    end(versions, KART)
    assert told(versions.data) == []


def test_what_has_a_page_again_needs_no_row(versions):
    """Who brings an activity back takes its row away; and what went twice is told once."""
    text = (versions.data / SWIM).read_text("utf-8")
    (versions.data / SWIM).unlink()
    end(versions, "verwerkingen,zwemabonnement,Zwemmen,Gestopt.,2026-10-01,")
    versions.commit()
    versions.edit("vervallen.csv", "verwerkingen,zwemabonnement,Zwemmen,Gestopt.,2026-10-01,\n", "")
    versions.commit()
    assert told(versions.data) == [("kenmerk-verdwenen", "zwemabonnement")]

    (versions.data / SWIM).write_text(text, "utf-8")

    assert told(versions.data) == []
