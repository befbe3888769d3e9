"""What was measured comes back: counts in, small groups refused, intervals, the five warning signs computed."""
