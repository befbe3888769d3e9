"""What authors write of measures, and the results that came back."""
