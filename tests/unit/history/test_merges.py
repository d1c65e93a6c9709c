"""What stood on the published branch counts, along whichever parent of a merge it came; a side branch does not."""

import shutil

import pytest
from history_view import SWIM, told


def come_and_go(versions, branch: str) -> None:
    """On a new branch, add an activity and take it away again."""
    versions.git("checkout", "--quiet", "-b", branch)
    shutil.copy(versions.data / SWIM, versions.data / "verwerkingen/probeer.yaml")
    versions.edit("verwerkingen/probeer.yaml", "id: zwemabonnement", "id: probeer")
    versions.commit()
    (versions.data / "verwerkingen/probeer.yaml").unlink()
    versions.commit()


def test_the_branch_of_origin_counts_and_a_side_branch_does_not(versions):
    """What was only ever on a side branch was never published."""
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")
    come_and_go(versions, "zijtak")
    assert told(versions.data) == []

    versions.git("checkout", "--quiet", "main")
    versions.git("merge", "--quiet", "--no-ff", "--no-edit", "zijtak")
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")

    assert told(versions.data) == []


@pytest.mark.parametrize(
    ("message", "was_published"),
    [
        ("Merge branch 'main' of https://git.voorbeeld.example/register", True),
        ("Merge branch 'hoofdtak' of https://git.voorbeeld.example/register", True),
        ("Merge branch 'main' into werk", True),
        ("Merge remote-tracking branch 'origin/main'", True),
        ("Alles van gisteren erbij", True),
        ("Merge branch 'werk'", False),
        ("Merge branch 'mainframe' of https://git.voorbeeld.example/register", False),
        ("Merge branch 'werk' into 'main'", False),
        ("Merge pull request #12 from voorbeeld/werk", False),
        (f"Merge {'a' * 40} into {'b' * 40}", False),
        ("Merged PR 12: Zwemles", False),
        ("Zwemles erbij (#12)", False),
    ],
)
def test_a_pull_does_not_hide_what_was_published(message, was_published, versions):
    """After `git pull` the first parent is the line of one editor; what was published is the second."""
    come_and_go(versions, "collega")
    versions.git("checkout", "--quiet", "main")
    versions.edit(SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    versions.commit()
    assert told(versions.data) == []
    versions.git("merge", "--quiet", f"--message={message}", "collega")
    versions.git("update-ref", "refs/remotes/origin/hoofdtak", "HEAD")
    versions.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/hoofdtak")

    assert told(versions.data) == [("kenmerk-verdwenen", "probeer")] * was_published


def test_what_came_in_by_a_merge_was_published(versions):
    """A merge counts as a change of the branch it came into."""
    versions.git("checkout", "--quiet", "-b", "zijtak")
    shutil.copy(versions.data / SWIM, versions.data / "verwerkingen/probeer.yaml")
    versions.edit("verwerkingen/probeer.yaml", "id: zwemabonnement", "id: probeer")
    versions.commit()
    versions.git("checkout", "--quiet", "main")
    versions.git("merge", "--quiet", "--no-ff", "--message=samen", "zijtak")
    (versions.data / "verwerkingen/probeer.yaml").unlink()
    versions.commit()

    assert told(versions.data) == [("kenmerk-verdwenen", "probeer")]
