"""The words of a training program as frozen data; imports the standard library only."""
