"""A Catalog to plans of sites: selection, order, links, opening; no engine and no files are touched."""
