"""The page that explains every finding: whole, with an anchor for each, and light."""

import gzip
import random
import re
from dataclasses import replace
from pathlib import Path

from glashelder.explanations.catalogue import EXPLANATIONS
from glashelder.explanations.explanation import Explanation
from glashelder.render.environment import make_environment
from glashelder.tree.folder import Folder
from glashelder.views.rules_page import rules_page

BUDGET = 40_000


def rendered(repo: Path, explanations: list[Explanation]) -> str:
    """Return the body of the page."""
    template = make_environment(Folder(repo / "templates")).get_template("pages/regels.html")
    return template.render(page=rules_page(explanations))


def test_every_finding_stands_there_once_with_its_id_as_anchor(repo: Path) -> None:
    """Links from findings lead to the paragraph itself, and no heading takes the anchor of another."""
    anchors = re.findall(r'id="([^"]+)"', rendered(repo, list(EXPLANATIONS.values())))

    assert [key for key in EXPLANATIONS if anchors.count(key) != 1] == []
    assert len(anchors) == len(set(anchors))


def test_a_subject_is_one_heading_with_all_its_findings() -> None:
    """Who looks for one rule finds its neighbours beside it."""
    page = rules_page(EXPLANATIONS.values())
    titles = [subject.titel for subject in page.onderwerpen]

    assert len(titles) == len(set(titles))
    assert page.aantal == sum(len(s.meldingen) for s in page.onderwerpen) == len(EXPLANATIONS)


def test_the_page_stays_light_with_a_hundred_rules(repo: Path) -> None:
    """A hundred rules beside the faults, each in words of its own, stay within 40 kB on the line."""
    shuffle = random.Random(1)
    words = " ".join(e.uitleg for e in EXPLANATIONS.values()).split()
    law = next(e for e in EXPLANATIONS.values() if e.code)
    rules = [
        replace(
            law,
            id=f"regel-{number}-" + "-".join(w.strip(".,:?").casefold() for w in shuffle.sample(words, 3)),
            title=" ".join(shuffle.sample(words, 7)),
            uitleg=" ".join(shuffle.sample(words, 35)),
            law=f"AVG artikel {number}, {shuffle.choice(words)} lid, onder {shuffle.choice(words)}",
        )
        for number in range(100)
    ]

    page = rendered(repo, [*EXPLANATIONS.values(), *rules])

    assert len(gzip.compress(page.encode())) < BUDGET
