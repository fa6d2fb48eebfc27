"""EPUB 3 books of each text and of the whole edition (W3C, EPUB 3.3)."""
