"""Mending what is mechanical: findings that have exactly one right mending are changes to the files of content."""
