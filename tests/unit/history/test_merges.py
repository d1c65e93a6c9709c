"""What stood on the published branch counts, along whichever parent of a merge it came; a side branch does not."""

import shutil

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


def merged_without(versions, branch: str) -> None:
    """Merge a branch with a new activity into main, but leave the activity out."""
    versions.git("checkout", "--quiet", "-b", branch)
    shutil.copy(versions.data / SWIM, versions.data / "verwerkingen/probeer.yaml")
    versions.edit("verwerkingen/probeer.yaml", "id: zwemabonnement", "id: probeer")
    versions.commit()
    versions.git("checkout", "--quiet", "main")
    versions.edit(SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    versions.commit()
    versions.git("merge", "--quiet", "--no-commit", "--no-ff", branch)
    versions.git("rm", "--quiet", "--force", "register_data/verwerkingen/probeer.yaml")
    versions.git("commit", "--quiet", "--message=Merge branch 'main' of https://git.voorbeeld.example/register")
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")


def test_a_merge_does_not_hide_what_one_of_its_parents_had(versions):
    """After `git pull` the first parent is the line of one editor; what was published is the second."""
    merged_without(versions, "collega")

    assert told(versions.data) == [("kenmerk-verdwenen", "probeer")]


def test_what_came_and_went_before_a_merge_is_not_asked_for_again(versions):
    """It was never published, or its end was judged when that was published."""
    come_and_go(versions, "collega")
    versions.git("checkout", "--quiet", "main")
    versions.edit(SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    versions.commit()
    versions.git("merge", "--quiet", "--no-edit", "collega")
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")

    assert told(versions.data) == []


def test_a_merge_ends_nothing_that_its_result_holds(versions):
    """A parent that is behind lacks rows and files; the merge has them."""
    versions.git("checkout", "--quiet", "-b", "achter")
    versions.edit(SWIM, "titel: Abonnement op het zwembad", "titel: Zwemmen")
    versions.commit()
    versions.git("checkout", "--quiet", "main")
    shutil.copy(versions.data / SWIM, versions.data / "verwerkingen/probeer.yaml")
    versions.edit("verwerkingen/probeer.yaml", "id: zwemabonnement", "id: probeer")
    versions.commit()
    versions.git("merge", "--quiet", "--no-ff", "--no-edit", "achter")
    versions.git("update-ref", "refs/remotes/origin/main", "HEAD")

    assert told(versions.data) == []


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
