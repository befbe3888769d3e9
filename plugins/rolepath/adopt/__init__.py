"""The program that ships as a start for another house: copied with marks, and what of it is still borrowed."""
