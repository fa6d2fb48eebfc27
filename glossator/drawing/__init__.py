"""Pictures that are made of letters and lines."""
