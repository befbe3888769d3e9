"""An author's texts made fit for the page that they stand on."""
