"""TEI that Glossator wrote, read back to the content it was made from."""
