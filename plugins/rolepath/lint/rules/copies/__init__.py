"""Rules about texts that stand in several roles: copied, or drifted apart."""
