"""The conversation in a terminal: rich where it can be, plain text in a pipe."""
