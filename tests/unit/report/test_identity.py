from altered import replace
from report_example import ALL, FAULT, many

from glashelder.findings import Finding, Place
from glashelder.report.identity import fingerprints


def moved(finding: Finding) -> Finding:
    """Return the finding as it is after three lines were added above it."""
    return replace(finding, place=replace(finding.place, line=finding.place.line + 3))


def test_every_finding_has_its_own_fingerprint() -> None:
    """Services drop the second of two equal fingerprints in silence."""
    findings = [*ALL, *many(50), FAULT]

    assert len(set(fingerprints(findings))) == len(findings)


def test_lines_added_above_a_finding_do_not_change_who_it_is() -> None:
    """Otherwise every edit at the top of a file would seem to solve and to cause everything below it."""
    findings = [*ALL, *many(3)]

    assert fingerprints([moved(f) for f in findings]) == fingerprints(findings)


def test_a_line_number_within_a_message_does_not_count() -> None:
    """A message that says where the other one stands changes when lines are added, and its finding does not."""
    twice = [
        Finding("kenmerk-dubbel", f"'a' staat al in a.csv, regel {line}.", Place("a.csv", 9, 1, "a", "id"), "Kies.")
        for line in (2, 5)
    ]

    assert fingerprints(twice[:1]) == fingerprints(twice[1:])


def test_another_rule_record_field_or_value_is_another_finding() -> None:
    """What is repaired in one place and broken in another is new."""
    others = [
        replace(FAULT, rule="te-klein"),
        replace(FAULT, message="Een ander bericht."),
        replace(FAULT, place=replace(FAULT.place, record="paspoort")),
        replace(FAULT, place=replace(FAULT.place, field="samenvatting")),
    ]

    assert len({f for finding in (FAULT, *others) for f in fingerprints([finding])}) == 5
