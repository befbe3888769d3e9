"""What commands share: how they print, and what somebody names on the command line."""
