"""`glashelder diff` as a person uses it: which version it takes, what it prints, and when it cannot."""

import pytest

from glashelder.cli import main

SWIM = "verwerkingen/zwemabonnement.yaml"


@pytest.fixture
def diff(versions, capsys):
    """Return a function that runs the command and gives exit code, output and what went wrong."""

    def run(*arguments):
        code = main(["diff", *arguments, "--project", str(versions.project)])
        return code, *capsys.readouterr()

    return run


def test_an_edit_that_is_not_recorded_is_told(versions, diff):
    """Without a revision an editor sees what the edit of this moment does."""
    versions.edit("bewaartermijnen.csv", "P7Y", "P10Y")

    code, told, _ = diff()

    assert code == 0
    assert "van 7 naar 10 jaar" in told
    assert told.endswith("van 1 oktober 2026.\n")


def test_after_a_commit_the_last_version_is_told(versions, diff):
    """With nothing new on disk the commit before is compared with."""
    versions.edit("bewaartermijnen.csv", "P7Y", "P10Y")
    versions.commit()

    assert "van 7 naar 10 jaar" in diff()[1]


def test_a_branch_is_compared_with_where_it_left_the_published_one(versions, diff):
    """A reviewer sees the whole branch, and nothing of what others published since."""
    versions.git("checkout", "--quiet", "-b", "tak")
    versions.edit("bewaartermijnen.csv", "P7Y", "P10Y")
    versions.commit()
    versions.edit("bewaartermijnen.csv", "P10Y", "P12Y")
    versions.commit()
    versions.git("checkout", "--quiet", "main")
    versions.edit("bewaartermijnen.csv", "P5Y", "P6Y")
    versions.commit()
    versions.git("update-ref", "refs/remotes/origin/main", "main")
    versions.git("checkout", "--quiet", "tak")

    told = diff()[1]

    assert "van 7 naar 12 jaar" in told
    assert "6 jaar" not in told


def test_a_revision_and_a_form_can_be_chosen(versions, diff):
    """A name that Git knows is enough."""
    versions.git("tag", "v1")
    for term in ("P7Y,P8Y", "P8Y,P9Y"):
        versions.edit("bewaartermijnen.csv", *term.split(","))
        versions.commit()

    code, told, _ = diff("v1", "--format", "markdown")

    assert code == 0
    assert told.startswith("## Wat verandert er voor inwoners?\n\n### Hondenbelasting\n")
    assert "van 7 naar 9 jaar" in told


@pytest.mark.parametrize("revision", ["bestaat-niet", "HEAD:register_data", "HEAD~99", ""])
def test_an_unknown_revision_cannot_run(revision, versions, diff):
    """Exit code 2, and in Dutch what can be typed."""
    versions.git("update-ref", "refs/remotes/origin/main", versions.git("commit-tree", "HEAD^{tree}", "-m", "los"))

    code, told, wrong = diff(revision)

    assert (code, told) == (2, "")
    assert "glashelder diff HEAD~1" in wrong


def test_outside_git_it_cannot_run(small_project, capsys):
    """Without history there is nothing to compare with."""
    assert main(["diff", "--project", str(small_project)]) == 2
    assert "staat niet in Git" in capsys.readouterr().err


def test_a_folder_that_moved_is_compared_with_where_it_was(versions, capsys):
    """Another folder is no change for residents."""
    versions.edit("bewaartermijnen.csv", "P7Y", "P10Y")
    moved = versions.project / "ons register"
    versions.data.rename(moved)

    assert main(["diff", "--project", str(versions.project), "--data", str(moved)]) == 0
    assert "1 wijziging; verwerkingen: 1 gewijzigd." in capsys.readouterr().out


def test_with_a_fault_only_the_fault_is_told(versions, diff):
    """What cannot be read today is not gone; a warning hides nothing."""
    versions.edit(SWIM, "titel: Abonnement", "titel: 'Abonnement")

    code, told, _ = diff()

    assert code == 1
    assert f"register_data/{SWIM}" in told
    assert "website" not in told
    assert "waarschuwing" not in told
