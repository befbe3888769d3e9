"""A finished site to its published place, at once and never by half; imports no MkDocs."""
