"""How right the linter is, in figures: texts written for it to get wrong, tried in many modules at once."""
