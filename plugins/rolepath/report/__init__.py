"""What can be told of a program without building it: outlines, coverage, where a module is shown."""
