"""Rules about what silences rules: comments and the baseline."""
