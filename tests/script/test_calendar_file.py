import datetime

import pytest
from icalendar import Calendar, Event
from script_process import Script, ScriptError

DAY = {"dag": "2026-12-28", "vandaag": "2026-11-26"}
HOSTILE = (
    "Jansen; Zn, & \\ zoon\\n",
    "een\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "een\nATTENDEE:mailto:x@y.example",
    "een\rURL:https://y.example",
    "een\u2028SUMMARY:twee\u2029drie\x85vier",
    "nul\x00 \x1b[31m \x7f",
    'a:"b";c=d^n',
    "",
)


def made(script: Script, uid: str | None = "proef", **event: object) -> str:
    """Return the file that the script makes."""
    return str(
        script.call("calendar-file.js", "calendarFile", DAY | {"titel": "Antwoord"} | event, *(uid,) * bool(uid))
    )


def only_event(text: str) -> Event:
    """Return the one thing in the calendar."""
    calendar = Calendar.from_ical(text)
    (event,) = calendar.subcomponents
    assert isinstance(event, Event)
    return event


def names(text: str) -> list[str]:
    """Return what stands before the colon of every line, after unfolding."""
    return [line.partition(":")[0] for line in text.replace("\r\n ", "").split("\r\n")]


def test_end_of_a_term_is_a_day_in_a_calendar(script: Script) -> None:
    """Title, day and explanation come out of another reader as they went in, and the day is no appointment."""
    event = only_event(
        made(script, titel="De gemeente moet antwoorden", uitleg="De wet geeft 1 maand; lees (AVG, 12).")
    )

    assert str(event["SUMMARY"]) == "De gemeente moet antwoorden"
    assert str(event["DESCRIPTION"]) == "De wet geeft 1 maand; lees (AVG, 12)."
    assert event["DTSTART"].dt == datetime.date(2026, 12, 28)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt == datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
    assert event["TRANSP"] == "TRANSPARENT"
    assert not event.errors
    assert not event.subcomponents


def test_reminder_comes_before_the_day(script: Script) -> None:
    """Who asks for it gets a reminder a number of days before; who does not gets none."""
    (alarm,) = only_event(made(script, dagenVooraf=3)).subcomponents

    assert alarm.name == "VALARM"
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["TRIGGER"].dt == datetime.timedelta(days=-3)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("field", ["titel", "uitleg"])
def test_hostile_value_adds_nothing(script: Script, field: str, value: str) -> None:
    """A value adds no event, property or parameter, in however many characters it tries."""
    text = made(script, **{field: value}, dagenVooraf=1)
    event = only_event(text)
    kept = value.translate({0: None, 0x1B: None, 0x7F: None}).replace("\r\n", "\n")
    kept = kept.translate({ord(sign): "\n" for sign in "\r\x85\u2028\u2029"})

    assert sorted(event.keys()) == sorted(only_event(made(script)).keys())
    assert names(text) == names(made(script, dagenVooraf=1))
    assert str(event["SUMMARY" if field == "titel" else "DESCRIPTION"]) == kept


def test_lines_are_folded_between_characters(script: Script) -> None:
    """No line is longer than 75 octets, each ends in CR LF, and no character is cut in two."""
    words = "Kırmızı 😀 naïef éé " * 40

    text = made(script, titel=words, uitleg=words)
    lines = text.encode().split(b"\r\n")

    assert lines.pop() == b""
    assert max(map(len, lines)) == 75
    assert all(line.decode("utf-8") is not None for line in lines)
    assert b"\n" not in text.encode().replace(b"\r\n", b"")
    assert str(only_event(text)["SUMMARY"]) == words


def test_file_tells_nothing_of_who_made_it(script: Script) -> None:
    """The id is by chance: two files of one person have nothing in common but what was typed."""
    first, second = (only_event(made(script, uid=None)) for _ in range(2))

    assert first["UID"] != second["UID"]
    assert first["UID"].endswith("@glashelder.invalid")
    assert {"ORGANIZER", "ATTENDEE", "CREATED", "LAST-MODIFIED"} & set(first.keys()) == set()
    assert made(script) == made(script)


@pytest.mark.parametrize("field", ["dag", "vandaag"])
def test_what_is_no_day_gives_no_file(script: Script, field: str) -> None:
    """A day that was not checked first is refused; it cannot add a line."""
    with pytest.raises(ScriptError, match="RangeError"):
        made(script, **{field: "2026-12-28\r\nX:1"})
