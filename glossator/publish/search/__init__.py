"""What a search without a server reads: the words of the edition, where they stand, and the passages themselves."""
