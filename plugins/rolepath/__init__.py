"""Rolepath: one training program, a curriculum site for each role."""

__version__ = "0.1.0"
