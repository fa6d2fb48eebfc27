"""From an edition to parallels that its editor may want to declare."""
