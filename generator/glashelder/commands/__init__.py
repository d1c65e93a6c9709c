"""The verbs of the command line: each takes parsed arguments, calls the road, and gives an exit code."""
