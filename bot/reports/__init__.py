"""A result as a document: set by Typst (PDF, picture), as Word, as a page that prints, as text and as JSON."""
