"""From documents to an edition."""
