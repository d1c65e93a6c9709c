"""`glashelder verify` of a site that was made before its address was changed."""

import pytest

pytestmark = pytest.mark.site


@pytest.mark.parametrize("address", ["https://elders.example/", "https://elders.example/privacy/"])
def test_who_changes_the_address_reads_to_build_again(address, small_project, run):
    """One sentence, and not a thousand dead links; what it says to type ends it."""
    settings = small_project / "mkdocs.yml"
    run("glashelder", "build", cwd=small_project)
    lines = settings.read_text("utf-8").splitlines()
    other = [f"site_url: {address}" if line.startswith("site_url:") else line for line in lines]
    assert other != lines
    settings.write_text("\n".join(other) + "\n", "utf-8")

    done = run("glashelder", "verify", cwd=small_project, expect=1)

    assert done.stdout.strip() == (
        "De site is gemaakt voor een ander adres dan 'site_url' in mkdocs.yml. Typ: glashelder build"
    )
    run("glashelder", "build", cwd=small_project)
    assert " 0 fouten." in run("glashelder", "verify", cwd=small_project).stdout
