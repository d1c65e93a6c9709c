"""The page about accessibility: what people write, and the state of the statement that the law asks for."""

from glashelder.pages.prose import written
from glashelder.views.menu import Place

ACCESSIBILITY = written(
    "toegankelijkheid",
    "Toegankelijkheid",
    Place.FOOTER,
    "toegankelijkheid",
    lambda source: source.register.organisatie,
)
