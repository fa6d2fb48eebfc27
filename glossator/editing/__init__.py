"""Annotating where one reads: from words selected on a page, and a wish, to the smallest change of the content files.

The way of a wish is told in ``desk.py``. It is planned (``wishes/``), tried in memory, compared with what was there
(``proof.py``), and only then written.
"""
