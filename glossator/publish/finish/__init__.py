"""What is made from all that was made before: maps for machines, settings for hosts, packed siblings."""
