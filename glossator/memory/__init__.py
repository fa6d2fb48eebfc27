"""What was made before and need not be made again: what each thing was made from is watched, and looked at again."""
