"""What a text says: its words, their language, and whether they say anything."""
