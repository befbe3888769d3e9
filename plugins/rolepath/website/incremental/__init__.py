"""What is known of the last build, so that the next makes only what is new."""
