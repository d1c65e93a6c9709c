import datetime
import io
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from letter_example import DAY, PROJECT, checked, tables

from generator.findings import Finding, Place, Severity
from generator.law.letter_request import LetterRequest
from generator.render.letters import LetterResult, make_letter
from generator.settings import Settings

GOLDEN = PROJECT / "tests" / "golden" / "letters"
SETTINGS = Settings(project_dir=PROJECT, today=DAY("2026-11-26"))
HOSTILE = "Jansen & Zn <w:p/> {{ 7*7 }} {% if %}\n## kop\n- punt\u202eOmgekeerd\u2069 Kırmızı\x00\ufffe [naam]"


def a_request(brief: str = "besluit-inzage", **changes: str) -> LetterRequest:
    """Return a request for a letter about the cameras, received on 25 November 2026."""
    request = LetterRequest(
        brief=brief,
        verwerking_id="cameratoezicht",
        ontvangen="2026-11-25",
        naam="Noor de Wit",
        adres="Kade 3, 0000 AB Voorst",
        kenmerk="Z-1",
        besluitdatum="2026-11-26" if brief.startswith("besluit") else "",
        kanaal="post",
        formaat="text",
    )
    return replace(request, **changes)


def make(request: LetterRequest, content: dict[str, list[dict[str, Any]]] | None = None) -> LetterResult:
    """Return the letter of the example register."""
    return make_letter(checked(content), SETTINGS, request)


def rules(result: LetterResult) -> set[str]:
    """Return the ids of what was found."""
    return {finding.rule for finding in result.findings}


@pytest.mark.parametrize("brief", ["ontvangstbevestiging", "besluit-inzage"])
def test_letter_reads_as_agreed(brief: str) -> None:
    """The whole text of each letter; a change in it is for a jurist to read."""
    result = make(a_request(brief))

    assert not result.findings
    assert result.filename == f"{brief}-cameratoezicht-2026-11-25.txt"
    assert result.content.decode() == (GOLDEN / f"{brief}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("brief", ["ontvangstbevestiging", "besluit-inzage"])
def test_every_template_has_a_golden_text(brief: str) -> None:
    """A letter without a text that was read by someone is not finished."""
    names = {p.name.removesuffix(".txt.j2") for p in (PROJECT / "templates" / "letters").glob("[!_]*.txt.j2")}

    assert names == {"ontvangstbevestiging", "besluit-inzage", "inzageverzoek"}
    assert (GOLDEN / f"{brief}.txt").is_file()


def test_templates_never_ask_for_identity_papers() -> None:
    """No letter asks a resident for a BSN, a date of birth or a copy of an identity document (rule BR09)."""
    text = "".join(p.read_text(encoding="utf-8") for p in (PROJECT / "templates" / "letters").glob("*.j2"))

    assert not re.search(
        r"bsn|burgerservicenummer|geboortedatum|identiteitsbewijs|paspoort|rijbewijs", text, re.IGNORECASE
    )


@pytest.mark.parametrize("brief", ["ontvangstbevestiging", "besluit-inzage"])
def test_document_is_accessible_and_complete(brief: str) -> None:
    """The Word file has a title, a language, real headings, a neutral author and no open place."""
    document = Document(io.BytesIO(make(a_request(brief, formaat="docx")).content))
    styles = [p.style.name for p in document.paragraphs]
    text = "\n".join(p.text for p in document.paragraphs)
    language = document.styles.element.xpath("string(//w:rPrDefault//w:lang/@w:val)")

    assert document.core_properties.title == document.paragraphs[styles.index("Heading 1")].text
    assert (document.core_properties.language, language) == ("nl-NL", "nl-NL")
    assert document.core_properties.author == document.core_properties.last_modified_by == "Gemeente Voorst"
    assert styles.count("Heading 1") == 1
    assert styles.count("Heading 2") > 3
    assert not re.search(r"\{\{|\{%|None|\.{4}|___", text)
    assert all(text.strip() for text in (p.text for p in document.paragraphs))
    assert not document.element.xpath("//w:txbxContent")


@pytest.mark.parametrize("formaat", ["docx", "html", "text"])
def test_same_request_gives_same_bytes(formaat: str) -> None:
    """The clock of the machine leaves no trace."""
    assert make(a_request(formaat=formaat)).content == make(a_request(formaat=formaat)).content


def test_all_carriers_say_the_same() -> None:
    """Word, web page and plain text hold the same sentences."""
    document = Document(io.BytesIO(make(a_request(formaat="docx")).content))
    page = make(a_request(formaat="html")).content.decode()
    text = make(a_request()).content.decode().casefold()

    body = [p.text for p in document.paragraphs if p.style.name in {"Normal", "List Bullet", "Heading 2"}]
    assert all(line.casefold() in text for line in body)
    assert page.count("<h1>") == 1
    assert '<html lang="nl">' in page
    assert all(line.replace("&", "&amp;").replace("'", "&#39;") in page for line in body)


@pytest.mark.parametrize("field", ["naam", "adres", "kenmerk", "verzoek"])
@pytest.mark.parametrize("brief", ["ontvangstbevestiging", "besluit-inzage"])
def test_hostile_value_is_only_text(brief: str, field: str) -> None:
    """A value adds no paragraph, heading, link or code, and shows no invisible signs."""
    shown = "Jansen & Zn <w:p/> {{ 7*7 }} {% if %} ## kop - puntOmgekeerd Kırmızı [naam]"
    plain = Document(io.BytesIO(make(a_request(brief, formaat="docx", verzoek="v")).content))
    hostile = Document(
        io.BytesIO(make(a_request(brief, formaat="docx", **({"verzoek": "v"} | {field: HOSTILE}))).content)
    )
    page = make(a_request(brief, formaat="html", **{field: HOSTILE})).content.decode()

    assert [p.style.name for p in hostile.paragraphs] == [p.style.name for p in plain.paragraphs]
    assert shown in "\n".join(p.text for p in hostile.paragraphs)
    assert "&lt;w:p/&gt; {{ 7*7 }}" in page
    assert "<w:p/>" not in page
    assert shown in make(a_request(brief, **{field: HOSTILE})).content.decode()


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"brief": "besluit-weigeren"}, "brief-keuze-onbekend"),
        ({"formaat": "pdf"}, "brief-keuze-onbekend"),
        ({"kanaal": "duif"}, "brief-keuze-onbekend"),
        ({"naam": " \u200e"}, "brief-invulveld-leeg"),
        ({"adres": ""}, "brief-invulveld-leeg"),
        ({"verwerking_id": "bestaat-niet"}, "brief-verwerking-onbekend"),
        ({"verwerking_id": "concept"}, "brief-verwerking-onbekend"),
        ({"verwerking_id": "voor-een-ander"}, "brief-verkeerde-verantwoordelijke"),
        ({"verwerking_id": "paspoort"}, "brief-andere-wet"),
        ({"ontvangen": "2026-02-30"}, "brief-datum-onmogelijk"),
        ({"ontvangen": "13-11-2026"}, "brief-datum-onmogelijk"),
        ({"ontvangen": "2026-11-27"}, "brief-datum-in-toekomst"),
        ({"ontvangen": "2017-01-01"}, "brief-termijn-onbekend"),
        ({"besluitdatum": ""}, "brief-datum-onmogelijk"),
        ({"besluitdatum": "2026-11-24"}, "brief-besluit-voor-ontvangst"),
    ],
)
def test_letter_is_refused(changes: dict[str, str], rule: str) -> None:
    """What a rule forbids gives a reason in Dutch and no letter."""
    result = make(a_request(**changes))

    assert rule in rules(result)
    assert not result.content
    assert all(finding.message and finding.hint for finding in result.findings)


def test_other_law_names_its_term() -> None:
    """For an activity under the Wet BRP the finding tells which law and which last day."""
    (finding,) = make(a_request("ontvangstbevestiging", verwerking_id="paspoort")).findings

    assert "Wet BRP" in finding.message
    assert "2026-12-23" in finding.message


@pytest.mark.parametrize("table", ["verwerking_bewaring", "verwerking_gegevens", "verwerking_doelen"])
def test_decision_needs_a_complete_register(table: str) -> None:
    """A decision that could not tell everything of art. 15(1) is not made; an acknowledgement is."""
    content = tables() | {table: []}

    assert "brief-gegevens-ontbreken" in rules(make(a_request(), content))
    assert make(a_request("ontvangstbevestiging"), content).content


def test_signature_of_another_body_is_refused() -> None:
    """Who signs is who is responsible (rule BR03)."""
    content = tables()
    content["bestuursorganen"][0]["ondertekening"] = "Namens het college,"

    assert "brief-ander-orgaan-in-ondertekening" in rules(make(a_request(), content))


def test_fault_in_the_register_forbids_only_its_own_letters() -> None:
    """A fault in this activity or a shared table blocks; a fault in another activity does not."""

    def with_fault(path: str, record: str) -> LetterResult:
        fault = Finding("r", "m", Place(path, 1, record=record), "h")
        return make_letter(replace(checked(), findings=(fault,)), SETTINGS, a_request())

    assert not with_fault("verwerkingen/cameratoezicht.yaml", "cameratoezicht").content
    assert not with_fault("feestdagen.csv", "koningsdag").content
    assert with_fault("verwerkingen/paspoort.yaml", "paspoort").content


def test_late_letter_is_made_with_a_warning() -> None:
    """After the last day the letter is still due; the maker is told that it is late."""
    result = make(a_request(ontvangen="2026-09-01"))

    assert [(f.rule, f.severity) for f in result.findings] == [("brief-te-laat", Severity.WAARSCHUWING)]
    assert result.content


@pytest.mark.parametrize(
    ("brief", "old", "new"),
    [
        ("besluit-inzage", '{% include "letters/_bezwaar.txt.j2" %}', ""),
        ("besluit-inzage", "bezwaarclausule: ja", "bezwaarclausule: nee"),
        ("besluit-inzage", "## Ons besluit", "## Ons besluit van [datum]"),
        ("besluit-inzage", "{{ brief.verzoek }}", "{{ brief.bestaat_niet }}"),
        ("besluit-inzage", "{{ brief.verzoek }}", "{{ brief.__class__.__mro__ }}"),
        ("besluit-inzage", "{{ brief.verzoek }}", "{{ brief.verzoek "),
        ("ontvangstbevestiging", "titel: ", "kop: "),
    ],
)
def test_spoiled_template_gives_no_letter(tmp_path: Path, brief: str, old: str, new: str) -> None:
    """A municipality may rewrite a letter, but not lose the clause, leave a gap, or reach into the programme."""
    shutil.copytree(PROJECT / "templates" / "letters", tmp_path / "templates" / "letters")
    file = tmp_path / "templates" / "letters" / f"{brief}.txt.j2"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    result = make_letter(checked(), replace(SETTINGS, project_dir=tmp_path), a_request(brief))

    assert rules(result) == {"brief-sjabloon-onjuist"}
    assert not result.content


def test_spoiled_house_style_gives_no_letter(tmp_path: Path) -> None:
    """A placeholder that means nothing is a fault, never an empty place."""
    shutil.copytree(PROJECT / "templates" / "letters", tmp_path / "templates" / "letters")
    file = tmp_path / "templates" / "letters" / "huisstijl.docx"
    document = Document(str(file))
    document.add_paragraph("{{ brief.afdelingshoofd }}")
    document.save(str(file))

    result = make_letter(checked(), replace(SETTINGS, project_dir=tmp_path), a_request(formaat="docx"))

    assert rules(result) == {"huisstijl-invulplek-onbekend"}
    assert not result.content


def test_right_that_holds_for_one_basis_says_so() -> None:
    """With two bases, a right that only one of them gives is not promised for both."""
    text = make(a_request()).content.decode()

    assert (
        "Bezwaar tegen gebruik: U mag nee zeggen. Dit geldt alleen waar de grondslag taak van algemeen belang is."
        in text
    )
    assert "Meenemen" not in text


def test_objection_ends_six_weeks_after_the_decision() -> None:
    """The clause names the body, the first and the last day."""
    text = make(a_request(ontvangen="2026-11-02", besluitdatum="2026-11-13")).content.decode()

    assert "begint op 14 november 2026" in text
    assert "De laatste dag is 28 december 2026" in text
    assert datetime.date(2026, 11, 13) + datetime.timedelta(days=42) == DAY("2026-12-25")
