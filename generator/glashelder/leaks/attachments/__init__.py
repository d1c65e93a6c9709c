"""What a file that is no text tells: its text, and beyond it makers, places, comments, hidden sheets.

In: the name and bytes of a file. Out: `Trace`s, and texts to look through.
The libraries that read such files are imported when there is one.
"""
