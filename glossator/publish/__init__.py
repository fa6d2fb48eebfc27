"""From an edition to artifacts."""
