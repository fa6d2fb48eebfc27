"""Bibliographic records in the formats that reference managers read."""
