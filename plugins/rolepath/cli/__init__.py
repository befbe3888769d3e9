"""The command `rolepath`; the only package that prints."""
