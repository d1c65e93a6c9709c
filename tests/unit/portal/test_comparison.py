"""The same activity of several organisations side by side: who says what, and what all say."""

from glashelder.model.records import Organisatie
from glashelder.portal.comparison import Answer, compare
from glashelder.portal.facts import QUESTIONS, ActivityFacts, OrganisationFacts
from glashelder.wording.links import ROOT, Link

KEPT, DEPARTMENT = 0, len(QUESTIONS) - 1


def activity(
    town: str, key: str, kept: tuple[str, ...] = (), root: str = "", department: str = "Zorg"
) -> ActivityFacts:
    """Return what the portal knows of an activity."""
    answers = [()] * len(QUESTIONS)
    answers[KEPT], answers[DEPARTMENT] = kept, (department,)
    return ActivityFacts(
        root or key, key.capitalize(), f"Over {key}.", f"{ROOT}{town}/verwerkingen/{key}/", tuple(answers)
    )


def organisation(name: str, *activities: ActivityFacts) -> OrganisationFacts:
    """Return an organisation with activities."""
    texts = dict.fromkeys(Organisatie.__struct_fields__, "")
    row = Organisatie(**(texts | {"id": name.lower(), "korte_naam": name, "origin": None}))
    return OrganisationFacts(row, name.lower(), f"{ROOT}{name.lower()}/", activities)


def test_what_all_say_is_said_once() -> None:
    """And nobody is named."""
    towns = [organisation(t, activity(t.lower(), "pas", ("Pas: 1 jaar",))) for t in ("Aa", "Bee", "Cee")]
    (pas,) = compare(towns).activiteiten
    assert pas.is_gelijk
    assert [(a.vraag, a.antwoorden) for a in pas.vragen] == [
        (QUESTIONS[KEPT].text, (Answer("Allemaal", ("Pas: 1 jaar",)),)),
        (QUESTIONS[DEPARTMENT].text, (Answer("Allemaal", ("Zorg",)),)),
    ]
    assert pas.bewaring == (Answer("", ("Pas: 1 jaar",)),)
    assert (pas.zonder, compare(towns).alleen) == ("", ())


def test_a_line_that_some_say_names_them() -> None:
    """What all say comes first; a question on which they differ before one on which they do not."""
    towns = [
        organisation("Aa", activity("aa", "pas", ("Kaart: 2 jaar", "Pas: 1 jaar"))),
        organisation("Bee", activity("bee", "pas", ("Pas: 5 jaar", "Kaart: 2 jaar"))),
        organisation("Cee", activity("cee", "pas", ("Kaart: 2 jaar", "Pas: 1 jaar"))),
    ]
    (pas,) = compare(towns).activiteiten
    assert pas.verschillen == "hoe lang"
    assert [a.is_gelijk for a in pas.vragen] == [False, True]
    assert pas.bewaring == (
        Answer("Allemaal", ("Kaart: 2 jaar",)),
        Answer("Aa en Cee", ("Pas: 1 jaar",)),
        Answer("Bee", ("Pas: 5 jaar",)),
    )


def test_an_answer_that_one_lacks_is_a_difference() -> None:
    """Also when nobody says anything else."""
    towns = [organisation("Aa", activity("aa", "pas", ("Pas: 1 jaar",))), organisation("Bee", activity("bee", "pas"))]
    (pas,) = compare(towns).activiteiten
    assert pas.verschillen == "hoe lang"
    assert pas.bewaring == (Answer("Aa", ("Pas: 1 jaar",)),)


def test_the_order_of_lines_is_no_difference() -> None:
    """A list of recipients in another order says the same."""
    towns = [
        organisation(t, activity(t.lower(), "pas", lines)) for t, lines in (("Aa", ("x", "y")), ("Bee", ("y", "x")))
    ]
    assert compare(towns).activiteiten[0].is_gelijk


def test_what_rests_on_the_same_is_the_same() -> None:
    """Under another id, and where one organisation has two of them, each is named."""
    towns = [
        organisation("Aa", activity("aa", "hond", ("x",))),
        organisation("Bee", activity("bee", "hond", ("x",)), activity("bee", "kat", ("y",), root="hond")),
        organisation("Cee", activity("cee", "vis")),
    ]
    found = compare(towns)
    (hond,) = found.activiteiten
    assert (hond.address, hond.titel, hond.zonder) == ("vergelijken/hond/", "Hond", "Cee")
    assert [link.text for link in hond.bij] == ["Aa: Hond", "Bee: Hond", "Bee: Kat"]
    assert hond.bewaring == (Answer("Aa en Bee (Hond)", ("x",)), Answer("Bee (Kat)", ("y",)))
    assert found.alleen == (("Cee", (Link("Vis", f"{ROOT}cee/verwerkingen/vis/"),)),)


def test_two_of_one_organisation_are_not_compared() -> None:
    """It takes two organisations."""
    found = compare(
        [organisation("Aa", activity("aa", "hond"), activity("aa", "kat", root="hond")), organisation("Bee")]
    )
    assert found.activiteiten == ()
    assert [link.text for link in found.alleen[0][1]] == ["Hond", "Kat"]
