"""Several organisations in one project: all are judged, each gets its site, and a portal stands over them."""
