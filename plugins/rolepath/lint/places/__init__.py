"""Where files and places of pages are, and which sites show them."""
