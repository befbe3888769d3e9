"""What a preview shows of a program that cannot be published yet: nothing of it ever reaches a published site."""
