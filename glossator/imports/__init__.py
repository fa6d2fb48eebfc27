"""Foreign documents as drafts of content: what the parts of a file are, decided by how they agree with each other."""
