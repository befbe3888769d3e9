"""What is measured: results as anonymous counts and middle values, thresholds of the warning signs, stories of wins."""
