"""Names: of files, of places in a site, and the one that was probably meant."""
