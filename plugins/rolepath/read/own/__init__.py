"""What a program's owner declares once, put into texts: facts, and blocks that depend on a fact."""
