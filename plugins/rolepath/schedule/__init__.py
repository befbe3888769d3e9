"""A program, a role and a cohort to what happens on which day; knows no engine, and never asks what day it is."""
