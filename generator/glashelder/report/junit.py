"""Findings as JUnit XML: one suite for each file, one test for each finding.

There is no single standard. This output is valid by both schemas in common use: that of the Jenkins plugin xUnit and
the older one of Ant. A fault is a failed test. What does not stop publication is a skipped test, which every tool
shows with its text and none counts as failed.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from glashelder.findings import Finding
from glashelder.report.text import message_with_law, place_in_words

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(findings: Sequence[Finding], today: datetime.date) -> str:
    """Return the report; without findings it has one passed test, because tools refuse an empty report."""
    root = ET.Element("testsuites")
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.place.path, []).append(finding)
    for number, (path, found) in enumerate((by_file or {"register": []}).items()):
        blocking = sum(f.is_blocking for f in found)
        counts = {"tests": len(found) or 1, "failures": blocking, "errors": 0, "skipped": len(found) - blocking}
        named = {"name": _clean(path), "package": "glashelder", "hostname": "localhost", "time": "0"}
        suite = ET.SubElement(
            root, "testsuite", named | {"timestamp": f"{today}T00:00:00"}, id=str(number), **_texts(counts)
        )
        ET.SubElement(suite, "properties")
        _add_tests(suite, found)
        ET.SubElement(suite, "system-out")
        ET.SubElement(suite, "system-err")
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add_tests(suite: ET.Element, findings: Sequence[Finding]) -> None:
    if not findings:
        ET.SubElement(suite, "testcase", name="Geen fouten gevonden", classname="glashelder.register", time="0")
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        place = finding.place
        name = " ".join(part for part in (place.path, place.record, place.field) if part)
        seen[finding.rule, name] += 1
        if (count := seen[finding.rule, name]) > 1:
            name += f" ({count})"
        test = ET.SubElement(suite, "testcase", name=_clean(name), classname=f"glashelder.{finding.rule}", time="0")
        outcome = ET.SubElement(test, "failure" if finding.is_blocking else "skipped")
        outcome.attrib |= {"type": str(finding.severity), "message": _clean(finding.message)}
        outcome.text = _clean(f"{place_in_words(finding)}\n{message_with_law(finding)}\n{finding.hint}")


def _texts(counts: dict[str, int]) -> dict[str, str]:
    return {name: str(number) for name, number in counts.items()}


def _clean(text: str) -> str:
    """Return the text without characters that XML 1.0 forbids."""
    return _NOT_XML.sub("\ufffd", text)
