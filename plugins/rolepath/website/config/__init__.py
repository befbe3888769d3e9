"""The owner's settings in `mkdocs.yml` as MkDocs and Rolepath read them."""
