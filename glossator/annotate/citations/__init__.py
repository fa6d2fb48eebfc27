"""Citations as printed: found in the words of notes and parentheses, not yet resolved."""
