"""The Markdown dialect: CommonMark, tables, and one rule a file for what an annotated text needs."""
