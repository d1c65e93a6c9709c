"""What has ended: ids that are no longer in use, so that their addresses live on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class Vervallen(Record):
    """Wat niet meer in het register staat, en wat ervoor in de plaats kwam. Zo sterft geen webadres."""

    tabel: str
    id: str
    titel: str
    reden: str
    vervallen_op: datetime.date
    opvolger_id: str | None = None
