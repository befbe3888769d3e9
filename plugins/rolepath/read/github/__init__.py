"""Markdown read as GitHub reads it, and written so that Python-Markdown does the same."""
