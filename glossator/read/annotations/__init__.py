"""Layers of annotations, as the W3C's Web Annotation Data Model writes them (W3C Recommendation, 23 February 2017)."""
