"""One site as MkDocs sees it: its files, its pages, and what others have made of them."""
