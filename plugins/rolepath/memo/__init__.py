"""Results kept with everything that was read while they were made, and used again only while all of it is the same."""
