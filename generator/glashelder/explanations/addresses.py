"""Faults in the promise that an address never dies, and why the past could not be asked."""

from functools import partial

from glashelder.explanations.explanation import SUBJECTS, Explanation
from glashelder.findings import Severity

_fault = partial(Explanation, onderwerp=SUBJECTS["UR"])

FAULTS = (
    _fault(
        id="kenmerk-verdwenen",
        title="Iets dat op de website stond, is weg",
        uitleg="Mensen hebben het adres van deze pagina misschien bewaard. Wie een oude link volgt, hoort te lezen "
        "wat er is gebeurd. Ook wat alleen nog een concept gebruikt, staat niet meer op de website.",
        oplossing="Zet de genoemde rij in vervallen.csv en schrijf de reden erbij. Was het een vergissing? Zet het "
        "bestand dan terug.",
    ),
    _fault(
        id="geschiedenis-onvolledig",
        title="De geschiedenis is niet helemaal opgehaald",
        severity=Severity.WAARSCHUWING,
        uitleg="Glashelder kijkt in Git of er iets is verdwenen dat op de website stond. Hier staan alleen de "
        "laatste versies, dus dat is niet zeker.",
        oplossing="Haal alle versies op. In GitHub Actions kan dat met fetch-depth: 0, in GitLab CI met GIT_DEPTH: 0.",
    ),
    _fault(
        id="geschiedenis-onleesbaar",
        title="Er is een geschiedenis, maar Glashelder kan er niet bij",
        severity=Severity.WAARSCHUWING,
        uitleg="Het register staat in Git, maar het programma git is er niet, of het weigert de map te lezen. "
        "Glashelder kan dan niet zien of er een pagina is verdwenen.",
        oplossing="Installeer Git, of doe wat in de melding staat.",
    ),
    _fault(
        id="geen-geschiedenis",
        title="Er is geen geschiedenis om mee te vergelijken",
        severity=Severity.TIP,
        uitleg="Het register staat niet in Git. Dan kan niemand zien of er een pagina is verdwenen.",
        oplossing="Zet het register in Git.",
    ),
)
