"""Files to a Catalog; what is wrong with a file becomes a finding, never an exception."""
