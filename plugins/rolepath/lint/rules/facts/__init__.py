"""Rules about facts of the house and what depends on them."""
