"""Rules about links, pictures and contacts: they lead where their reader can go."""
