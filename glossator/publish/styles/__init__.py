"""Works described as style manuals describe them: Chicago, MLA and APA."""
