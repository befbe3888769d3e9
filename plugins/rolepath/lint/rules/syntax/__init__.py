"""Rules about what is written: YAML, front matter and Markdown that say something else than their author meant."""
