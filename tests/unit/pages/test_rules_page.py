"""The page that explains every finding: whole, with an anchor for each, and light."""

import gzip
import html
import random
import re
from pathlib import Path

from altered import replace

from glashelder.explanations.catalogue import by_subject, explanations
from glashelder.explanations.explanation import Explanation
from glashelder.pages.rules import RULES
from glashelder.render.environment import make_environment
from glashelder.tree.folder import Folder

BUDGET = 40_000


def rendered(repo: Path, every: list[Explanation]) -> str:
    """Return the body of the page."""
    template = make_environment(Folder(repo / "templates")).get_template("pages/regels.html")
    return template.render(head=RULES, page=by_subject(every))


def test_every_finding_stands_there_once_with_its_id_as_anchor(repo: Path) -> None:
    """Links from findings lead to the paragraph itself, and no heading takes the anchor of another."""
    anchors = re.findall(r'id="([^"]+)"', rendered(repo, list(explanations().values())))

    assert [key for key in explanations() if anchors.count(key) != 1] == []
    assert len(anchors) == len(set(anchors))


def test_a_subject_is_one_heading_with_all_its_findings(repo: Path) -> None:
    """Who looks for one rule finds its neighbours beside it."""
    page = rendered(repo, list(explanations().values()))
    subjects = [e.onderwerp for e in explanations().values()]

    assert re.findall(r'<h2 id="[^"]+">([^<]+)</h2>', html.unescape(page)) == list(dict.fromkeys(subjects))
    assert f"Er zijn {len(subjects)} soorten meldingen." in page


def test_the_page_stays_light_with_a_hundred_rules(repo: Path) -> None:
    """A hundred rules beside the faults, each in words of its own, stay within 40 kB on the line."""
    shuffle = random.Random(1)
    words = " ".join(e.uitleg for e in explanations().values()).split()
    law = next(e for e in explanations().values() if e.code)
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

    page = rendered(repo, [*explanations().values(), *rules])

    assert len(gzip.compress(page.encode())) < BUDGET
