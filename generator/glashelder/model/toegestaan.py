"""What somebody looked at and allowed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from glashelder.model.record import Record


@dataclass(frozen=True, kw_only=True)
class ToegestaneVondst(Record):
    """Waarden die op een persoonsgegeven lijken maar mogen blijven staan, met de reden."""

    regel: str
    waarde: str
    reden: str
    vastgesteld_op: datetime.date
