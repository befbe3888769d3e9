"""What HTML, drawings and style sheets do in a browser."""
