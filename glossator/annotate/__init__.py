"""From a document to a document: one pass a file."""
