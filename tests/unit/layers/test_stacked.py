"""A municipality in a partnership: what it shares, changes, adds and leaves out, and what goes wrong with that."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glashelder.findings import Finding, Severity
from glashelder.pipeline import Checked

EXAMPLE = Path(__file__).parents[2] / "examples/samenwerking"
SHARED, OWN = "gedeeld/verwerkingen/invalidenpas.yaml", "verwerkingen/invalidenpas.yaml"
CATS = "gedeeld/verwerkingen/kattenbelasting.yaml"
DEPARTURES = "afwijkingen.csv"
Check = Callable[..., Checked]


@pytest.fixture(name="data")
def _data(small_package: Path) -> Path:
    """Return the register of Voorbeeldstad with a shared layer, and what it changes in that."""
    shutil.copytree(EXAMPLE, small_package, dirs_exist_ok=True)
    return small_package


@pytest.fixture(name="found")
def _found(data: Path, check_data: Check) -> Callable[[], list[Finding]]:
    """Return a function that gives all findings but the tips about what departs from the law."""
    return lambda: [f for f in check_data(data).findings if f.rule != "afwijking-van-landelijk"]


def depart(data: Path, *rows: str) -> None:
    """Add rows to the departures; the first of them stands on line 6."""
    with (data / DEPARTURES).open("a", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in rows)


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that must be there once."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def line_of(file: Path, text: str) -> int:
    """Return the line that holds a text."""
    return next(n for n, line in enumerate(file.read_text("utf-8").splitlines(), 1) if text in line)


def test_a_record_holds_only_what_differs(data: Path, check_data: Check, found: Callable[[], list[Finding]]) -> None:
    """Own values replace, `zonder` empties, rows of lists change, go and come; the rest is inherited."""
    assert [f for f in found() if f.is_blocking] == []

    activity = check_data(data).register.verwerkingen["invalidenpas"]

    assert (activity.titel, activity.afdeling_id) == ("Pas voor wie moeilijk loopt", "zorg")
    assert (activity.dpia, activity.besluitvorming) == ("uitgevoerd", "ondersteund")
    assert (activity.besluit_logica, activity.zonder) == (None, ())
    kinds = [(g.volgnummer, g.gegeven, g.omschrijving) for g in activity.gegevens]
    assert kinds == [(1, "medisch-advies", "alleen of u de pas mag hebben"), (2, "naam-adres", None)]
    assert activity.gegevens[0].bron == "de keuringsarts"
    assert [(o.volgnummer, o.ontvanger_id) for o in activity.ontvangers] == [(1, "keuringsarts")]
    assert activity.doelen[0].grondslagen[0].verwerking_id == "invalidenpas"
    assert [b.bewaartermijn_id for b in activity.bewaring] == ["dienst-geleverd"]


def test_a_record_that_rests_on_another_may_be_written_for_short(data: Path, check_data: Check) -> None:
    """A list in a row, or a bare key, is a row of its own before rows are recognised: each changes what it names."""
    (data / OWN).write_text(
        "id: invalidenpas\ngebaseerd_op: invalidenpas\nafdeling_id: zorg\nbestuursorgaan_id: voorbeeldstad-college\n"
        "doelen:\n  - doel: Beslissen of u de plaats krijgt.\n    grondslagen: [publieke-taak, toestemming]\n"
        "gegevens:\n  - betrokkene: [aanvragers]\n    gegeven: [bsn, medisch-advies]\n    omschrijving: kort\n"
        "  - betrokkene: [aanvragers, belastingplichtigen]\n    gegeven: [naam-adres]\n    van_betrokkene: ja\n"
        "ontvangers:\n  - ontvanger_id: [keuringsarts, pasmakers]\n    vervalt: ja\n  - incassobureau\n",
        "utf-8",
    )

    activity = check_data(data).register.verwerkingen["invalidenpas"]

    assert [(g.volgnummer, g.betrokkene, g.gegeven, g.omschrijving, g.bron) for g in activity.gegevens] == [
        (1, "aanvragers", "bsn", "kort", None),
        (2, "aanvragers", "medisch-advies", "kort", "de keuringsarts"),
        (3, "aanvragers", "naam-adres", None, None),
        (4, "belastingplichtigen", "naam-adres", None, None),
    ]
    assert [o.ontvanger_id for o in activity.ontvangers] == ["incassobureau"]
    assert [g.grondslag for g in activity.doelen[0].grondslagen] == ["publieke-taak", "toestemming"]
    assert [g.grondslag for doel in activity.doelen[1:] for g in doel.grondslagen] == []


def test_every_value_knows_where_it_was_typed(data: Path, check_data: Check) -> None:
    """Own, inherited, and changed by a departure: a finding about each points to its own file and line."""
    register = check_data(data).register
    activity = register.verwerkingen["invalidenpas"]

    def place(origin, field: str) -> tuple[str, int]:
        found = origin.place(field)
        return found.path, found.line

    assert place(activity.origin, "titel") == (OWN, 1)
    assert place(activity.origin, "dpia") == (SHARED, 1)
    assert place(activity.origin, "interne_notitie") == (OWN, 1)
    assert place(activity.gegevens[0].origin, "bron")[0] == SHARED
    assert place(activity.gegevens[0].origin, "omschrijving") == (OWN, line_of(data / OWN, "gegeven: medisch") - 1)
    assert place(activity.bewaring[0].origin, "wat")[0] == SHARED
    term = register.termijnen["avg-beslissen"]
    assert place(term.origin, "duur")[0] == "landelijk/termijnen.csv"
    changed = term.origin.place("titel")
    assert (changed.path, changed.line, changed.field) == (DEPARTURES, 2, "waarde")


def test_departures_change_rows_below_in_any_layer(data: Path, check_data: Check) -> None:
    """Of the law, of the partnership, of an activity; an empty value empties the field."""
    checked = check_data(data)
    register = checked.register

    assert register.termijnen["avg-beslissen"].titel == "Beslissen op uw verzoek"
    assert register.ontvangers["pasmakers"].omschrijving == "Maakt onze passen."
    assert register.verwerkingen["kattenbelasting"].titel == "Belasting op katten"
    (row,) = (r for r in register.rechten_per_regime if (r.regime, r.recht) == ("avg", "rectificatie"))
    assert row.toelichting is None
    national = [f for f in checked.findings if f.rule == "afwijking-van-landelijk"]
    assert [(f.place.line, f.severity, f.counts_when_strict) for f in national] == [
        (2, Severity.TIP, False),
        (5, Severity.TIP, False),
    ]
    assert "De raad wil een kortere naam." in national[0].message
    assert len(register.afwijkingen) == 4


def test_a_departure_without_a_field_leaves_a_row_out(data: Path, found: Callable[[], list[Finding]]) -> None:
    """Who still refers to it is told where it was left out."""
    depart(data, "verwerkingen,kattenbelasting,,,Wij hebben geen katten.")
    edit(
        data / DEPARTURES,
        "verwerkingen,kattenbelasting,titel,Belasting op katten,Zo heet het in onze verordening.\n",
        "",
    )
    edit(data / OWN, "titel:", "hoofdverwerking_id: kattenbelasting\ntitel:")

    (fault,) = [f for f in found() if f.is_blocking]

    assert (fault.rule, fault.place.path) == ("verwijzing-bestaat-niet", f"register_data/{OWN}")
    assert fault.hint.startswith("Die rij is weggelaten in afwijkingen.csv, regel 5.")


@pytest.mark.parametrize(
    ("row", "rule", "column", "words"),
    [
        ("weten,avg,titel,x,y", "afwijking-tabel-onbekend", 1, "Bedoelt u 'wetten'?"),
        ("verwerking_doelen,a,doel,x,y", "afwijking-tabel-onbekend", 1, "'gebaseerd_op'"),
        ("afwijkingen,a,waarde,x,y", "afwijking-tabel-onbekend", 1, "Verander die rij"),
        ("termijnen,avg-beslisen,titel,x,y", "afwijking-van-niets", 11, "Bedoelt u 'avg-beslissen'"),
        ("afdelingen,sport,naam,x,y", "afwijking-van-niets", 12, "Verander de rij zelf, in afdelingen.csv, regel 3"),
        ("termijnen,avg-beslissen,titl,x,y", "afwijking-veld-onbekend", 25, "Bedoelt u 'titel'?"),
        ("verwerkingen,kattenbelasting,gebaseerd_op,x,y", "afwijking-veld-onbekend", 30, "Kies uit"),
        ("termijnen,avg-beslissen,id,x,y", "afwijking-van-kenmerk", 25, "'veld' leeg"),
        ("termijnen,avg-beslissen,titel,Nog anders,y", "afwijking-dubbel", 25, "Houd een van de twee"),
        ("statussen,concept,,,y", "lijst-is-gesloten", 11, "Haal deze rij weg"),
        ("verwerkingen,invalidenpas,titel,x,y", "afwijking-naast-bestand", 14, "Zet in dat bestand"),
        ("ontvangers,pasmakers,land,Nederland,y", "verwijzing-bestaat-niet", 27, "Bedoelt u 'nl'?"),
        ("ontvangers,pasmakers,naam,,y", "verplicht-veld-leeg", 27, "Bijvoorbeeld"),
        ("termijnen,avg-verdagen,duur,drie maanden,y", "verkeerde-vorm", 29, "Bijvoorbeeld"),
        ("termijnen,avg-verdagen,geldig_van,ooit,y", "verkeerd-soort-waarde", 35, "datum"),
        ("ontvangers,pasmakers,website,https://x.example,", "verplicht-veld-leeg", 48, ""),
    ],
)
def test_each_fault_of_a_departure_is_told_at_its_cell(  # noqa: PLR0913, PLR0917
    row: str, rule: str, column: int, words: str, data: Path, found: Callable[[], list[Finding]]
) -> None:
    """With the rule, the column and a cure; and no other fault follows from it."""
    depart(data, row)

    (fault,) = [f for f in found() if f.is_blocking]

    assert (fault.rule, fault.place.path) == (rule, f"register_data/{DEPARTURES}")
    assert (fault.place.line, fault.place.column) == (6, column)
    assert words in fault.hint


def test_what_was_left_out_is_not_changed_or_left_out_again(data: Path, found: Callable[[], list[Finding]]) -> None:
    """In whatever order, in this layer or one below; the finding names the other row."""
    depart(data, "ontvangers,incassobureau,,,x", "termijnen,avg-verdagen,,,a", "termijnen,avg-verdagen,titel,X,b")
    (data / "gedeeld" / DEPARTURES).write_text("tabel,kenmerk,veld,waarde,reden\nfeestdagen,koningsdag,,,a\n", "utf-8")
    depart(data, "feestdagen,koningsdag,,,b")

    faults = [f for f in found() if f.rule == "afwijking-dubbel"]

    assert [(f.place.line, f.message.rpartition(" in ")[2]) for f in faults] == [
        (8, "afwijkingen.csv, regel 7."),
        (9, "gedeeld/afwijkingen.csv, regel 2."),
    ]


def test_a_later_layer_may_change_what_one_below_it_changed(data: Path, check_data: Check) -> None:
    """The highest counts, and a change that changes nothing is a tip."""
    head = "tabel,kenmerk,veld,waarde,reden\n"
    (data / "gedeeld" / DEPARTURES).write_text(head + "termijnen,avg-beslissen,titel,Gedeeld,a\n", "utf-8")
    assert check_data(data).register.termijnen["avg-beslissen"].titel == "Beslissen op uw verzoek"

    edit(data / DEPARTURES, "titel,Beslissen op uw verzoek", "titel,Gedeeld")

    assert [(f.rule, f.place.line) for f in check_data(data).findings if f.rule == "afwijking-verandert-niets"] == [
        ("afwijking-verandert-niets", 2)
    ]


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("gebaseerd_op: invalidenpas\n", "gebaseerd_op: invalidepas\n", "basis-onbekend", "Bedoelt u 'invalidenpas'?"),
        ("gebaseerd_op: invalidenpas\n", "gebaseerd_op: rijbewijs\n", "basis-onbekend", "Schrijf het kenmerk"),
        ("gebaseerd_op: invalidenpas\n", "", "kenmerk-staat-lager", "'gebaseerd_op: invalidenpas'"),
        ("  - besluit_logica\n", "  - besluit_logika\n", "niets-om-weg-te-laten", "Haal 'besluit_logika' weg"),
        ("  - besluit_logica\n", "  - titel\n", "niets-om-weg-te-laten", "Haal het een of het ander weg."),
        ("gegeven: bsn\n", "gegeven: kenteken\n", "niets-om-weg-te-laten", "betrokkene en gegeven"),
        ("afdeling_id: zorg\n", "", "verplicht-veld-leeg", ""),
    ],
)
def test_each_fault_of_a_record_that_rests_on_another_is_told_in_its_file(  # noqa: PLR0913, PLR0917
    old: str, new: str, rule: str, words: str, data: Path, found: Callable[[], list[Finding]]
) -> None:
    """The finding is at the own record, because it is there that somebody must type."""
    edit(data / OWN, old, new)

    faults = {f.rule: f for f in found() if f.is_blocking}

    assert rule in faults
    assert faults[rule].place.path == f"register_data/{OWN}"
    assert words in faults[rule].hint


@pytest.mark.parametrize("field", ["vervalt", "zonder"])
def test_who_rests_on_nothing_leaves_nothing_out(field: str, data: Path, found: Callable[[], list[Finding]]) -> None:
    """Else a row would vanish, or stay, and nobody would know which."""
    file = data / "verwerkingen/hondenbelasting.yaml"
    if field == "zonder":
        edit(file, "titel: Hond", "zonder:\n  - dpia\ntitel: Hond")
    else:
        edit(file, "    gegeven: naam-adres\n", "    gegeven: naam-adres\n    vervalt: ja\n")

    (fault,) = [f for f in found() if f.is_blocking]

    assert (fault.rule, fault.place.line) == ("niets-om-weg-te-laten", line_of(file, f"{field}:"))


def test_records_that_rest_on_each_other_are_told(data: Path, found: Callable[[], list[Finding]]) -> None:
    """Each record of the circle, and no other; nothing hangs."""
    for name, base in (("een", "twee"), ("twee", "drie"), ("drie", "twee")):
        (data / f"verwerkingen/{name}.yaml").write_text(f"id: {name}\ngebaseerd_op: {base}\n", "utf-8")

    faults = [f for f in found() if f.is_blocking]

    assert {(f.rule, f.place.path.rpartition("/")[2]) for f in faults} == {
        ("basis-in-kring", "twee.yaml"),
        ("basis-in-kring", "drie.yaml"),
    }


def test_a_base_that_was_left_out_is_told(data: Path, found: Callable[[], list[Finding]]) -> None:
    """With the line that left it out."""
    text = "id: poezenbelasting\ngebaseerd_op: kattenbelasting\ntitel: Poezenbelasting\n"
    (data / "verwerkingen/poezenbelasting.yaml").write_text(text, "utf-8")
    assert [f for f in found() if f.is_blocking] == []

    edit(data / DEPARTURES, "kattenbelasting,titel,Belasting op katten", "kattenbelasting,,")

    (fault,) = [f for f in found() if f.is_blocking]
    assert (fault.rule, fault.place.line) == ("basis-weggelaten", 2)
    assert "afwijkingen.csv, regel 4" in fault.message


def test_a_new_record_rests_on_another(data: Path, check_data: Check) -> None:
    """Both are in the register, and each has its own id and rows."""
    text = "id: poezenbelasting\ngebaseerd_op: kattenbelasting\ntitel: Poezenbelasting\n"
    (data / "verwerkingen/poezenbelasting.yaml").write_text(text, "utf-8")

    register = check_data(data).register

    poes, kat = register.verwerkingen["poezenbelasting"], register.verwerkingen["kattenbelasting"]
    assert (poes.titel, kat.titel) == ("Poezenbelasting", "Belasting op katten")
    assert [g.verwerking_id for g in poes.gegevens] == ["poezenbelasting"]
    assert poes.samenvatting == kat.samenvatting


def rest_on_cats(data: Path, layer: str) -> None:
    """Write a record of another id that rests on a shared one."""
    text = "id: poezenbelasting\ngebaseerd_op: kattenbelasting\nsamenvatting: Over poezen.\n"
    (data / layer / "verwerkingen/poezenbelasting.yaml").write_text(text, "utf-8")


def test_a_departure_reaches_the_records_of_its_layer_that_rest_on_it(
    data: Path, check_data: Check, found: Callable[[], list[Finding]]
) -> None:
    """They take what counts here, not what was typed below; what they fill in themselves stays."""
    depart(data, "verwerkingen,kattenbelasting,samenvatting,Over katten bij ons.,Zo zeggen wij het.")
    rest_on_cats(data, "")

    cat = check_data(data).register.verwerkingen["poezenbelasting"]

    assert (cat.titel, cat.samenvatting) == ("Belasting op katten", "Over poezen.")
    place = cat.origin.place("titel")
    assert (place.path, place.line, place.field) == (DEPARTURES, 4, "waarde")
    assert [f for f in found() if f.rule == "afwijking-reikt-niet" or f.is_blocking] == []


def test_a_departure_does_not_reach_below_itself_and_says_so(
    data: Path, check_data: Check, found: Callable[[], list[Finding]]
) -> None:
    """A shared record rests on what is shared; who departs from that reads where it does not count."""
    depart(data, "verwerkingen,kattenbelasting,samenvatting,Over katten bij ons.,Zo zeggen wij het.")
    rest_on_cats(data, "gedeeld")

    cat = check_data(data).register.verwerkingen["poezenbelasting"]

    assert (cat.titel, cat.samenvatting) == ("Kattenbelasting", "Over poezen.")
    (told,) = [f for f in found() if f.rule == "afwijking-reikt-niet"]  # of the title: the summary is its own
    assert (told.place.path, told.place.line, told.severity) == (f"register_data/{DEPARTURES}", 4, Severity.TIP)
    assert told.hint.startswith("Zet 'verwerkingen,poezenbelasting,titel,")

    depart(data, "verwerkingen,poezenbelasting,titel,Belasting op katten,Zo heet het in onze verordening.")

    assert check_data(data).register.verwerkingen["poezenbelasting"].titel == "Belasting op katten"
    assert [f for f in found() if f.rule == "afwijking-reikt-niet"] == []


def test_a_closed_list_takes_no_row(data: Path, found: Callable[[], list[Finding]]) -> None:
    """The programme computes with its codes: who adds one is told which there are; an open list takes it."""
    (data / "codelijsten").mkdir()
    (data / "codelijsten/statussen.csv").write_text("code,titel,omschrijving,bron\nopenbaar,Openbaar,,\n", "utf-8")
    (data / "codelijsten/onderwerpen.csv").write_text("code,titel,omschrijving,bron,icoon\nkatten,Katten,,,\n", "utf-8")

    (fault,) = [f for f in found() if f.is_blocking]

    assert (fault.rule, fault.place.path) == ("lijst-is-gesloten", "register_data/codelijsten/statussen.csv")
    assert fault.hint == "Haal deze rij weg, en kies uit: concept, gepubliceerd."


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("rol: verantwoordelijke", "rol: processor", "Kies uit: "),
        ("regime: avg", "regime: AVG", "Bedoelt u 'avg'?"),
        ("grondslag: publieke-taak", "grondslag: Taak van algemeen belang", "Bedoelt u 'publieke-taak'?"),
        ("wet_id: gemeentewet", "wet_id: Gemeentewet", "Bedoelt u 'gemeentewet'?"),
        ("bewaartermijn_id: aanslag", "bewaartermijn_id: '5.1'", "Bedoelt u 'dienst-geleverd' of 'sl2020-5-1'?"),
        ("onderwerp_id: belastingen", "onderwerp_id: xy", "Voeg 'xy' toe aan onderwerpen"),
    ],
)
def test_a_reference_to_nothing_is_told_by_what_people_call_it(
    old: str, new: str, hint: str, data: Path, found: Callable[[], list[Finding]]
) -> None:
    """By title, abbreviation or number; a closed list is never to be extended, and two letters are no guess."""
    edit(data / "verwerkingen/hondenbelasting.yaml", old, new)

    (fault,) = [f for f in found() if f.rule == "verwijzing-bestaat-niet"]

    assert fault.hint.startswith(hint)
    if "Kies uit" in hint:
        assert "Voeg" not in fault.hint


def test_what_is_private_is_not_told_by_a_departure(data: Path, check_data: Check) -> None:
    """A departure is public, but not of a field or an activity that is not."""
    depart(data, "verwerkingen,kattenbelasting,interne_notitie,Geheim plan,Voor ons.")
    public = check_data(data).published.afwijkingen
    assert [a.veld for a in public] == ["titel", "omschrijving", "titel", "toelichting"]

    edit(data / CATS, "status: gepubliceerd", "status: concept")

    assert [a.tabel for a in check_data(data).published.afwijkingen] == [
        "termijnen",
        "ontvangers",
        "rechten_per_regime",
    ]
