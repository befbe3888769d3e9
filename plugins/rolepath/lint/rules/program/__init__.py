"""Rules about the program's pages: policies, concerns, sponsor, support and measures."""
