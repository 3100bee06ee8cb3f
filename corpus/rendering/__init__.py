"""Turns a Markdown master of the corpus into the Word and plain-text files of the same draft."""
