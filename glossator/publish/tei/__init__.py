"""TEI P5 of each text (Text Encoding Initiative, Guidelines, https://tei-c.org/guidelines/)."""
