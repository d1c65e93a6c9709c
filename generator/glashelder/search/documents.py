"""What the search index knows of each page: activities, shared entities and prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glashelder.model.records import Verwerking
from glashelder.model.register import Register
from glashelder.search.index import SearchDocument
from glashelder.views.ended_pages import ended_pages
from glashelder.views.entity_pages import EntityIndex
from glashelder.views.procedure_pages import ProcedureIndex
from glashelder.wording import links

_TITLE, _ALSO, _SUMMARY, _RELATED, _TEXT = 8, 7, 3, 2, 1
# A visitor looks for what happens with data; a term or a law of the same name comes after that.
_ENTITY_TITLE = 4


def activity_document(verwerking: Verwerking, register: Register) -> SearchDocument:
    """Return what can be found of one activity: its names, its words, its data, recipients and laws."""
    codes = register.codelijsten
    related = [codes["gegevenssoorten"][g.gegeven].titel for g in verwerking.gegevens]
    related += [register.ontvangers[o.ontvanger_id].naam for o in verwerking.ontvangers]
    related += [register.afdelingen[verwerking.afdeling_id].naam, codes["onderwerpen"][verwerking.onderwerp_id].titel]
    laws = {g.wet_id for d in verwerking.doelen for g in d.grondslagen if g.wet_id}
    for wet_id in sorted(laws):
        wet = register.wetten[wet_id]
        related += [wet.citeertitel, wet.afkorting or ""]
    text = [verwerking.omschrijving or "", *(d.doel for d in verwerking.doelen)]
    text += [g.omschrijving or "" for g in verwerking.gegevens]
    return SearchDocument(
        address=links.address("verwerkingen", verwerking.id),
        title=verwerking.titel,
        kind="Verwerking",
        summary=verwerking.samenvatting,
        fields=(
            (_TITLE, verwerking.titel),
            (_ALSO, "\n".join(verwerking.ook_bekend_als)),
            (_SUMMARY, verwerking.samenvatting),
            (_RELATED, "\n".join(related)),
            (_TEXT, "\n".join(text)),
        ),
    )


def entity_documents(indexes: Iterable[EntityIndex]) -> Iterator[SearchDocument]:
    """Yield what can be found of each shared entity: recipients, laws, terms, kinds of data."""
    for index in indexes:
        for entity in index.entiteiten:
            facts = " ".join(f.text for f in entity.feiten if f.label == "Afkorting")
            yield SearchDocument(
                address=links.address(index.table, entity.key),
                title=entity.titel,
                kind=entity.soort,
                summary=entity.uitleg,
                fields=((_ENTITY_TITLE, entity.titel), (_ENTITY_TITLE, facts), (_SUMMARY, entity.uitleg)),
            )


def procedure_documents(index: ProcedureIndex) -> Iterator[SearchDocument]:
    """Yield what can be found of each procedure: its name, what it is for, and its steps."""
    for page in index.procedures:
        yield SearchDocument(
            address=links.address("procedures", page.key),
            title=page.titel,
            kind="Procedure",
            summary=page.omschrijving,
            fields=(
                (_ENTITY_TITLE, page.titel),
                (_SUMMARY, page.omschrijving),
                (_TEXT, "\n".join(f"{stap.titel}\n{stap.wat}" for stap in page.stappen)),
            ),
        )


def ended_documents(register: Register) -> Iterator[SearchDocument]:
    """Yield what can be found of each page that has ended: who knows the old name is led to what came after."""
    for page in ended_pages(register):
        yield SearchDocument(
            address=links.address(page.tabel, page.key),
            title=page.titel,
            kind=f"Vervallen: {page.soort.lower()}",
            summary=page.reden,
            fields=((_ENTITY_TITLE, page.titel), (_TEXT, page.reden)),
        )


def prose_document(address: str, title: str, summary: str, text: str) -> SearchDocument:
    """Return what can be found of a page of prose."""
    return SearchDocument(address, title, "Pagina", summary, ((_TITLE, title), (_SUMMARY, summary), (_TEXT, text)))
