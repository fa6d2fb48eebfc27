"""A text as a single file, with everything that it needs inside."""
