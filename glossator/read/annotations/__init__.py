"""Layers of annotations, as the W3C's Web Annotation Data Model writes them."""
