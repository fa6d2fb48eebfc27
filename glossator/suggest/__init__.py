"""From an edition to what its editor may want to annotate."""
