"""What every kind of finding means: rules tell it themselves, and the other ids are explained here."""
