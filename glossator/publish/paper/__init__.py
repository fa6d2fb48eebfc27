"""Texts and the edition laid out for paper."""
