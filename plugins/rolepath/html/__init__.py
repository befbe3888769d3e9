"""HTML as a browser reads it: one parse, one small tree, one way to write it; knows nothing of training."""
