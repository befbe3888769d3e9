"""Somebody else's course as a start: pages in another form to modules of a role."""
