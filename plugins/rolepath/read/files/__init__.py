"""Bytes of files to text, and the findings of one file."""
