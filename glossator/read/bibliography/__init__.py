"""From bibliographies, BibLaTeX or CSL-JSON, to bibliographic records."""
