"""What happens on which day: cohorts, sessions, milestones, messages."""
