"""Plans to MkDocs sites with Material; the only package that imports mkdocs."""
