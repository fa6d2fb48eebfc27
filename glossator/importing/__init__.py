"""The story of an import, and what it makes beside the text."""
