"""Times: how long a text and a task take, what day it is, where a run's time goes."""
