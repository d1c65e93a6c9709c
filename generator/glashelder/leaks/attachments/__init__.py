"""What a binary file contains: its text, and besides that authors, locations, comments and hidden sheets.

In: the name and bytes of a file. Out: `Trace`s, and texts to search.
The libraries that read such files are imported only if there is one.
"""
