"""From a source to a document."""
