"""Registers to search in: a small one with known words, a large one with many; and a server for them."""

import functools
import gzip
import http.server
import random
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import jinja2
from rjsmin import jsmin

from glashelder.search.document import Group, SearchDocument, document_words
from glashelder.search.index import build_index

TEMPLATES = Path(__file__).parents[1] / "templates"
ROOT_MARK = "\ue000"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
PAGE = """<!doctype html><html lang="nl"><title>Proef</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="{root}icoon.png"><link rel="stylesheet" href="{root}zoeken.css"><main>{main}
<p>Onderaan</p></main></html>"""
SCRIPT = f'<script type="module" src="{ROOT_MARK}search.js"></script>'

SYNONYMS = {"bijstand": ("participatiewet",), "pgb": ("persoonsgebonden budget",)}
REGISTER = """
Parkeervergunning voor bewoners|bewonersvergunning|U vraagt een vergunning aan om in uw straat te parkeren.
Omgevingsvergunning behandelen|bouwvergunning|U wilt bouwen, slopen of kappen.
Evenementenvergunning verlenen||Wie een feest op straat wil geven, vraagt toestemming.
Vergunningen voor de markt|standplaats|U wilt een plaats op de markt.
Gehandicaptenparkeerkaart|invalidenkaart|U krijgt een kaart om dicht bij uw doel te parkeren.
Paspoort en identiteitskaart|reisdocument|U vraagt een document aan om mee te reizen.
Rijbewijs aanvragen|rijbewijzen|U vraagt een rijbewijs aan of laat het verlengen.
Participatiewet: uitkering levensonderhoud|algemene uitkering|U hebt te weinig geld om van te leven.
Bijzondere hulp bij hoge kosten|bijzondere bijstand|U krijgt geld voor kosten die u niet kunt betalen.
Persoonsgebonden budget voor zorg|zelf zorg inkopen|U koopt zelf uw zorg in.
Café of terras beginnen|horeca|U begint een café, een restaurant of een terras.
Scholen en leerplicht|verzuim|Een kind dat niet naar school gaat, wordt gemeld.
Leerlingenvervoer regelen|schoolbus|Uw kind kan niet zelf naar school.
Belasting op huizen|WOZ-waarde, onroerendezaakbelasting|U betaalt belasting over uw woning.
Hondenbelasting heffen|hond|U hebt een hond en betaalt daarvoor.
Afval ophalen|container, milieustraat|Wij halen uw afval op met een pas per adres.
Verhuizing doorgeven|adreswijziging|U geeft uw nieuwe adres door.
Geboorte aangeven|geboorteakte|U geeft aan dat uw kind geboren is.
Trouwen of partnerschap|huwelijk|U wilt trouwen of een partnerschap aangaan.
Overlijden aangeven|overlijdensakte|U geeft door dat iemand gestorven is.
Begraven op de begraafplaats|graf, graven|U kiest een graf voor een overleden persoon.
Briefadres aanvragen|postadres|U hebt tijdelijk geen woonadres.
Schulden oplossen|schuldhulp|U komt niet meer uit uw schulden.
Jeugdhulp toewijzen|jeugdzorg|Uw kind of gezin heeft hulp nodig.
Huishoudelijke hulp|Wmo, maatschappelijke ondersteuning|U kunt niet meer zelf uw huis schoonmaken.
Inburgering begeleiden|statushouders|U bent nieuw in Nederland en leert de taal.
Cameratoezicht op straat|camera|Wij letten op de veiligheid in de binnenstad.
Meldingen over de openbare ruimte|kapotte lantaarn|U meldt een gat in de weg.
Bezwaar behandelen|bezwaarschrift|U bent het niet eens met een besluit.
Klachten behandelen|klacht|U bent niet tevreden over een medewerker.
Stempas en verkiezingen|kiezers|U krijgt een pas om te stemmen.
Subsidie voor verenigingen|sport, cultuur|Uw club vraagt geld voor een activiteit.
Vrijwilligers verzekeren|vrijwilligersverzekering|U werkt als vrijwilliger.
"""

FIRST_PARTS = """aanvraag adres afval arbeids archief basis bedrijfs belasting bezwaar bijstands bouw bron brand
contact controle cultuur dag declaratie dienst drank dieren energie erf evenementen gehandicapten geboorte gebouw
gebieds geld gezins geluids gezondheids grond handhavings haven horeca hulp huis huur huwelijks identiteits inkomens
inburgerings informatie inspectie jeugd jaar kenteken kinder klacht klanten kosten kwijtscheldings landschaps
leerlingen leerplicht loon maaltijd mantelzorg markt meldings milieu monumenten muziek naam nood object omgevings
onderhouds onderwijs ouder overlijdens paspoort parkeer partner pensioen personeels plan politie post prijs project
raads regio reis rijbewijs riool ruimte sanctie schade schuld school sloop speel sport stads stem straat studie
subsidie taxi terras toezicht toeslag trouw uitkerings vaar veiligheids verblijfs verhuis verkeers verkiezings
verzekerings voorschot vrijwilligers wachtlijst water welzijns werk wijk winkel woning zaken zorg zwem"""
LAST_PARTS = """aanbod aangifte aanslag aanpassing administratie advies afdeling afspraak akte beheer beheerder beleid
beoordeling begeleiding beschikking besluit bestand bestemming bewaking bewijs bewoner budget bureau coach commissie
contract dossier eigenaar fonds formulier gebied gebruiker gegevens geschil heffing houder indicatie inschrijving
inspecteur kaart keuring lijst loket maatregel medewerker melding nota nummer onderzoek ondersteuning ontheffing
ontwikkeling opgave opvang overeenkomst overleg pas plaats plicht procedure programma rapport recht register regeling
rekening richtlijn rooster specialist systeem taak tarief termijn toets toewijzing traject uitgifte uitvoering
vergoeding vergunning verklaring verlenging verlening verordening verslag verzoek voertuig voorziening vordering
wijziging zaak"""
PLAIN_WORDS = """burger inwoner kind werkgever buurman aanvrager huurder ondernemer woonplaats telefoon mail
geboortedatum burgerservicenummer geslacht nationaliteit handtekening beslissen controleren bepalen betalen bewaren
delen geven gebruiken helpen innen intrekken krijgen leren leveren maken melden nemen ontvangen opslaan regelen sturen
toetsen verlenen verwerken vernietigen voorkomen vragen zoeken balie digitaal schriftelijk tijdig veilig persoonlijk
openbaar wettelijk tijdelijk maandelijks college burgemeester gemeente ministerie rechtbank notaris arts huisarts
aannemer leverancier doel wet artikel lid maand week uur begin paspoort vergunning bijstand"""
PLACE_STARTS = "Zilver Koper Linden Wilgen Eiken Noorder Zuider Ooster Wester Molen Kerk Berg"
PLACE_ENDS = "dam dijk veen hoven beek burg stede kamp oord wijk horst loo"


@dataclass
class Served:
    """A folder on this machine: its address, and the bytes that went over the line by path."""

    address: str
    sent: dict[str, int] = field(default_factory=dict)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files as a good host does: compressed, with the strict policy."""

    def __init__(self, *args: object, sent: dict[str, int], **settings: object) -> None:
        self.sent = sent
        super().__init__(*args, **settings)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file, gzipped."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


def serve(folder: Path) -> Iterator[Served]:
    """Serve a folder until the fixture ends."""
    sent: dict[str, int] = {}
    handler = functools.partial(Handler, sent=sent, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/", sent)
        server.shutdown()


def write_site(folder: Path, documents: list[SearchDocument]) -> None:
    """Write a site of a home page, a deeper page, and the index of the documents."""
    partial = jinja2.Template((TEMPLATES / "partials" / "zoeken.html").read_text("utf-8"))
    contact = {"telefoon": "14 0000", "email": "privacy@gemeente.example", "fg_email": "fg@gemeente.example"}
    search = SCRIPT + partial.render(root=ROOT_MARK, organisatie=contact).replace(f"{ROOT_MARK}assets/", ROOT_MARK)
    for name, script in scripts().items():
        (folder / name).write_bytes(script)
    shutil.copy(TEMPLATES / "theme" / "assets" / "zoeken.css", folder)
    (folder / "icoon.png").touch()
    pages = {"": search, "uitleg/": search, "verwerkingen/rijbewijs-aanvragen/": "<h1>Rijbewijs</h1>"}
    for address, main in pages.items():
        root = "../" * address.count("/")
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(PAGE.format(root=root, main=main.replace(ROOT_MARK, root)))
    for path, content in index_files(documents).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)


def scripts() -> dict[str, bytes]:
    """Return the scripts of the search, as a site has them."""
    names = (
        *(
            "search.js",
            "search-engine.js",
            "search-index.js",
            "search-open.js",
            "search-rank.js",
            "search-text.js",
            "announcer.js",
            "search-typing.js",
        ),
        *("search-words.js", "address.js", "fold.js", "dom.js"),
    )
    return {name: jsmin((TEMPLATES / "theme" / "assets" / name).read_text("utf-8")).encode() for name in names}


def index_files(documents: list[SearchDocument]) -> dict[str, bytes]:
    """Return the files of the index of the documents, by path."""
    return build_index(documents, [document_words(document, SYNONYMS) for document in documents])


def small_register() -> list[SearchDocument]:
    """Return the activities of a small municipality."""
    documents = []
    for line in REGISTER.strip().splitlines():
        title, also, summary = line.split("|")
        address = f"verwerkingen/{title.lower().replace(' ', '-')}/"
        fields = ((8, title), (7, also), (3, summary), (1, "Wij bewaren uw gegevens veilig."))
        documents.append(SearchDocument(address, title, "Verwerking", summary, fields, also=also))
    letter = (8, "Mijn gegevens inzien")
    documents.append(SearchDocument("brief/", letter[1], "Brief", "", (letter,), Group.DO))
    law = "Wet over varen"
    sails = "Deze wet zegt wat er mag op het water, en wat er niet mag. " * 3 + "Zo kunt u kanovaren met gegevens."
    documents.append(SearchDocument("wet/", law, "Wet", sails, ((4, law), (3, sails)), Group.BACKGROUND))
    return documents


def combined(firsts: str, lasts: str) -> list[str]:
    """Return every first part with every last part."""
    return [first + last for first in firsts.split() for last in lasts.split()]


def large_register(count: int) -> list[SearchDocument]:
    """Return varied documents of some 150 words each, frequent words first as in real text."""
    source = random.Random(7)
    places = combined(PLACE_STARTS, PLACE_ENDS)
    compounds = source.sample(combined(FIRST_PARTS, LAST_PARTS), 8_500)
    pool = [*f"{PLAIN_WORDS} {FIRST_PARTS} {LAST_PARTS}".split(), *places, *compounds]
    frequency = [1 / (rank + 8) ** 0.95 for rank in range(len(pool))]
    documents = []
    for number in range(count):
        words = source.choices(pool, frequency, k=165)
        title = f"{source.choice(compounds).capitalize()} {words[0]} {source.choice(places)}"
        summary = f"Wij gebruiken uw {words[1]} en {words[2]} voor de {words[3]}. De {words[4]} gaat over {words[5]}."
        fields = ((8, title), (7, words[6]), (3, summary), (2, " ".join(words[7:20])), (1, " ".join(words)))
        documents.append(SearchDocument(f"verwerkingen/{words[6]}-{number}/", title, "Verwerking", summary, fields))
    return documents
