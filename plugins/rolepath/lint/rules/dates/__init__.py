"""Rules about dates: cohorts, meetings, messages, and the weeks in which nothing happens."""
