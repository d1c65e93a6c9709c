"""What forbids a letter: the rules BR, seen in whether there is one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from altered import replace
from letter_example import ACTIVITY, DAY, TODAY, a_request, under_each_law

from glashelder.findings import Finding, Origin, Place, Severity
from glashelder.letters.catalogue.request import Deel, LetterRequest
from glashelder.letters.department.maker import LetterMaker, LetterResult
from glashelder.model.records import Medeverantwoordelijke, Opdrachtgever
from glashelder.pipeline import Checked
from glashelder.settings import Settings
from glashelder.wording.words import date_in_words

HOSTILE = (
    "Jansen & Zn <w:p/> {{ 7*7 }} {% if %}\n## kop\n- punt\u202eOmgekeerd\u2069 Kırmızı\x00\ufffe [naam]\n\nalinea"
)
Changes = dict[str, str]
ROW: dict[str, Any] = {"origin": Origin("", 1), "verwerking_id": "anderen", "volgnummer": 1}


@pytest.fixture
def checked(check_data: Callable[[Path], Checked], small_package: Path) -> Checked:
    """Return Voorbeeldstad with an activity under each law."""
    return under_each_law(check_data(small_package))


@pytest.fixture
def make(checked: Checked, repo: Path) -> Callable[[LetterRequest], LetterResult]:
    """Return a function that makes a letter of this register."""
    return LetterMaker(checked, Settings(project_dir=repo, today=TODAY)).make


def rules(result: LetterResult) -> set[str]:
    """Return the ids of what was found."""
    return {finding.rule for finding in result.findings}


@pytest.mark.parametrize(
    ("brief", "changes", "rule"),
    [
        ("ontvangstbevestiging", {"kanaal": "duif"}, "brief-keuze-onbekend"),
        ("ontvangstbevestiging", {"recht": "alles"}, "brief-keuze-onbekend"),
        ("ontvangstbevestiging", {"naam": " \u200e"}, "brief-invulveld-leeg"),
        ("ontvangstbevestiging", {"adres": ""}, "brief-invulveld-leeg"),
        ("ontvangstbevestiging", {"twijfel": "Ja"}, "brief-veld-past-niet"),
        ("ontvangstbevestiging", {"ontvangen": "2026-02-30"}, "brief-datum-onmogelijk"),
        ("ontvangstbevestiging", {"ontvangen": "13-11-2026"}, "brief-datum-onmogelijk"),
        ("ontvangstbevestiging", {"ontvangen": "2026-11-27", "datum": "2026-11-27"}, "brief-datum-in-toekomst"),
        ("ontvangstbevestiging", {"ontvangen": "2017-01-01"}, "brief-termijn-onbekend"),
        ("besluit-weigeren", {"datum": ""}, "brief-invulveld-leeg"),
        ("besluit-weigeren", {"datum": "2026-11-01"}, "brief-datums-verkeerd-om"),
        ("verzoek-om-aanvulling", {"antwoord_voor": "2026-11-26"}, "brief-datums-verkeerd-om"),
        ("verdaging", {"datum": "2026-12-03"}, "brief-verdaging-te-laat"),
        ("verdaging", {"verdaging_reden": "drukte"}, "brief-keuze-onbekend"),
        ("besluit-buiten-behandeling", {"datum": "2026-11-18"}, "brief-buiten-behandeling-te-vroeg"),
        ("besluit-buiten-behandeling", {"datum": "2026-12-20"}, "brief-buiten-behandeling-te-laat"),
        ("besluit-inwilligen", {"recht": "toestemming-intrekken"}, "brief-past-niet-bij-recht"),
    ],
)
def test_letter_is_refused(checked: Checked, make: Callable, brief: str, changes: Changes, rule: str) -> None:
    """What a rule forbids gives a reason and a cure in Dutch, and no letter."""
    result = make(a_request(checked.register, brief, **changes))

    assert rule in rules(result)
    assert not result.content
    assert all(finding.message and finding.hint for finding in result.findings)


@pytest.mark.parametrize(
    ("activities", "rule"),
    [
        (("bestaat-niet",), "brief-verwerking-onbekend"),
        (("nog-concept",), "brief-verwerking-onbekend"),
        (("in-opdracht",), "brief-verkeerde-verantwoordelijke"),
        ((ACTIVITY, "hondenbelasting"), "brief-meer-bestuursorganen"),
        ((ACTIVITY, f"{ACTIVITY}-brp"), "brief-meer-wetten"),
        ((), "brief-invulveld-leeg"),
    ],
)
def test_activity_must_fit_the_letter(checked: Checked, make: Callable, activities: tuple[str, ...], rule: str) -> None:
    """A letter is about published activities of one body under one law."""
    result = make(replace(a_request(checked.register, "ontvangstbevestiging"), verwerkingen=activities))

    assert rule in rules(result)
    assert not result.content


def test_ended_activity_names_its_successor(checked: Checked, make: Callable) -> None:
    """Who types the id of what has ended reads since when, and what came instead."""
    ended = next(v for v in checked.register.vervallen if v.tabel == "verwerkingen")
    (finding,) = make(replace(a_request(checked.register, "ontvangstbevestiging"), verwerkingen=(ended.id,))).findings

    assert date_in_words(ended.vervallen_op) in finding.message
    assert (ended.opvolger_id or "Zoek") in finding.hint


def with_others(checked: Checked, **changes: Any) -> Checked:
    """Return the register with an activity in which the municipality is not the only one to decide."""
    activity = replace(checked.register.verwerkingen[ACTIVITY], id="anderen", **changes)
    return replace(checked, register=replace(checked.register, verwerkingen={"anderen": activity}))


def test_who_may_not_decide_reads_who_does(checked: Checked, repo: Path) -> None:
    """The finding names each principal and how to reach it, so that the request can be sent on at once."""
    row = Opdrachtgever(**ROW, naam="gemeente Oosterstad", contact="privacy@oosterstad.example")
    more = with_others(
        checked, rol="verwerker", opdrachtgevers=(row, replace(row, naam="het waterschap", contact=None))
    )
    request = replace(a_request(checked.register, "ontvangstbevestiging"), verwerkingen=("anderen",))

    result = LetterMaker(more, Settings(project_dir=repo, today=TODAY)).make(request)

    told = next(f.message for f in result.findings if f.rule == "brief-verkeerde-verantwoordelijke")
    assert "in opdracht van gemeente Oosterstad (privacy@oosterstad.example) of het waterschap. Die beslist" in told


def test_a_decision_names_who_is_responsible_too(checked: Checked, repo: Path) -> None:
    """A person may turn to each joint controller (AVG art. 26(3)), so the annex says who they are and what they do."""
    row = Medeverantwoordelijke(**ROW, naam="gemeente Oosterstad", contact="Postbus 9", waarvoor="Meet de straat op")
    more = with_others(checked, rol="gezamenlijk", afspraken="Wij beslissen.", gezamenlijk_met=(row,))
    request = replace(a_request(checked.register, "besluit-inwilligen"), verwerkingen=("anderen",))

    letter = LetterMaker(more, Settings(project_dir=repo, today=TODAY)).make(request).content.decode()

    assert "- Gemeente Oosterstad. Meet de straat op. Contact: Postbus 9." in letter
    assert "Dit spraken wij af: Wij beslissen." in letter


def test_request_about_work_for_others_can_only_be_forwarded(checked: Checked, make: Callable) -> None:
    """The municipality that works for somebody else sends the request on and tells so."""
    request = a_request(checked.register, "doorzending", van_een_ander="")

    assert make(replace(request, verwerkingen=("in-opdracht",))).content


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        (Deel(vraag="v", besluit="weigeren", feiten="f", afweging="a"), "brief-weigering-zonder-grond"),
        (Deel(vraag="v", besluit="weigeren", grond="het-kan-niet", feiten="f"), "brief-weigering-zonder-grond"),
        (
            Deel(vraag="v", besluit="weigeren", grond="avg-17-3-b", feiten="f", afweging="a"),
            "brief-weigering-zonder-grond",
        ),
        (
            Deel(vraag="v", besluit="weigeren", grond="wpg-27-a", feiten="f", afweging="a"),
            "brief-weigering-zonder-grond",
        ),
        (Deel(vraag="v", besluit="weigeren", grond="uavg-41-i", afweging="a"), "brief-weigering-zonder-feiten"),
        (Deel(vraag="v", besluit="weigeren", grond="uavg-41-i", feiten="f"), "brief-weigering-zonder-afweging"),
        (Deel(vraag="v", besluit="toekennen", uitvoering="u"), "brief-delen-passen-niet"),
        (Deel(besluit="weigeren", grond="uavg-41-i", feiten="f", afweging="a"), "brief-invulveld-leeg"),
        (Deel(vraag="v", besluit="misschien"), "brief-keuze-onbekend"),
    ],
)
def test_refusal_needs_a_ground_with_facts_and_weighing(
    checked: Checked, make: Callable, part: Deel, rule: str
) -> None:
    """A ground counts if the law gives it for this right; free text is no ground (rule BR05)."""
    result = make(replace(a_request(checked.register, "besluit-weigeren"), delen=(part,)))

    assert rule in rules(result)
    assert not result.content


def test_refusal_without_hearing_is_made_with_a_warning(checked: Checked, make: Callable) -> None:
    """Whether somebody was heard is asked, and the letter is made (rule BR08)."""
    result = make(a_request(checked.register, "besluit-weigeren", zienswijze=""))

    assert [(f.rule, f.severity) for f in result.findings] == [("brief-hoorvraag-open", Severity.WAARSCHUWING)]
    assert result.content


def test_right_that_the_law_does_not_give_cannot_be_granted(checked: Checked, make: Callable) -> None:
    """Restriction does not exist for the BRP: the finding names the ground on which to refuse (rule BR10)."""
    result = make(a_request(checked.register, "besluit-inwilligen", "beperking", "brp"))

    assert rules(result) == {"brief-recht-bestaat-niet"}
    assert "brp-2-58a" in result.findings[0].hint


def test_access_under_the_brp_cannot_be_extended(checked: Checked, make: Callable) -> None:
    """The clock follows the law of the activity, never that of the AVG."""
    assert rules(make(a_request(checked.register, "verdaging", "inzage", "brp"))) == {"brief-verdaging-kan-niet"}


def test_extension_counts_the_days_that_the_term_stood_still(checked: Checked, make: Callable) -> None:
    """Who waited eleven days for an answer extends eleven days longer, and the letter says which days, by which law."""
    waited = {"gevraagd_op": "2026-11-04", "aangevuld_op": "2026-11-16"}
    letter = make(a_request(checked.register, "verdaging", ontvangen="2026-10-15", **waited)).content.decode()

    assert "uiterlijk op 26 november 2026 te antwoorden" in letter  # 15 November and eleven days
    assert "11 dagen, van 5 november 2026 tot en met 15 november 2026 (Awb artikel 4:15" in letter
    assert "en uiterlijk op 26 januari 2027" in letter
    assert "AVG artikel 12, derde en vierde lid; Awb artikel 4:15, zoals zij gelden op 26 november 2026." in letter


def test_who_never_answered_did_not_make_the_decision_late(checked: Checked, make: Callable) -> None:
    """The term stands still until the last day to answer; without that this decision would be two days late."""
    request = a_request(
        checked.register, "besluit-buiten-behandeling", ontvangen="2026-10-24", gevraagd_op="2026-10-26"
    )

    assert make(request).findings == ()


def test_late_letter_is_made_with_a_warning(checked: Checked, make: Callable) -> None:
    """After the last day the letter is still due; the maker is told that it is late."""
    result = make(a_request(checked.register, "ontvangstbevestiging", ontvangen="2026-09-01"))

    assert [(f.rule, f.severity) for f in result.findings] == [("brief-te-laat", Severity.WAARSCHUWING)]
    assert result.content


def test_decision_of_which_the_term_may_be_longer_is_made_with_a_warning(checked: Checked, make: Callable) -> None:
    """The objection term ends in a year of which no decree is known: the maker reads it, and what to look for."""
    result = make(a_request(checked.register, "besluit-geen-gegevens", datum="2028-12-05"))
    found = {f.rule: f for f in result.findings}["brief-feestdagen-onbekend"]

    assert not found.is_blocking
    assert found.message.startswith("Voor 2029 weten wij niet")
    assert "Staatscourant" in found.hint
    assert "De laatste dag is 16 januari 2029" in result.content.decode()


def test_decision_gives_the_objection_term_with_the_equated_day(checked: Checked, make: Callable) -> None:
    """Six weeks from 24 March 2027 run until Monday 10 May, for whoever objects and for whoever appeals."""
    for brief in ("besluit-geen-gegevens", "beslissing-op-bezwaar"):
        result = make(a_request(checked.register, brief, datum="2027-03-24"))

        assert "brief-feestdagen-onbekend" not in rules(result)
        assert "De laatste dag is 10 mei 2027" in result.content.decode()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"ondertekening": "Namens de burgemeester,"}, "brief-ander-orgaan-in-ondertekening"),
        ({"ondertekening": "Het college van burgemeester en wethouders van Voorbeeldstad,"}, "brief-mandaat-ontbreekt"),
    ],
)
def test_signature_is_that_of_the_body(checked: Checked, repo: Path, changes: Changes, rule: str) -> None:
    """Who signs is who is responsible, and says on whose behalf (rules BR03 and BR06)."""
    register = checked.register
    body = replace(register.bestuursorganen["voorbeeldstad-college"], **changes)
    spoiled = replace(checked, register=replace(register, bestuursorganen={**register.bestuursorganen, body.id: body}))
    maker = LetterMaker(spoiled, Settings(project_dir=repo, today=TODAY))

    assert rules(maker.make(a_request(register, "ontvangstbevestiging"))) == {rule}


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"geldig_tot": DAY("2026-11-01")}, "brief-wet-niet-van-kracht"),
        ({"geldig_van": DAY("2026-11-24")}, "brief-wet-verouderd"),
        ({"geldig_van": None, "gecontroleerd_op": None}, "brief-wet-verouderd"),
    ],
)
def test_letter_rests_on_the_text_in_force(checked: Checked, repo: Path, changes: dict, rule: str) -> None:
    """A law that has ended, changed since it was read, or has no date stops the letter (rule BR11)."""
    register = checked.register
    law = replace(register.wetten["awb"], **changes)
    spoiled = replace(checked, register=replace(register, wetten={**register.wetten, "awb": law}))
    maker = LetterMaker(spoiled, Settings(project_dir=repo, today=TODAY))

    assert rules(maker.make(a_request(register, "ontvangstbevestiging", kanaal="email"))) == {rule}


def test_decision_needs_a_complete_register(checked: Checked, repo: Path) -> None:
    """A decision that could not tell everything of art. 15(1) is not made; an acknowledgement is."""
    register = checked.register
    key = f"{ACTIVITY}-avg"
    bare = replace(register.verwerkingen[key], bewaring=())
    spoiled = replace(checked, register=replace(register, verwerkingen={**register.verwerkingen, key: bare}))
    maker = LetterMaker(spoiled, Settings(project_dir=repo, today=TODAY))

    assert rules(maker.make(a_request(register, "besluit-inwilligen"))) == {"brief-gegevens-ontbreken"}
    assert maker.make(a_request(register, "ontvangstbevestiging")).content


def test_fault_in_the_register_forbids_only_its_own_letters(checked: Checked, repo: Path) -> None:
    """A fault in this activity or a shared table blocks; a fault in another activity does not."""

    def with_fault(path: str, record: str) -> LetterResult:
        fault = Finding("r", "m", Place(path, 1, record=record), "h")
        maker = LetterMaker(replace(checked, findings=(fault,)), Settings(project_dir=repo, today=TODAY))
        return maker.make(a_request(checked.register, "ontvangstbevestiging"))

    assert not with_fault(f"verwerkingen/{ACTIVITY}.yaml", f"{ACTIVITY}-avg").content
    assert not with_fault("landelijk/feestdagen.csv", "koningsdag").content
    assert with_fault("verwerkingen/hondenbelasting.yaml", "hondenbelasting").content


def test_letter_about_more_activities_has_an_annex_for_each(checked: Checked, make: Callable) -> None:
    """Every activity is told of, each with its own overview."""
    request = replace(a_request(checked.register, "besluit-inwilligen"), verwerkingen=(ACTIVITY, f"{ACTIVITY}-avg"))
    text = make(request).content.decode()

    assert text.count("OVERZICHT BIJ DIT BESLUIT") == 2
    assert "Parkeerplaats bij huis en Parkeerplaats bij huis" in text


def test_objection_ends_six_weeks_after_the_decision(checked: Checked, make: Callable) -> None:
    """The clause names the body, the first and the last day."""
    text = make(a_request(checked.register, "besluit-weigeren", datum="2026-11-13")).content.decode()

    assert "begint op 14 november 2026" in text
    assert "De laatste dag is 28 december 2026" in text
