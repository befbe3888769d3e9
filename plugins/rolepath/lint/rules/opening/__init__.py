"""Rules about the opening: business problem, how it helps the reader, before and after."""
