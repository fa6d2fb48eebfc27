"""From an edition to diagnostics: one check a file."""
