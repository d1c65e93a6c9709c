"""The contracts that matter now: those with processors that published activities use."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.model.records import Verwerkersovereenkomst
from glashelder.model.register import Register

SIGNED = "gesloten"


def contracts_in_use(register: Register) -> Iterator[Verwerkersovereenkomst]:
    """Yield the contracts between an organisation and a known processor that its published activities use."""
    organisation = {o.id: o.organisatie_id for o in register.bestuursorganen.values()}
    used = {
        (i.verwerker_id, organisation.get(v.bestuursorgaan_id)) for v in register.gepubliceerd for i in v.verwerkers
    }
    for contract in register.verwerkersovereenkomsten:
        if (contract.verwerker_id, contract.organisatie_id) in used and contract.verwerker_id in register.verwerkers:
            yield contract
