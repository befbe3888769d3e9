"""Rules about files: that they can be read, are of a kind that may be published, and have a name that travels."""
