"""The texts of records."""

import datetime

from msgspec.structs import fields

from glashelder.findings import Origin
from glashelder.model.records import Bewaring, Doel, DpiaReden, Gegeven, Grondslag, Verwerking
from glashelder.model.texts import rows_of, text_fields, texts_of

ORIGIN = Origin("verwerkingen/voorbeeld.yaml", 1)
KEY = {"origin": ORIGIN, "verwerking_id": "voorbeeld"}


def verwerking(**more: object) -> Verwerking:
    """Return an activity with these rows."""
    values = {f.name: "-" for f in fields(Verwerking) if f.type is str}
    return Verwerking(
        **{"origin": ORIGIN, **values, "is_overheidstaak": True, "gewijzigd_op": datetime.date(2026, 1, 1), **more}
    )


def test_texts_and_their_names_go_together() -> None:
    """Each text can be told apart by its field, and keys of other rows are no text."""
    gegeven = Gegeven(**KEY, volgnummer=1, betrokkene="kinderen", gegeven="naam", bron="de school", wet_id="avg")

    found = dict(zip(text_fields(Gegeven), texts_of(gegeven), strict=True))

    assert (found["bron"], found["gevolg"]) == ("de school", None)
    assert "wet_id" not in found


def test_a_record_with_one_text_gives_one_text() -> None:
    """One is not a special case for who reads."""
    assert texts_of(Doel(**KEY, volgnummer=1, doel="Helpen.")) == ("Helpen.",)


def test_words_for_search_are_no_text() -> None:
    """What people type in a search box may be out of date on purpose."""
    assert "ook_bekend_als" not in text_fields(Verwerking)


def test_every_row_of_an_activity_is_there() -> None:
    """Rows inside rows too."""
    grondslag = Grondslag(**KEY, doel_volgnummer=1, volgnummer=1, grondslag="toestemming")
    doel = Doel(**KEY, volgnummer=1, doel="Helpen.", grondslagen=(grondslag,))
    bewaring = Bewaring(**KEY, volgnummer=1, wat="brief", bewaartermijn_id="kort")
    reden = DpiaReden(**KEY, volgnummer=1, criterium="grote-schaal")
    whole = verwerking(doelen=(doel,), bewaring=(bewaring,), dpia_criteria=(reden,))

    assert rows_of(whole) == (whole, doel, grondslag, bewaring, reden)
