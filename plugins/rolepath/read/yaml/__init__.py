"""Strict YAML to plain data with places, and its doubts and errors in plain words."""
