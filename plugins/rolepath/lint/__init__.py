"""A Catalog to findings: what keeps training from serving the reader's job."""
