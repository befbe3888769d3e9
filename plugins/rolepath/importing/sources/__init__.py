"""Each kind of source, and what they share: the folder, YAML of others, Markdown files as pages."""
