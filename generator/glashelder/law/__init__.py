"""Law as computation: calendars, terms, rights, and what a letter may not do. Facts come from the register."""
