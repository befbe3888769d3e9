"""Results as others read them: figures beside what was before, signs in formats of other tools, questions to ask."""
