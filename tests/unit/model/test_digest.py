"""The digest of an activity is of what a reader is told, not of how it was typed."""

import hashlib
import json
import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from glashelder.load.tables import SourceFile, parse_raw
from glashelder.model.digest import Digests
from glashelder.model.tables import build_tables
from glashelder.schema.catalogue import read_catalogue
from glashelder.tree.package import shipped
from glashelder.validate.shape import ShapeChecker

SWIM = "verwerkingen/zwemabonnement.yaml"
CATALOGUE = read_catalogue(shipped("register_data"))


def activity(text):
    """Return the record in the text of a file."""
    raw = parse_raw(text.encode(), SourceFile(SWIM, "verwerkingen"), CATALOGUE)
    checked = ShapeChecker(CATALOGUE).check(raw)
    assert not [f for f in checked.findings if f.is_blocking]
    return build_tables(checked.rows, CATALOGUE)["verwerkingen"]["zwemabonnement"]


def digest(text):
    """Return the digest of the record in the text of a file."""
    return Digests(CATALOGUE).of(activity(text))


@pytest.fixture(scope="module")
def text(repo):
    """Return the file of an activity."""
    return (repo / "tests/golden/digest/zwemabonnement.yaml").read_text("utf-8")


def shuffled(value, order):
    """Return the same with the keys of every mapping in another order."""
    if isinstance(value, dict):
        keys = list(value)
        order.shuffle(keys)
        return {key: shuffled(value[key], order) for key in keys}
    return [shuffled(item, order) for item in value] if isinstance(value, list) else value


@settings(max_examples=60, deadline=None)
@given(
    order=st.randoms(use_true_random=False),
    quotes=st.sampled_from([None, '"', "'"]),
    is_flow=st.sampled_from([True, False, None]),
    width=st.integers(20, 200),
)
def test_layout_changes_no_digest(text, order: random.Random, quotes, is_flow, width):
    """Keys in any order, quotes or none, on one line or many, comments or none: it is the same activity."""
    values = shuffled(yaml.load(text, yaml.BaseLoader), order)
    typed = yaml.dump(
        values,
        sort_keys=False,
        default_style=quotes,
        default_flow_style=is_flow,
        width=width,
        allow_unicode=True,
    )

    assert digest(f"# anders\n{typed}".replace("\n", "\r\n")) == digest(text)


def test_the_canonical_form_is_the_one_that_registers_were_adopted_in(text, repo):
    """Another form would call every activity of every municipality changed."""
    form = (repo / "tests/golden/digest/zwemabonnement.json").read_bytes()

    assert Digests(CATALOGUE).canonical(activity(text)) == form
    assert digest(text) == hashlib.sha256(form).hexdigest()[:16] == "c9635cab0f56d410"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel: Abonnement", "titel: abonnement"),
        ("waarvoor: ", "waarvoor: Ook "),
    ],
)
def test_what_a_reader_is_told_differently_is_another_digest(text, old, new):
    """Down to one letter, at any depth."""
    assert old in text
    assert digest(text.replace(old, new, 1)) != digest(text)


def test_order_of_what_is_listed_is_told_to_a_reader(text):
    """The first purpose on the page is the first that was typed."""
    values = yaml.load(text, yaml.BaseLoader)
    values["gegevens"].append(values["gegevens"][0] | {"gegeven": "contactgegevens"})
    turned = values | {"gegevens": values["gegevens"][::-1]}

    assert digest(yaml.dump(values)) != digest(yaml.dump(turned))


def test_what_is_private_changes_no_digest(text):
    """A reader could otherwise guess it, and a note is no new version."""
    values = yaml.load(text, yaml.BaseLoader)
    values |= {"interne_notitie": "Vraag dit na.", "systemen": [{"systeem": "zaaksysteem"}]}

    assert digest(yaml.dump(values)) == digest(text)


def test_another_name_changes_no_digest(text, repo, next_release):
    """Of a field, a list, a field and a code in a nested row, in more releases: the form stays the one of the first."""
    form = json.loads((repo / "tests/golden/digest/zwemabonnement.json").read_bytes())
    form["beveiliging"] = form.pop("maatregelen")
    form["redenen"] = form.pop("doelen")
    form["onderwerp_id"] = "vrije-tijd"
    for row in form["redenen"]:
        row["waarom"] = row.pop("doel")
        for basis in row["grondslagen"]:
            basis["grondslag"] = {"overeenkomst": "contract"}.get(basis["grondslag"], basis["grondslag"])
    subject = yaml.safe_load(text)["onderwerp_id"]

    next_release.renamed("verwerkingen", "beveiliging", "veiligheid")
    next_release.renamed("verwerkingen", "veiligheid", "maatregelen", versie="2027.2.0")
    next_release.renamed("verwerkingen", "redenen", "doelen")
    next_release.renamed("verwerking_doelen", "waarom", "doel")
    next_release.renamed("grondslagen", "contract", "overeenkomst", "code")
    next_release.renamed("onderwerpen", "vrije-tijd", subject, "code")

    assert json.loads(Digests(CATALOGUE).canonical(activity(text))) == form
    assert "contract" in str(form)
