"""Rules about sections: each is there once, under its own heading, and says something."""
