"""Commands about what is measured: results, signs, questions."""
