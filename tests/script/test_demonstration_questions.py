"""Questions that are not in the table, asked of the demonstration: does the search find what residents mean?"""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from demonstration import make_zilverdam
from script_process import Script

pytestmark = pytest.mark.site
QUESTIONS = Path(__file__).with_name("demonstration_questions.csv")


def test_most_questions_find_their_page_first(script: Script, tmp_path: Path) -> None:
    """Nine in ten first, nearly all among the first three, and what is not on the site finds nothing."""
    make_zilverdam(tmp_path)
    built = subprocess.run(
        [sys.executable, "-m", "glashelder", "build", "--project", str(tmp_path)], capture_output=True, check=False
    )
    assert built.returncode == 0, built.stdout.decode()
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        asked = {row["vraag"]: row["pagina"] for row in csv.DictReader(file)}
    files = {path.name: json.loads(path.read_bytes()) for path in (tmp_path / "site/zoeken").glob("*.json")}

    found = dict(zip(asked, script.call("probes.js", "found", files, list(asked)), strict=True))

    best = {query: [address.split("#")[0] for address in found[query]["addresses"][:3]] for query in asked}
    answered = [query for query, page in asked.items() if page]
    wrong = {query: best[query] for query in answered if best[query][:1] != [asked[query]]}
    missing = {query: best[query] for query in answered if asked[query] not in best[query]}
    assert len(wrong) <= len(answered) * 0.1, wrong
    assert len(missing) <= len(answered) * 0.03, missing
    assert {query: best[query] for query, page in asked.items() if not page and best[query]} == {}
