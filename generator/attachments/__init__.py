"""What a file that is no text tells beyond what it shows: makers, places, comments, hidden sheets.

In: the name and bytes of a file. Out: `Trace`s. The libraries that read such files are imported when there is one.
"""
