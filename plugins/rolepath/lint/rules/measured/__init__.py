"""Rules about what is measured, and the results that came back."""
