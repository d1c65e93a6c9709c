"""Which dates a person reads as a machine writes them.

A sentence has its dates in words. A date as year-month-day is for typing: it stands between quotes, or follows on
"bijvoorbeeld" as the example of what to type.
"""

import re
from collections.abc import Iterable

from glashelder.findings import Finding

_DATE = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_TO_TYPE = re.compile(r"'[^']*'|\"[^\"]*\"|[Bb]ijvoorbeeld:? [^ ]*")


def unspoken(findings: Iterable[Finding]) -> list[str]:
    """Return the sentences of findings in which a date does not stand in words."""
    texts = (text for found in findings for text in (found.message, found.hint))
    return [text for text in texts if _DATE.search(_TO_TYPE.sub("", text))]
