"""Searches cells, pages, templates and attachments for what does not belong there.

In: raw rows and files. Out: `Hit`s, each a finding with the value it is about, so that it can be compared with the
allow-list `toegestane_vondsten`. No finding shows a value in full.
"""
