"""Markdown of others: its headings, links, boxes and HTML, in the form that pages of a program have."""
