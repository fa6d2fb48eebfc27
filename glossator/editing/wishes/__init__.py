"""One wish a file: from selected words and what the editor typed to a plan. Nothing here reads or writes a file."""
