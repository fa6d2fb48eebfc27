"""JSON Schemas of what an editor writes, made from the tables by which it is read."""
