"""Rules about practice and facts of a module: time, result, questions, dates."""
