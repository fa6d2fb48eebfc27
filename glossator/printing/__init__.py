"""From pages for paper to PDF."""
