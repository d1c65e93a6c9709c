"""What is wrong with a template reaches the process that asked for a page, wherever the page was made."""

import pickle

from glashelder.findings import Finding, Place
from glashelder.templating.template_fault import TemplateFaultError


def test_a_fault_survives_the_way_to_another_process() -> None:
    """Half of the pages are made in a second process; its faults are told like those of the first."""
    finding = Finding(
        "sjabloon-onjuist", "Dit sjabloon is niet te lezen.", Place("templates/a.html", 3), "Herstel het."
    )

    back = pickle.loads(pickle.dumps(TemplateFaultError(finding)))

    assert (back.finding, str(back)) == (finding, str(TemplateFaultError(finding)))
