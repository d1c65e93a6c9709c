"""Looks for what does not belong in texts and files: in cells, pages, templates and attachments.

In: raw rows and files. Out: `Hit`s, each a finding with the value it is about, so that the allow-list
`toegestane_vondsten` can be held against it. No finding shows a value in full.
"""
