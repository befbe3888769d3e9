"""The plans of single pages, one module for each kind of page."""
