"""Letters that a resident sends: requests, reminders, objections."""
