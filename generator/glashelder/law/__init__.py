"""Law as computation: calendars, deadlines, rights. The facts come from the register."""
