"""Table Schemas read from register_data: what every table and field means."""
