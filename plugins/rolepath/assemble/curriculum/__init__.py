"""What a role learns, in which order and phases, and which tasks that serves."""
