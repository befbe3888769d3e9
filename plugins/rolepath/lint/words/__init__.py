"""Words of languages, in tables, and what is asked of them."""
