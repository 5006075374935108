"""A result as a document: PDF and picture set by Typst, Word, a page that prints, text and JSON."""
