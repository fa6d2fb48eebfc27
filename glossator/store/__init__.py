"""Memory and disk."""
