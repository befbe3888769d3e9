"""What authors write of days: its shapes, and the way from there to the model."""
