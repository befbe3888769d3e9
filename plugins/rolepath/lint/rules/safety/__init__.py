"""Rules about HTML that does what no text has to do: run code, load from elsewhere, take a page over."""
