"""`make proof`: a hundred pairs of builders and sixty kills, at random moments. No file is lost, nobody is locked out.

Each seed gives the same delays, so that what fails can be tried again: `pytest tests/proof/… -k 17`.
"""

import contextlib
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import BUILD, MKDOCS, Builders
from demonstration import make_zilverdam

_PAIRS = ((BUILD, BUILD), (BUILD, BUILD), (BUILD, MKDOCS), (MKDOCS, BUILD))


@pytest.fixture(scope="module")
def builders(_voorbeeldstad: Path, repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Builders:
    """Return one project for all pairs and kills: what one of them leaves is what the next one finds."""
    project = tmp_path_factory.mktemp("proof") / "project"
    shutil.copytree(_voorbeeldstad, project)
    return Builders(project, repo, "Voorbeeldstad", "Voorbeelddorp")


@pytest.fixture(scope="module")
def large(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Builders:
    """Return the register of Zilverdam, of which a second process writes a part."""
    project = tmp_path_factory.mktemp("proof") / "project"
    return Builders(make_zilverdam(project), repo, "Zilverdam", "Goudendam")


@contextlib.contextmanager
def serving(builders: Builders) -> Iterator[None]:
    """Have `serve` watch the project."""
    serve = builders.start("glashelder", "serve", "--port", "0")
    time.sleep(2)
    try:
        yield
        assert serve.poll() is None
    finally:
        serve.terminate()
        serve.wait()


def next_build_is_right(builders: Builders, town: str) -> None:
    """Hold that a build after it all works, and that nothing is left of the others."""
    assert builders.wait(builders.start(*BUILD)) == [0]
    assert builders.published() == town
    assert builders.left() == set()
    assert builders.orphans() == []


@pytest.mark.parametrize("seed", range(60))
def test_a_pair(seed: int, builders: Builders) -> None:
    """Two builders, and a change of a shared file before, between or after their starts."""
    chance = random.Random(seed)
    town = chance.choice(builders.towns)
    commands = _PAIRS[seed % len(_PAIRS)]
    moments = sorted([(chance.uniform(0, 1), command) for command in commands] + [(chance.uniform(0, 1.5), ())])
    started = time.monotonic()
    processes = []
    for moment, command in moments:
        time.sleep(max(0.0, started + moment - time.monotonic()))
        if command:
            processes.append(builders.start(*command))
        else:
            builders.change(town)

    assert builders.wait(*processes) == [0, 0]
    assert builders.published() in builders.towns
    next_build_is_right(builders, town)


@pytest.mark.parametrize("seed", range(30))
def test_a_save_that_serve_sees_and_a_build(seed: int, builders: Builders) -> None:
    """A build, by our own command or by MkDocs, falls in the middle of a rebuild."""
    chance = random.Random(seed)
    with serving(builders):
        town = next(town for town in builders.towns if town != builders.published())
        builders.change(town)
        time.sleep(chance.uniform(0, 0.8))

        assert builders.wait(builders.start(*(MKDOCS if seed % 5 == 4 else BUILD))) == [0]
        assert builders.comes_to_stand(town)
    next_build_is_right(builders, town)


@pytest.mark.parametrize("seed", range(10))
def test_two_that_write_pages(seed: int, builders: Builders) -> None:
    """One of them writes all pages of one input, and the other nothing."""
    chance = random.Random(seed)
    target = builders.project / "los"
    first = builders.start("glashelder", "pages", "--to", str(target))
    time.sleep(chance.uniform(0, 1))
    builders.change(builders.towns[seed % 2])
    second = builders.start("glashelder", "pages", "--to", str(target))

    assert sorted(builders.wait(first, second)) == [0, 2]
    texts = [p.read_text("utf-8") for p in target.rglob("*.md")]
    assert len(texts) == sum(path.endswith(".html") for path in builders.sites[builders.towns[0]])
    assert len({town for town in builders.towns for text in texts if f"Gemeente {town}" in text}) <= 1
    shutil.rmtree(target)


@pytest.mark.parametrize("seed", range(60))
def test_a_kill(seed: int, builders: Builders) -> None:
    """One of two builders is killed. The site is one of the two; after MkDocs it may be half, until the next build."""
    chance = random.Random(seed)
    town = chance.choice(builders.towns)
    builders.change(town)
    killed_command = MKDOCS if seed % 6 == 5 else BUILD
    killed = builders.start(*killed_command)
    other = builders.start(*BUILD) if seed % 2 else None
    time.sleep(chance.uniform(0.2, 1.6))
    builders.kill(killed)

    if other:
        assert builders.wait(other) == [0]
        assert builders.published() == town
    if killed_command == BUILD:
        assert builders.published() in builders.towns
    next_build_is_right(builders, town)


@pytest.mark.parametrize("seed", range(8))
def test_a_kill_of_a_large_build(seed: int, large: Builders) -> None:
    """Where a second process writes, it ends with the first, and what it wrote harms nothing."""
    town = large.towns[seed % 2]
    large.change(town)
    build = large.start(*BUILD)
    time.sleep(random.Random(seed).uniform(0.7, 3))
    large.kill(build)
    time.sleep(0.5)

    assert large.orphans() == []
    assert large.published() in large.towns
    next_build_is_right(large, town)
