"""Sentence templates for the fields of made-up records; `bench.vocabulary.Words` fills their slots."""

TITLES = (
    "{zaak} voor {mensen} in {plek}",
    "{zaak} en {zaak}",
    "{zaak} aanvragen in {plek}",
    "{zaak} voor {mensen}",
    "{zaak} bij {de_zaak}",
    "{werken} van {zaak} en {zaak}",
    "{zaak}: {werken} en {werken}",
)

SUMMARY = (
    "U krijgt te maken met {de_zaak} als u in {plek} woont of werkt.",
    "Wij gebruiken gegevens van {mensen} om {de_zaak} te {werken}.",
    "Met deze gegevens kunnen wij {de_zaak} {hoe} {werken}.",
    "Wij kijken of {de_zaak} past bij {de_zaak} en laten u weten wat wij beslissen.",
    "Zonder deze gegevens kunnen wij {de_zaak} voor {mensen} niet {werken}.",
)

DESCRIPTION = (
    "U doet uw verzoek via de website, {hoe} of bij {de_zaak}.",
    "Wij vragen u om {stuk} en soms ook om {stuk}.",
    "Een medewerker van {de_zaak} bekijkt uw gegevens binnen {getal} werkdagen.",
    "Klopt er iets niet, dan bellen wij u en bespreken wij {de_zaak}.",
    "Soms gaat een collega in {plek} kijken om {de_zaak} te {werken}.",
    "Is {de_zaak} nodig, dan vragen wij advies aan {de_zaak}.",
    "In {maand} vergelijken wij {de_zaak} met {de_zaak}.",
    "Uw naam staat niet in {de_zaak}; die bevat alleen aantallen.",
    "Voor {mensen} geldt een eigen afspraak over {de_zaak}.",
    "Hebt u al eerder {stuk} ingeleverd, dan gebruiken wij dat opnieuw.",
    "Wij {werken} {de_zaak} {hoe} en bewaren daarvan een verslag.",
    "Bent u het niet eens met {de_zaak}, dan kunt u bezwaar maken.",
    "Verhuist u naar {plek}, dan sturen wij {de_zaak} door.",
    "Het team dat {de_zaak} doet, ziet alleen wat het daarvoor nodig heeft.",
    "Na {getal} weken krijgt u bericht over {de_zaak}.",
    "Als {mensen} samen een verzoek doen, is {getal} handtekeningen genoeg voor {de_zaak}.",
    "Stopt {de_zaak}, dan sluiten wij ook {de_zaak} af.",
    "De uitkomst van {de_zaak} staat daarna in {de_zaak}.",
)

PURPOSES = (
    "{de_zaak} van {mensen} {werken}.",
    "{werken} of {mensen} recht hebben op {de_zaak}.",
    "{mensen} informeren over {de_zaak} en {de_zaak}.",
    "{de_zaak} {hoe} {werken} en {de_zaak} {werken}.",
)

PROTECTION = (
    "Alleen medewerkers die {de_zaak} doen kunnen bij de gegevens.",
    "Elke raadpleging van {de_zaak} wordt vastgelegd en {hoe} bekeken.",
    "Wie van werk verandert, verliest dezelfde dag de toegang tot {de_zaak}.",
    "Papieren stukken over {de_zaak} liggen achter slot en gaan na {getal} weken weg.",
    "Inloggen kan alleen met een tweede code; dat geldt ook voor {de_zaak}.",
)

ASSESSMENT = (
    "Onderzocht vanwege {de_zaak}, samen met {mensen}.",
    "De uitkomst leidde tot minder gegevens in {de_zaak}.",
    "In {maand} bekijken wij opnieuw of {de_zaak} nodig is.",
)

DECISION_LOGIC = (
    "Het systeem vergelijkt uw gegevens met {de_zaak} en rekent een uitkomst uit.",
    "Daarbij tellen {de_zaak} en {de_zaak} mee; uw naam en adres tellen niet mee.",
)
DECISION_EFFECT = ("De uitkomst bepaalt of een medewerker {de_zaak} eerst bekijkt.",)
DECISION_CONTACT = ("Bel de gemeente en vraag een medewerker om {de_zaak} met u na te lopen.",)

DATA_NOTES = (
    "gegevens die nodig zijn voor {de_zaak}",
    "wat {mensen} invullen op {de_zaak}",
    "alleen als {de_zaak} daarom vraagt",
    "{stuk}, voor {de_zaak}",
)
CONSEQUENCES = ("Zonder deze gegevens kunnen wij {de_zaak} niet {werken}.",)
SOURCES = ("Basisregistratie Personen", "Kadaster", "Belastingdienst", "UWV", "Dienst Wegverkeer", "Handelsregister")
RECEIVES = ("Ontvangt {de_zaak} om {de_zaak} te {werken}.", "Krijgt alleen {de_zaak}, {hoe}.")
PROCESSES = ("Beheert {de_zaak} voor ons.", "Levert het systeem voor {de_zaak} en {de_zaak}.")
KEPT = ("{de_zaak} en de stukken daarbij", "verslag van {de_zaak}")
TASKS = ("{de_zaak} {werken} voor {mensen}",)
RELATIONS = ("{mensen} die met {de_zaak} te maken hebben",)
TRANSFERS = ("Alleen bij {de_zaak}, en nooit meer dan nodig is.",)
SERVICES = ("systeem voor {zaak} en {zaak}",)
RECIPIENT_WORK = ("houdt zich bezig met {de_zaak} en {de_zaak}.",)
TERM_TITLES = ("{zaak} en {zaak}", "{zaak} voor {mensen}")
