"""`rolepath new`: programs, roles and modules to begin with; `starter/` is what a new program holds."""
