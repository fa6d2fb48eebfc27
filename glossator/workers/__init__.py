"""Who does the work on each text: this process, others, or other machines."""
