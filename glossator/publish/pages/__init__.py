"""The pages of the site, one sort a file."""
