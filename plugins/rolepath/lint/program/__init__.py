"""What rules look at: sections, links, files, pages and the way through a role's curriculum."""
