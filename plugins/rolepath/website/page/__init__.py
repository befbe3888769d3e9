"""A page's plan to HTML: our templates, words and frames."""
