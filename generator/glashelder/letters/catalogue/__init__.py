"""Which letters there are, what each asks, and what a request for one holds."""
